namespace Tongban.Cases.Data.Rows;

/// <summary>One attempt at serving a decision 送达 that takes its time: what went by post, or has to be told otherwise.</summary>
internal sealed class ServiceRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string CaseNumber { get; init; }

    public required string ApplicantName { get; init; }

    public required string ItemName { get; init; }

    /// <summary>One of <see cref="Domain.ServiceWays"/>.</summary>
    public required string How { get; init; }

    public required string Recipient { get; init; }

    /// <summary>Number of the letter, for instance.</summary>
    public required string Evidence { get; init; }

    public required DateTime SentAt { get; init; }

    public required string SentBy { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>served or returned.</summary>
    public string? Outcome { get; set; }

    public string? Note { get; set; }
}
