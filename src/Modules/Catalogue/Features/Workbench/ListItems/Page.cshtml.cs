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
    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];

    public bool IsInForce(ItemRow row) => catalogue.Published(row.Slug)?.Version == row.Version;

    public Item? Version(ItemRow row) => catalogue.Version(row.Id, row.Version);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        Rows = await db.Set<ItemRow>().OrderBy(row => row.Slug).ThenByDescending(row => row.Version).ToListAsync(ct);
    }
}
