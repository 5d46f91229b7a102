namespace Tongban.Cases.Data.Rows;

/// <summary>One paper of a case 申请材料: a file, a licence that was reused, a register's answer, or a commitment.</summary>
internal sealed class MaterialRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    /// <summary>The key of the item's material that this answers.</summary>
    public required string MaterialKey { get; init; }

    public required string Name { get; init; }

    /// <summary>upload, paper, licence, register, form, commitment or later.</summary>
    public required string Source { get; init; }

    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>Whether the file was scanned for viruses, see <see cref="PaperScans"/>; null for files from before that was kept.</summary>
    public string? Scan { get; init; }

    /// <summary>Pages of a PDF; null when unknown.</summary>
    public int? Pages { get; init; }

    public string? LicenceIdentifier { get; init; }

    public string? Note { get; init; }

    /// <summary>0 for what came with the application, 1 and more for corrections 补正.</summary>
    public required int Round { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>What became of the paper itself, see <see cref="Custody"/>; null when none was shown.</summary>
    public string? Custody { get; init; }

    public int Copies { get; init; } = 1;

    /// <summary>可信等级 A–D (108 号文): A issued by an organ, B checked against the original at a window, C uploaded, D promised.</summary>
    public string? Trust { get; set; }

    /// <summary>What pre-review 预审 found: good, bad, or null when nobody has looked.</summary>
    public string? Verdict { get; set; }

    public string? VerdictNote { get; set; }

    public DateTime? CheckedAt { get; set; }

    public string? CheckedBy { get; set; }

    /// <summary>By when a paper that may follow 容缺后补 has to be there.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When the paper that was to follow came.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Given once for several items of one application; it counts in another one's line of the burden ledger.</summary>
    public bool Shared { get; init; }

    /// <summary>When the original in custody was given back.</summary>
    public DateTime? ReturnedAt { get; set; }
}
