namespace Tongban.Catalogue.Data;

/// <summary>One published version of an item, as JSON.</summary>
internal sealed class ItemRow
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    public required string Body { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>When this version was taken out of force without a successor 取消.</summary>
    public DateTime? WithdrawnAt { get; set; }
}

/// <summary>Everyday words of search, as JSON.</summary>
internal sealed class WordsRow
{
    public const string Everyday = "everyday";
    public const string Hot = "hot";

    public required string Name { get; init; }

    public required string Body { get; set; }
}
