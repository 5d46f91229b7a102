using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.SignUp;

[Public]
[EnableRateLimiting("sign-in")]
internal sealed class SignUpPage(SignUp signUp, Caller caller, Today today) : PageModel
{
    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var input = Input.Check(today.Rules);
        var begun = input.IsOk ? await signUp.BeginAsync(caller.Operation("注册账号"), input.Value, ct) : input.Problem!;
        if (begun.Problem is { } problem)
        {
            ModelState.Add(problem, "Input.");
            return Page();
        }

        return Redirect($"/sign-up/confirm?id={begun.Value}");
    }
}
