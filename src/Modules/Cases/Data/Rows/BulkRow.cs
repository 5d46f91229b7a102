namespace Tongban.Cases.Data.Rows;

/// <summary>Many applications for one item that came as one spreadsheet 批量申请.</summary>
internal sealed class BulkRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string ItemSlug { get; init; }

    public required string ItemName { get; init; }

    public required string FormCode { get; init; }

    public required int FormVersion { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>Sealed JSON of <see cref="Drafts.DraftParties"/>: in whose name, as it was when the file came.</summary>
    public required string Parties { get; init; }

    public required string FileName { get; init; }

    /// <summary>Blind index of what its lines say, so that the same isn't handed in twice unseen.</summary>
    public required string ContentIndex { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When the declaration was signed and the lines were set going; null before.</summary>
    public DateTime? DeclaredAt { get; set; }
}

/// <summary>One line of it: one application.</summary>
internal sealed class BulkLineRow
{
    /// <summary>Something is wrong with it; it isn't applied for.</summary>
    public const string Wrong = "wrong";

    /// <summary>Right, and waiting for the declaration.</summary>
    public const string Ready = "ready";

    public const string Waiting = "waiting";

    public const string Submitted = "submitted";

    /// <summary>It became a draft, for something is still to be given.</summary>
    public const string Kept = "kept";

    /// <summary>It could not even become a draft.</summary>
    public const string Refused = "refused";

    public required Guid BulkId { get; init; }

    /// <summary>Of the line, as the spreadsheet program shows it.</summary>
    public required int Number { get; init; }

    /// <summary>What the line begins with, to tell it by.</summary>
    public required string Label { get; init; }

    /// <summary>The answers, sensitive elements sealed inside.</summary>
    public required string Answers { get; init; }

    public required string State { get; set; }

    /// <summary>Of the draft and the case that it becomes, settled beforehand: taken twice it makes one.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>What is wrong or missing.</summary>
    public string? Note { get; set; }

    public required DateTime ChangedAt { get; set; }
}
