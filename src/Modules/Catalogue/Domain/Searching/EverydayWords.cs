using System.Text.Json.Serialization;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>How people speak, and how items are written.</summary>
/// <param name="Quiet">Words that don't say what somebody wants done; passed over.</param>
/// <param name="Groups">What people say, and the words that items use for it.</param>
internal sealed record EverydayWords(IReadOnlyList<string> Quiet, IReadOnlyList<EverydayWords.Group> Groups)
{
    [JsonPropertyName("_")]
    public string? Remark { get; init; }

    public static EverydayWords None { get; } = new([], []);

    internal sealed record Group(IReadOnlyList<string> Say, IReadOnlyList<string> Means);
}
