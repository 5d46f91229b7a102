using Tongban.Voice.Domain;

namespace Tongban.Voice.Data.Rows;

/// <summary>A rating as given; it is never changed. Who gave it is kept for the follow-up and shown nowhere.</summary>
internal sealed class RatingRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required Guid ItemId { get; init; }

    public required string ItemName { get; init; }

    public required Guid AccountId { get; init; }

    public required RatingLevel Level { get; init; }

    public string? Comment { get; init; }

    public required DateOnly RatedOn { get; init; }

    public required DateTime RatedAt { get; init; }

    /// <summary>True once a review found the rating mistaken or malicious: it is kept, but counts no more.</summary>
    public bool Excluded { get; set; }
}

/// <summary>A finished case that could be rated: what the share of rated cases is measured against.</summary>
internal sealed class RateableRow
{
    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required DateOnly FinishedOn { get; init; }
}
