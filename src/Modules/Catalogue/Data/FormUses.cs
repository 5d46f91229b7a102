using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>The items in force that are applied for with a form.</summary>
internal sealed class FormUses(Store store, PublishedItems published, IPlaces places) : IFormUses
{
    public async Task<IReadOnlyList<FormUse>> OfAsync(string code, CancellationToken ct)
    {
        // The code stands in the item's body or in what it inherits; older versions are sorted out by what is in force.
        var slugs = await store.ListAsync(
            """
            select distinct i.slug from catalogue_item i left join catalogue_directory d on d.basic_code = i.basic_code and d.version = i.directory_version
            where i.state = 1 and i.online = @p0 and (i.body like @p1 or d.body like @p1)
            """,
            row => row.GetString(0), ct, true, $"%\"formCode\":\"{code}\"%");
        var uses = new List<FormUse>();
        foreach (var slug in slugs)
        {
            if (await published.PublishedAsync(slug, ct) is { } item && item.FormCode == code && item.Slug == slug)
            {
                uses.Add(new FormUse(item.Name, places.Find(item.Place)?.Name ?? "", $"/workbench/items/{item.Slug}", Needs(item)));
            }
        }

        return [.. uses.OrderBy(use => use.Place, StringComparer.Ordinal).ThenBy(use => use.Name, StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Needs(Item item)
    {
        var needs = item.Situations.Where(situation => situation.FormField is not null).GroupBy(situation => situation.FormField!)
            .ToDictionary(group => group.Key, group => $"情形“{group.First().Question}”", StringComparer.Ordinal);
        if (item.PlaceFrom is { } key)
        {
            needs[key] = "由它决定哪个地方办理";
        }

        return needs;
    }
}
