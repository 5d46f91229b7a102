using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain;

/// <summary>Items of one theme.</summary>
internal sealed record ThemeGroup(Theme Theme, IReadOnlyList<Item> Items);

/// <summary>Items by audience and theme.</summary>
internal static class Browsing
{
    private const string NaturalPerson = "1";

    /// <summary>By 服务对象 (GB/T 39046 A.4): 1 is natural persons, all others are organisations.</summary>
    public static IReadOnlyList<Item> For(IEnumerable<Item> items, Audience audience) => audience == Audience.Person
        ? [.. items.Where(item => item.Objects.Any(target => target.Code == NaturalPerson))]
        : [.. items.Where(item => item.Objects.Any(target => target.Code != NaturalPerson))];

    /// <summary>In the order of the theme codes; an item with several themes stands in each, one without any under 其他.</summary>
    public static IReadOnlyList<ThemeGroup> ByTheme(IEnumerable<Item> items, Audience audience) =>
    [
        .. For(items, audience)
            .SelectMany(item => Codes(item, audience).Select(code => (Theme: Themes.Find(audience, code) ?? Themes.Find(audience, "999")!, item)))
            .GroupBy(pair => pair.Theme)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => new ThemeGroup(group.Key, [.. group.Select(pair => pair.item).Distinct()])),
    ];

    private static IReadOnlyList<string> Codes(Item item, Audience audience) =>
        (audience == Audience.Person ? item.Themes.Natural : item.Themes.Legal) is { Count: > 0 } codes ? codes : ["999"];
}
