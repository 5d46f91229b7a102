using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.ConfirmEmail;

[ForPerson]
[EnableRateLimiting("sign-in")]
internal sealed class ConfirmEmailPage(ProveEmail.ProveEmail prove, Caller caller, Today today) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool Demonstration => today.Demonstration;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var proven = await prove.FinishAsync(caller.Operation("核实电子邮箱"), Id, (Code ?? "").Trim(), ct);
        if (proven.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Code), problem.Title);
            return Page();
        }

        return Redirect("/me/notices?done=email");
    }
}
