namespace Tongban.Platform.Records;

/// <summary>One entry of the record 存证记录 as stored.</summary>
public sealed class EntryRow
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required string Type { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Place { get; init; }

    /// <summary>JSON of <see cref="EntryBody"/>; null once erased as the law demanded.</summary>
    public string? Body { get; set; }

    public required byte[] Salt { get; init; }

    /// <summary>SM3(salt ‖ body): stays when the body goes.</summary>
    public required byte[] Commitment { get; init; }

    public long? Position { get; set; }

    public byte[]? LeafHash { get; set; }
}

/// <summary>The tree's right edge: one row.</summary>
public sealed class LogState
{
    public int Id { get; init; } = 1;

    public long Size { get; set; }

    public required byte[] Frontier { get; set; }
}

/// <summary>A signed head of the log.</summary>
public sealed class HeadRow
{
    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    public required DateTime At { get; init; }

    public required string KeyId { get; init; }

    public required byte[] Signature { get; init; }
}

/// <summary>How far a consumer has read the feed: the position of the last entry handled, −1 at first.</summary>
public sealed class CursorRow
{
    public required string Name { get; init; }

    public long Position { get; set; }
}
