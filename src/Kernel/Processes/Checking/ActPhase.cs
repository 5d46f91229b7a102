namespace Tongban.Kernel.Processes;

/// <summary>What the law has seen on a path so far.</summary>
/// <param name="Closed">The applicant withdrew or the case was terminated: no decision is owed any more.</param>
internal readonly record struct ActPhase(bool Accepted, bool Decided, bool Closed)
{
    public string Key => $"{(Accepted ? 'a' : '-')}{(Decided ? 'd' : '-')}{(Closed ? 'c' : '-')}";

    public bool OwesDecision => Accepted && !Decided && !Closed;

    public ActPhase After(string act) => new(
        Accepted || act == LegalActs.Accept,
        Decided || LegalActs.IsDecision(act),
        Closed || act is LegalActs.Withdraw or LegalActs.Terminate);

    /// <summary>Why the act may not come now, as far as the order of acceptance and decision goes.</summary>
    public Problem? Refuses(string act) => !LegalActs.IsDecision(act) ? null
        : Decided ? ProcessProblems.SecondDecision
        : Accepted ? null
        : ProcessProblems.DecisionBeforeAcceptance;
}
