using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain;

/// <summary>Items of one theme: how many there are, and the first of them.</summary>
internal sealed record ThemeGroup(Theme Theme, int Count, IReadOnlyList<ItemHead> Items);

/// <summary>Items by audience and theme.</summary>
internal static class Browsing
{
    private const string NaturalPerson = "1";
    private const string Other = "999";

    /// <summary>By 服务对象 (GB/T 39046 A.4): 1 is natural persons, all others are organisations.</summary>
    public static bool Serves(Item item, Audience audience) =>
        item.Objects.Any(target => target.Code == NaturalPerson == (audience == Audience.Person));

    public static int Count(ICatalogue catalogue, Audience audience) => catalogue.Search(Ask(audience) with { Take = 0 }).Total;

    /// <summary>In the order of the theme codes; an item with several themes stands in each, one without any under 其他.</summary>
    /// <param name="take">How many items of each theme are wanted; 0 counts only.</param>
    public static IReadOnlyList<ThemeGroup> ByTheme(ICatalogue catalogue, Audience audience, int take) =>
    [
        .. catalogue.Search(Ask(audience) with { Take = 0 }).Facets.Themes
            .OrderBy(theme => theme.Code, StringComparer.Ordinal)
            .Select(theme => new ThemeGroup(
                Themes.Find(audience, theme.Code) ?? Themes.Find(audience, Other)!, theme.Count,
                take == 0 ? [] : [.. catalogue.Search(Ask(audience) with { Theme = theme.Code, Take = take }).Hits.Select(hit => hit.Item)])),
    ];

    private static SearchRequest Ask(Audience audience) => new("") { Persons = audience == Audience.Person };
}
