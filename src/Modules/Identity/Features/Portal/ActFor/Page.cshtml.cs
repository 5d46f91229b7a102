using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Data;
using Tongban.Identity.Sessions;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.ActFor;

/// <summary>以谁的名义: chooses whether this session acts for the person or for one of their companies.</summary>
[ForPerson]
internal sealed class ActForPage(Caller caller, AccountBook accounts, Authorities authorities, TimeProvider time) : PageModel
{
    public const string Myself = "self";

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Authority> Companies { get; private set; } = [];

    public string Name => caller.Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Choice = caller.ActingFor is { Kind: SubjectKind.Organisation } company ? company.Code : Myself;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Choice != Myself && Companies.All(authority => authority.Company.Code != Choice))
        {
            ModelState.AddModelError(nameof(Choice), Choice is null ? "请选择以谁的名义办事。" : Problems.NotYours.Title);
            return Page();
        }

        var account = (await accounts.FindAsync(caller.AccountId, ct))!;
        await SessionCookie.StartAsync(HttpContext, account, Choice == Myself ? null : Choice, time);
        return Redirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/me");
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Companies = caller.Self is { } self ? await authorities.OfAsync(caller.AccountId, self.Code, ct) : [];
}
