using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Identity.Sessions;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.ConfirmSignUp;

[Public]
[EnableRateLimiting("sign-in")]
internal sealed class ConfirmSignUpPage(SignUp.SignUp signUp, Caller caller, Today today, TimeProvider time) : PageModel
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
        var account = await signUp.FinishAsync(caller.Operation("注册账号"), Id, (Code ?? "").Trim(), ct);
        if (account.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Code), problem.Title);
            return Page();
        }

        await SessionCookie.StartAsync(HttpContext, account.Value, null, time);
        return Redirect("/me?welcome=true");
    }
}
