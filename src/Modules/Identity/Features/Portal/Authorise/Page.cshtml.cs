using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.Authorise;

[ForPerson(level: RealName.Register)]
internal sealed class AuthorisePage(Authorise authorise, Caller caller, Today today) : PageModel
{
    [BindProperty]
    public AuthoriseInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<Subject> Companies { get; private set; } = [];

    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];

    public DateOnly Date => today.Date;

    public Guid Me => caller.AccountId;

    public bool MayRevoke(Delegation delegation) =>
        delegation.StateOn(Date) is DelegationState.Holding or DelegationState.Coming;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.From = today.Date;
        Input.Company = Companies.FirstOrDefault()?.Code;
    }

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Check(Companies, today.Rules, ModelState) is not { } wanted)
            return Page();
        var granted = await authorise.GrantAsync(caller.Operation("授权经办人"), wanted, ct);
        if (granted.Problem is not { } problem)
            return Redirect("/me/authorisations?done=granted");
        ModelState.AddModelError("Input.AgentIdNumber", problem.Title);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid delegation, CancellationToken ct)
    {
        ModelState.Clear();
        var revoked = await authorise.RevokeAsync(
            caller.Operation("收回授权"), await authorise.CompaniesAsync(caller, ct), delegation, ct);
        if (revoked.Problem is not { } problem)
            return Redirect("/me/authorisations?done=revoked");
        await LoadAsync(ct);
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Companies = await authorise.CompaniesAsync(caller, ct);
        Delegations = await authorise.ListAsync(caller, Companies, ct);
    }
}
