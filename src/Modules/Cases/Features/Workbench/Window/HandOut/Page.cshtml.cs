using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.HandOut;

/// <summary>Results that wait at the window.</summary>
[ForStaff(CasePermissions.Serve)]
internal sealed class HandOutListPage(HandOuts handOuts, Caller caller) : PageModel
{
    public string Asked { get; private set; } = "";

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Asked = q?.Trim() ?? "";
        Rows = await handOuts.FindAsync(caller, Asked, ct);
    }
}
