namespace Tongban.Cases.Domain;

/// <summary>Who acts, as the domain needs it: an applicant's account, an official in a post, or the system.</summary>
internal sealed record ActBy(Hand Hand, Guid Id, string Name)
{
    public static ActBy System { get; } = new(Hand.System, Guid.Empty, "系统");
}

/// <summary>An act that was performed.</summary>
/// <param name="EffectiveOn">The day as of which it holds; differs from <paramref name="At"/> for what silence causes.</param>
/// <param name="Reasons">Reasons given, or null.</param>
internal sealed record ActDone(Act Act, Guid ById, string ByName, DateTimeOffset At, DateOnly EffectiveOn, string? Reasons);

/// <summary>A seat of work that somebody finished: who reviewed, who surveyed. Four eyes are judged from it.</summary>
internal sealed record WorkDone(string TaskId, string NodeId, string Post, string Action, Guid ById, string ByName, DateTimeOffset At, string? Opinion);

/// <summary>One thing that is missing or wrong, with what has to be done about it.</summary>
/// <param name="Key">The material's key, or <c>field:{key}</c> for an answer in the form.</param>
internal sealed record MissingItem(string Key, string Name, string Ask);

/// <summary>One telling 一次性告知: by which stage, and all that was asked for.</summary>
internal sealed record Telling(string Stage, DateTimeOffset At, IReadOnlyList<MissingItem> Items);

/// <summary>What the applicant brought in answer: keys of new papers and of changed answers.</summary>
internal sealed record Correction(DateTimeOffset At, IReadOnlyList<string> Brought);

/// <summary>What has been done in a case: the memory that the rules judge by.</summary>
internal sealed record Conduct
{
    public static Conduct None { get; } = new();

    public IReadOnlyList<ActDone> Acts { get; init; } = [];

    public IReadOnlyList<WorkDone> Work { get; init; } = [];

    public IReadOnlyList<Telling> Tellings { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public IReadOnlyList<Recused> Recusals { get; init; } = [];

    public bool IsRecused(Guid official) => Recusals.Any(recused => recused.Id == official);

    /// <summary>The day as of which silence made the case accepted; null when somebody accepted it, or nobody yet.</summary>
    public DateOnly? DeemedAcceptedOn { get; init; }

    public ActDone? Decision => Acts.LastOrDefault(done => done.Act is Act.DecideGrant or Act.DecideRefuse);

    public ActDone? LastOf(Act act) => Acts.LastOrDefault(done => done.Act == act);

    public ActDone? Last => Acts.Count == 0 ? null : Acts[^1];
}
