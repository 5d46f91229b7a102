using System.Collections.Frozen;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;

namespace Tongban.Catalogue.Domain;

/// <summary>Everything about the published items at one moment; replaced as a whole when something is published.</summary>
internal sealed record Shelf(
    IReadOnlyList<Item> InForce,
    IReadOnlyList<Item> Hot,
    FrozenDictionary<string, Item> ByName,
    FrozenDictionary<(Guid Id, int Version), Item> ByVersion,
    SearchIndex Index,
    MaterialList Materials)
{
    /// <summary>Registers that answer on line. Others that items name aren't connected yet and free nobody from anything.</summary>
    private static readonly string[] Registers = ["register:population", "register:legal-person"];

    /// <param name="versions">All versions, older before newer, with whether they were withdrawn.</param>
    public static Shelf Of(IReadOnlyList<(Item Item, bool Withdrawn)> versions, EverydayWords words, HotItems hot)
    {
        var inForce = versions.GroupBy(pair => pair.Item.Id).Select(group => group.Last()).Where(pair => !pair.Withdrawn)
            .Select(pair => pair.Item).OrderBy(item => item.Name, StringComparer.Ordinal).ToList();
        var names = inForce.SelectMany(item => new[] { item.Slug, item.Code, item.HandlingCode }.Where(name => name.Length > 0).Select(name => (name, item)));
        return new Shelf(
            inForce,
            Foremost(inForce, hot),
            names.ToFrozenDictionary(pair => pair.name, pair => pair.item, StringComparer.Ordinal),
            versions.ToFrozenDictionary(pair => (pair.Item.Id, pair.Item.Version), pair => pair.Item),
            new SearchIndex(inForce, words),
            new MaterialList(Connected(inForce)));
    }

    private static IReadOnlyList<Item> Foremost(List<Item> inForce, HotItems hot)
    {
        var first = hot.Items.Select(slug => inForce.Find(item => item.Slug == slug)).Where(item => item is not null).Select(item => item!).ToList();
        return [.. first, .. inForce.Except(first)];
    }

    private static HashSet<string> Connected(IEnumerable<Item> items) =>
        [.. Registers, .. items.Select(item => item.Result.LicenceTemplate).Where(template => template is not null).Select(template => $"licence:{template}")];
}
