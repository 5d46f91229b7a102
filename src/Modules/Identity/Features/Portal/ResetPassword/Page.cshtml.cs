using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Identity.Features.Portal.SignUp;
using Tongban.Kernel.Codes;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.ResetPassword;

[Public]
[EnableRateLimiting("sign-in")]
internal sealed class ResetPasswordPage(ResetPassword reset, Caller caller, Today today) : PageModel
{
    [BindProperty]
    public string? IdNumber { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = ResidentId.Parse(IdNumber, today.Rules);
        var mobile = MobileNumber.Parse(Mobile, today.Rules);
        if (id.Problem is { } idProblem)
            ModelState.AddModelError(nameof(IdNumber), idProblem.Words());
        if (mobile.Problem is { } mobileProblem)
            ModelState.AddModelError(nameof(Mobile), mobileProblem.Words());
        if (!ModelState.IsValid)
            return Page();
        var begun = await reset.BeginAsync(caller.Operation("重设密码"), id.Value, mobile.Value, ct);
        if (begun.Problem is { } problem)
        {
            ModelState.Add(problem);
            return Page();
        }

        return Redirect($"/reset-password/confirm?id={begun.Value}");
    }
}
