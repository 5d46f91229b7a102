using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain;

/// <summary>A theme and how many items it has.</summary>
internal sealed record ThemeGroup(Theme Theme, int Count);

/// <summary>Items by audience and theme.</summary>
internal static class Browsing
{
    private const string NaturalPerson = "1";

    /// <summary>By 服务对象 (GB/T 39046 A.4): 1 is natural persons, all others are organisations.</summary>
    public static bool Serves(Item item, Audience audience) =>
        item.Objects.Any(target => target.Code == NaturalPerson == (audience == Audience.Person));

    public static int Count(ICatalogue catalogue, Audience audience, string? place = null) => Ask(catalogue, audience, place).Total;

    /// <summary>In the order of the theme codes; an item with several themes counts in each, one without any under 其他.</summary>
    public static IReadOnlyList<ThemeGroup> ByTheme(ICatalogue catalogue, Themes themes, Audience audience, string? place = null) => Groups(themes, Ask(catalogue, audience, place).Facets, audience);

    /// <summary>The themes of a list of one audience's items.</summary>
    public static IReadOnlyList<ThemeGroup> Groups(Themes themes, SearchFacets facets, Audience audience) =>
        [.. facets.Themes.OrderBy(facet => facet.Code, StringComparer.Ordinal)
            .Select(facet => themes.Find(audience, facet.Code) is { } theme ? new ThemeGroup(theme, facet.Count) : null).OfType<ThemeGroup>()];

    private static SearchAnswer Ask(ICatalogue catalogue, Audience audience, string? place) =>
        catalogue.Search(new SearchRequest("") { Persons = audience == Audience.Person, Place = place, Take = 0 });
}
