using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.ProveEmail;

[ForPerson]
[EnableRateLimiting("sign-in")]
internal sealed class ProveEmailPage(ProveEmail prove, Caller caller) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The address in use, masked; null when there is none.</summary>
    public string? Present { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var address = EmailAddress.Parse(Address);
        if (address.Problem is { } wrong)
        {
            ModelState.AddModelError(nameof(Address), wrong.Title);
            return Page();
        }

        var begun = await prove.BeginAsync(caller.Operation("核实电子邮箱"), address.Value, ct);
        if (begun.Problem is { } problem)
        {
            ModelState.Add(problem);
            return Page();
        }

        return Redirect($"/me/email/confirm?id={begun.Value}");
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        await prove.ForgetAsync(caller.Operation("停用电子邮箱"), ct);
        return Redirect("/me/notices");
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Present = await prove.OfAsync(caller.AccountId, ct) is { } address ? EmailAddress.Parse(address).Value.Masked : null;
}
