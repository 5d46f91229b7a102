using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Features.Shared;

/// <summary>Puts guides together.</summary>
internal sealed class Guides(PublishedItems published, Store store, IForms forms, IDepartments departments, IPlaces places)
{
    /// <returns>Null when no such item is in force.</returns>
    public async ValueTask<Guide?> FindAsync(string slug, Func<string, IEnumerable<string>> chosen, CancellationToken ct) =>
        await published.PublishedAsync(slug, ct) is { } item ? await OfAsync(item, chosen, ct) : null;

    /// <summary>Also of an item that isn't published yet.</summary>
    public async ValueTask<Guide> OfAsync(Item item, Func<string, IEnumerable<string>> chosen, CancellationToken ct)
    {
        var answers = SituationAnswers.Of(item, chosen);
        var materials = published.Shelf.Materials;
        return new Guide(item, answers)
        {
            Needs = [.. materials.For(item, answers).OrderBy(need => need.Way)],
            Possible = materials.Possible(item, answers),
            Authority = departments.Competent(item.DepartmentKind, item.Place),
            Centre = departments.Competent("service-centre", item.Place),
            Form = item.IsOnline ? forms.Find(item.FormCode) : null,
            Related = await RelatedAsync(item, ct),
        };
    }

    /// <summary>Named items, linked where this place or one above it offers them: the nearest first.</summary>
    private async ValueTask<IReadOnlyList<(string Name, string? Href)>> RelatedAsync(Item item, CancellationToken ct)
    {
        var path = places.PathOf(item.Place).Select(place => place.Code).DefaultIfEmpty(item.Place).ToArray();
        var offered = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.Related.Count > 0)
        {
            // Codes of places sort from the province down: the nearest is read last.
            var rows = await store.ListAsync(
                $"select name, slug from catalogue_item where name in ({Parameters(0, item.Related.Count)}) and place in ({Parameters(item.Related.Count, path.Length)}) order by place",
                row => (Name: row.GetString(0), Slug: row.GetString(1)), ct, [.. item.Related, .. path]);
            foreach (var (name, slug) in rows.Where(row => published.Shelf.Find(row.Slug)?.Wording.Name == row.Name))
            {
                offered[name] = slug;
            }
        }

        return [.. item.Related.Select(name => (name, offered.TryGetValue(name, out var slug) ? $"/items/{slug}" : null))];
    }

    private static string Parameters(int from, int count) => string.Join(", ", Enumerable.Range(from, count).Select(at => $"@p{at}"));
}
