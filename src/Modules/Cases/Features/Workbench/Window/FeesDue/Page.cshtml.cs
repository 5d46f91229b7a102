using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.FeesDue;

/// <summary>Charges that wait to be paid at the window.</summary>
[ForStaff(CasePermissions.Fees)]
internal sealed class FeesDuePage(Fees fees, Caller caller) : PageModel
{
    public IReadOnlyList<FeeRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await fees.DueAsync(caller, ct);
}
