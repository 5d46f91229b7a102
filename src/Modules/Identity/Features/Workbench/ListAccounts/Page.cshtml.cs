using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Domain;
using Tongban.Identity.Features.Workbench.ManageAccount;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Workbench.ListAccounts;

[ForStaff(Permissions.Manage)]
internal sealed class ListAccountsPage(StaffAccounts accounts, IStaff staff) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public IReadOnlyList<(StaffMember Member, Account? Account)> Rows { get; private set; } = [];

    public int Without { get; private set; }

    public int Closed { get; private set; }

    public int All { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var known = await accounts.AllAsync(ct);
        var rows = (await staff.AllAsync(ct)).Select(member => (Member: member, Account: known.GetValueOrDefault(member.Id))).ToList();
        All = rows.Count;
        Without = rows.Count(row => row.Account is null);
        Closed = rows.Count(row => row.Account?.ClosedAt is not null);
        Rows = [.. rows.Where(Matches)];
    }

    private bool Matches((StaffMember Member, Account? Account) row) =>
        (View switch { "without" => row.Account is null, "closed" => row.Account?.ClosedAt is not null, _ => true })
        && (string.IsNullOrWhiteSpace(Q)
            || row.Member.Name.Contains(Q.Trim(), StringComparison.Ordinal)
            || row.Member.Number.Contains(Q.Trim(), StringComparison.Ordinal)
            || row.Account?.UserName?.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}
