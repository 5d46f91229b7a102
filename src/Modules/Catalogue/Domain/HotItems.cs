using System.Text.Json.Serialization;

namespace Tongban.Catalogue.Domain;

/// <summary>Which items are asked for most 高频事项, the most used first; those that aren't published here are passed over.</summary>
internal sealed record HotItems(IReadOnlyList<string> Items)
{
    [JsonPropertyName("_")]
    public string? Remark { get; init; }

    public static HotItems None { get; } = new([]);
}
