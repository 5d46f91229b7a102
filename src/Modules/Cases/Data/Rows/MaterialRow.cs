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

    /// <summary>upload, licence, register, form or commitment.</summary>
    public required string Source { get; init; }

    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    public required long Size { get; init; }

    public string? LicenceIdentifier { get; init; }

    public string? Note { get; init; }

    /// <summary>0 for what came with the application, 1 and more for corrections 补正.</summary>
    public required int Round { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
