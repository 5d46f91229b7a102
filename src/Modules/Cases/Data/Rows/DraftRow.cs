namespace Tongban.Cases.Data.Rows;

/// <summary>
/// An application in the making 草稿. It becomes the case of the same id when it is submitted; its uploads stand in
/// <c>cases_material</c> under that id from the beginning. Drafts never enter the record.
/// </summary>
internal sealed class DraftRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid ItemId { get; init; }

    public required int ItemVersion { get; init; }

    public required string ItemSlug { get; init; }

    public required string FormCode { get; init; }

    public required int FormVersion { get; init; }

    /// <summary>JSON of the bundle 一件事 that is applied for, with its answers and versions; null for a single item.</summary>
    public string? Bundle { get; init; }

    /// <summary>Sealed JSON of who applies (<see cref="Drafts.DraftParties"/>).</summary>
    public required string Parties { get; init; }

    /// <summary>Answers so far, sensitive elements sealed inside.</summary>
    public required string FormData { get; set; }

    /// <summary>JSON of field key to where its prefilled value came from.</summary>
    public required string Provenance { get; set; }

    /// <summary>Sealed JSON of what the applicant says is wrong in the registers, by key; null when nothing is.</summary>
    public string? Contests { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    public required long Revision { get; set; }
}

/// <summary>From where the next block of case numbers of a place and day is taken.</summary>
internal sealed class NumberBlockRow
{
    public required string Place { get; init; }

    public required DateOnly Day { get; init; }

    public required long Next { get; set; }
}
