using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using System.Security.Claims;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Identity.Sessions;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.ChangePassword;

[ForSignedIn]
[EnableRateLimiting("sign-in")]
internal sealed class ChangePasswordPage(ChangePassword change, AccountBook accounts, Caller caller, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    /// <summary>True while the password is still the one that an administrator handed out.</summary>
    public bool MustChange { get; private set; }

    public string Home => caller.Kind == Kernel.ActorKind.Staff ? "/workbench" : "/me";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await LoadAsync(ct);
        if (string.IsNullOrEmpty(Present))
            ModelState.AddModelError(nameof(Present), "请填写现在的密码。");
        if (PasswordRules.Refuse(Next, account.UserName) is { } weak)
            ModelState.AddModelError(nameof(Next), weak);
        else if (Next == Present)
            ModelState.AddModelError(nameof(Next), "新密码不能与现在的一样。");
        else if (Again != Next)
            ModelState.AddModelError(nameof(Again), "两次填写的密码不一样，请再填一次。");
        if (!ModelState.IsValid)
            return Page();
        var changed = await change.ChangeAsync(caller.Operation("修改密码"), Present!, Next!, ct);
        if (changed.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Present), problem.Title);
            return Page();
        }

        await SessionCookie.StartAsync(HttpContext, changed.Value, User.FindFirstValue(SessionCookie.ActingFor), time);
        return Redirect("/me/password?done=true");
    }

    private async Task<Account> LoadAsync(CancellationToken ct)
    {
        var account = (await accounts.FindAsync(caller.AccountId, ct))!;
        MustChange = account.MustChangePassword;
        return account;
    }
}
