using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Tests.Unit.Forms;

namespace Tongban.Tests.Unit.Catalogue.Searching;

/// <summary>Heads as memory holds them, from real items and made-up ones.</summary>
internal static class Heads
{
    public const string Province = "990000000000";
    public const string City = "990100000000";
    public const string County = "990101000000";
    public const string OtherCounty = "990102000000";

    public static readonly EverydayWords Words = AllWords();

    public static ItemHead Of(Item item) => new(Guid.CreateVersion7(), item.Version, JsonSerializer.Deserialize<ItemWording>(HeadOf.Item(item).Wording, KernelJson.Options)!)
    {
        Slug = item.Slug,
        HandlingCode = item.HandlingCode,
        Place = item.Place,
        DepartmentKind = item.DepartmentKind,
        Department = item.DepartmentKind,
        Online = true,
    };

    public static ItemHead Of(string name, string place = County, string kind = "market-regulation", bool online = false) => Of(Wording(name), place, kind, online);

    public static ItemHead Of(ItemWording wording, string place, string kind = "market-regulation", bool online = false) => new(Guid.CreateVersion7(), 1, wording)
    {
        Slug = $"{wording.BasicCode}-{place}",
        HandlingCode = $"11{place[..6]}MB0000000X3{wording.BasicCode}01",
        Place = place,
        DepartmentKind = kind,
        Department = $"{kind}@{place}",
        Online = online,
    };

    public static ItemWording Wording(string name, params string[] aliases) => new(name, "")
    {
        BasicCode = Math.Abs(name.Aggregate(17L, (hash, c) => ((hash * 31) + c) % 1_000_000_000_000)).ToString("D12", System.Globalization.CultureInfo.InvariantCulture),
        Aliases = aliases,
        TypeCode = "01",
        TypeName = "行政许可",
        Themes = new ItemThemes(["005"], ["010"]),
        Objects = ["1", "2"],
    };

    public static SearchIndex Index(params ItemHead[] heads) => new(heads, Words);

    public static IReadOnlyList<string> Names(this SearchIndex index, string text, string? place = null) =>
        [.. index.Find(new SearchRequest(text) { Place = place }).Hits.Select(hit => hit.Item.Wording.Name)];

    private static EverydayWords AllWords() =>
        new([.. SynonymText.Lines(Sample.File("search", "synonyms.txt")).Select(line => SynonymText.Group(line.Say, line.Means))]);
}
