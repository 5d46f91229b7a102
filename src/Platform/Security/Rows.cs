namespace Tongban.Platform.Security;

/// <summary>A key that protects cookies, sealed.</summary>
public sealed class CookieKeyRow
{
    public required string Name { get; init; }

    public required string Sealed { get; init; }
}

/// <summary>A look at somebody's unmasked personal data: who, when, whose, why.</summary>
public sealed class LookRow
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Blind index of the subject whose data was seen.</summary>
    public required string SubjectIndex { get; init; }

    public Guid? CaseId { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }
}
