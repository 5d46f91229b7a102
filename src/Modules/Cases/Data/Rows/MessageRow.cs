namespace Tongban.Cases.Data.Rows;

/// <summary>A message to the applicant; what it says is kept as it was said.</summary>
internal sealed class MessageRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid AccountId { get; init; }

    public required string ApplicantIndex { get; init; }

    /// <summary>The act that it tells of.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? ReadAt { get; set; }
}
