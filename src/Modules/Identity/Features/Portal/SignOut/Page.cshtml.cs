using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Sessions;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.SignOut;

[Public]
internal sealed class SignOutPage : PageModel
{
    /// <summary>A link alone must not sign anybody out: it shows the button.</summary>
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return Redirect("/");
    }
}
