using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Identity.Sessions;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.ConfirmReset;

[Public]
[EnableRateLimiting("sign-in")]
internal sealed class ConfirmResetPage(ResetPassword.ResetPassword reset, Caller caller, Today today, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool Demonstration => today.Demonstration;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (PasswordRules.Refuse(Password) is { } weak)
            ModelState.AddModelError(nameof(Password), weak);
        else if (Again != Password)
            ModelState.AddModelError(nameof(Again), "两次填写的密码不一样，请再填一次。");
        if (!ModelState.IsValid)
            return Page();
        var account = await reset.FinishAsync(caller.Operation("重设密码"), Id, (Code ?? "").Trim(), Password!, ct);
        if (account.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Code), problem.Title);
            return Page();
        }

        await SessionCookie.StartAsync(HttpContext, account.Value, null, time);
        return Redirect("/me");
    }
}
