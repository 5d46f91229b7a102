using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Data;

/// <summary>One published version of an item; never changed afterwards, but for the moment when it came into force.</summary>
internal sealed class ItemRow
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    /// <summary>JSON: the whole guide, or its merge patch over the directory version.</summary>
    public required string Body { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required string Reason { get; init; }

    public required string Code { get; init; }

    public required string BasicCode { get; init; }

    public required string HandlingCode { get; init; }

    public required string TypeCode { get; init; }

    public required string DepartmentKind { get; init; }

    /// <summary>The version of the directory item 基本目录 that it inherits from; null when it stands alone.</summary>
    public int? DirectoryVersion { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Civil date.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>When the record told that it is in force; null while its day hasn't come.</summary>
    public DateTime? InForceAt { get; set; }

    public required Guid WordingId { get; init; }

    public required bool Online { get; init; }

    public required int Visits { get; init; }

    public required int Bring { get; init; }

    public required string Promised { get; init; }

    public required bool Example { get; init; }

    public required bool Charged { get; init; }

    public string? LicenceTemplate { get; init; }
}

/// <summary>One published version of a directory item 基本目录: what places inherit.</summary>
internal sealed class DirectoryRow
{
    public required string BasicCode { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string TypeCode { get; init; }

    /// <summary>Members of an item's JSON.</summary>
    public required string Body { get; init; }

    public required ItemState State { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required string Reason { get; init; }
}

/// <summary>Words that many items share, as JSON.</summary>
internal sealed class WordingRow
{
    public required Guid Id { get; init; }

    public required string Body { get; init; }
}

/// <summary>What took the place of a cancelled item.</summary>
internal sealed class SuccessionRow
{
    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required SuccessionKind Kind { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>An entry of the record about an item that is in force or was, by its position in the feed.</summary>
internal sealed class ChangeRow
{
    public required long Position { get; init; }

    public required string Type { get; init; }

    public required Guid ItemId { get; init; }

    public required int Version { get; init; }

    public required string Slug { get; init; }

    public required string Place { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What the portal leads to by words: hot items, life events; as JSON.</summary>
internal sealed class WordsRow
{
    public const string Hot = "hot";
    public const string LifeEvents = "life-events";

    public required string Name { get; init; }

    public required string Body { get; set; }
}
