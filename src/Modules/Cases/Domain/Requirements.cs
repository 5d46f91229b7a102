using Tongban.Kernel;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>What an act requires beyond the right state: reasons, remedies, everything at once, a ground the law knows.</summary>
internal static class Requirements
{
    /// <returns>The first requirement that isn't met, or null.</returns>
    public static Problem? Unmet(Act act, CaseRecord @case, ActInput input, Regime regime, ClockReading reading) => act switch
    {
        Act.TellMissing => TellMissing(@case, input),
        Act.Correct => input.Brought.Count == 0 ? CaseProblems.NothingBrought : null,
        Act.NotAccept => Reasons(input) ?? Remedies(input),
        Act.DecideRefuse => Reasons(input) ?? Remedies(input) ?? FourEyes(@case, input) ?? Signed(input),
        Act.DecideGrant => FourEyes(@case, input) ?? Signed(input),
        Act.Refer => Missing(input.ReferTo, CaseProblems.ReferToRequired) ?? Reasons(input),
        Act.Suspend => Suspend(input, regime),
        Act.Extend => Extend(@case, input, regime, reading),
        Act.Serve => Missing(input.ServedHow, CaseProblems.ServiceRequired) ?? Missing(input.ServedTo, CaseProblems.ServiceRequired),
        Act.Terminate => Reasons(input),
        Act.Revoke => @case.Conduct.Decision?.Act != Act.DecideGrant ? CaseProblems.NothingGranted : Reasons(input) ?? Remedies(input) ?? Signed(input),
        Act.SetAside or Act.NoteRuling => input.Ruling is { } ruling ? ruling.Unmet(act) ?? Signed(input) : CaseProblems.RulingIncomplete,
        Act.Readmit => input.OrderedOn is null ? CaseProblems.NotYetDue : null,
        Act.DeemAccepted => reading.DeemedAccepted ? null : CaseProblems.NotYetDeemed,
        Act.Receive or Act.Accept or Act.Resume or Act.Close or Act.Withdraw or Act.Archive => null,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    private static Problem? Reasons(ActInput input) => Missing(input.Reasons, CaseProblems.ReasonsRequired);

    private static Problem? Remedies(ActInput input) =>
        input.Remedies.Any(text => !string.IsNullOrWhiteSpace(text)) ? null : CaseProblems.RemediesRequired;

    /// <summary>A decision is signed by the one who makes it, not by whoever sits at their desk.</summary>
    private static Problem? Signed(ActInput input) => input.Signed ? null : CaseProblems.NotSigned;

    private static Problem? Missing(string? value, Problem problem) => string.IsNullOrWhiteSpace(value) ? problem : null;

    /// <summary>Art. 32: everything at once, one time. A second telling may only concern what the correction brought.</summary>
    private static Problem? TellMissing(CaseRecord @case, ActInput input)
    {
        if (input.Missing.Count == 0 || input.Missing.Any(item => string.IsNullOrWhiteSpace(item.Ask)))
            return CaseProblems.MissingRequired;
        var earlier = @case.Conduct.Tellings.LastOrDefault(telling => telling.Stage == input.Stage);
        if (earlier is null)
            return null;
        var brought = @case.Conduct.Corrections.Where(correction => correction.At >= earlier.At).SelectMany(correction => correction.Brought).ToHashSet();
        if (brought.Count == 0)
            return CaseProblems.ToldOnce;
        var open = earlier.Items.Select(item => item.Key).Concat(brought).ToHashSet();
        var anew = input.Missing.FirstOrDefault(item => !open.Contains(item.Key));
        return anew is null ? null : CaseProblems.AskedAnew.With(anew.Name);
    }

    /// <summary>Who reviewed can't decide alone: the one who decides is somebody else.</summary>
    private static Problem? FourEyes(CaseRecord @case, ActInput input) =>
        @case.Conduct.Work.Any(work => work.Post == Posts.Reviewer && work.ById == input.By.Id)
            ? CaseProblems.FourEyes
            : null;

    private static Problem? Suspend(ActInput input, Regime regime)
    {
        if (input.Ground is null || regime.Ground(input.Ground) is null)
            return CaseProblems.GroundUnknown;
        return Missing(input.ExpectedTime, CaseProblems.ExpectedTimeRequired);
    }

    /// <summary>Art. 42: once, with reasons, approved by the head of the organ, and before the time is up.</summary>
    private static Problem? Extend(CaseRecord @case, ActInput input, Regime regime, ClockReading reading)
    {
        // The time that a ruling sets isn't the organ's to extend.
        if (regime.Extension is null || @case.Terms.Legal.IsNone || @case.Conduct.LastOf(Act.Readmit) is not null)
            return CaseProblems.NoExtension;
        if (@case.Clock.Any(moment => moment is Extended))
            return CaseProblems.ExtendedOnce;
        if (reading.PastLegal)
            return CaseProblems.ExtendTooLate;
        return Reasons(input) ?? Missing(input.ApprovedBy, CaseProblems.ApproverRequired);
    }
}
