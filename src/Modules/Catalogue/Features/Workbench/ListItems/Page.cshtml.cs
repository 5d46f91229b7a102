using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Workbench.ListItems;

/// <summary>All published versions, newest first within an item.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class ListItemsPage(Store store, ICatalogue catalogue) : PageModel
{
    private const int Most = 200;

    private readonly Dictionary<(Guid Id, int Version), Item> _items = [];
    private readonly HashSet<(Guid Id, int Version)> _inForce = [];

    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    public bool IsInForce(ItemRow row) => _inForce.Contains((row.Id, row.Version));

    public Item? Version(ItemRow row) => _items.GetValueOrDefault((row.Id, row.Version));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        Rows = await db.Set<ItemRow>().OrderBy(row => row.Slug).ThenByDescending(row => row.Version).Take(Most).ToListAsync(ct);
        foreach (var row in Rows)
        {
            _items[(row.Id, row.Version)] = (await catalogue.VersionAsync(row.Id, row.Version, ct))!;
            if ((await catalogue.PublishedAsync(row.Slug, ct))?.Version == row.Version)
            {
                _inForce.Add((row.Id, row.Version));
            }
        }
    }
}
