using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.ListForms;

/// <summary>All published forms, newest version first.</summary>
[ForStaff("catalogue.manage")]
internal sealed class ListFormsPage(Store store) : PageModel
{
    public IReadOnlyList<DefinitionRow> Rows { get; private set; } = [];

    public bool IsNewest(DefinitionRow row) => Rows.Where(other => other.Code == row.Code).Max(other => other.Version) == row.Version;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        Rows = await db.Set<DefinitionRow>().OrderBy(row => row.Code).ThenByDescending(row => row.Version).ToListAsync(ct);
    }
}
