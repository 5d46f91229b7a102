namespace Tongban.Oversight.Domain;

/// <summary>
/// A case as oversight sees it: only what figures are made of. Days are civil dates on which the law says that the
/// thing happened (a case accepted by silence was accepted on the day of receipt), not when a job wrote it.
/// </summary>
internal sealed record CaseLine
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required Guid ItemId { get; init; }

    public required string ItemName { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required string State { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>Ended without a decision: not accepted, referred, withdrawn, terminated.</summary>
    public DateOnly? EndedOn { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Working days that the clock counted up to the decision.</summary>
    public int? UsedDays { get; init; }

    /// <summary>Legal limit in working days; null when the law sets none, or another unit.</summary>
    public int? LegalDays { get; init; }

    public int? PromisedDays { get; init; }

    public DateOnly? PromisedDue { get; init; }

    public DateOnly? LegalDue { get; init; }

    public bool IsOpen => DecidedOn is null && EndedOn is null;

    /// <summary>The limit by which punctuality is judged: what was promised to the public, and where nothing was, the law's.</summary>
    public int? LimitDays => PromisedDays ?? LegalDays;

    public DateOnly? Due => PromisedDue ?? LegalDue;

    /// <summary>Decided within the limit; null when it has none or isn't decided.</summary>
    public bool? OnTime => DecidedOn is not null && UsedDays is { } used && LimitDays is { } limit ? used <= limit : null;

    /// <summary>Accepted or received, not decided, its clock running, and the due day has passed.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Due < today;
}
