using Tongban.Cases.Domain;
using Tongban.Organisation.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>Remedies 救济途径 as they stand in a refusal (行政复议法 art. 20: sixty days; 行政诉讼法 art. 46: six months).</summary>
internal sealed class RemedyWords(IPlaces places)
{
    /// <summary>What the item's guide states, or else what follows from the place of the organ.</summary>
    public IReadOnlyList<string> For(CaseRecord @case) => @case.Item.Remedies is { Count: > 0 } stated ? stated :
    [
        $"可以自收到本文书之日起六十日内向{Government(@case.Place)}申请行政复议；",
        "也可以自收到本文书之日起六个月内依法向有管辖权的人民法院提起行政诉讼。",
    ];

    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private string Government(string place) => places.Find(place) is { } found ? $"{found.FullName}人民政府" : "本级人民政府";
}
