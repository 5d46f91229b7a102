using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.SaveProfile;

/// <summary>我的常用信息: what fills the person's forms, saved by themselves and seen by nobody else.</summary>
[ForPerson]
internal sealed class ProfilePage(Profiles profiles, Caller caller, Today today) : PageModel
{
    private const int Shown = 4;

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    /// <summary>The last digits of the saved account number; null when none is saved.</summary>
    public string? AccountEnd { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var saved = await LoadAsync(ct);
        Input = new ProfileInput
        {
            Mobile = saved.GetValueOrDefault(ProfileFacts.Mobile)?.Value,
            Address = saved.GetValueOrDefault(ProfileFacts.DeliveryAddress)?.Value,
            Bank = saved.GetValueOrDefault(ProfileFacts.BankName)?.Value,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var saved = await LoadAsync(ct);
        var input = Input.Check(today.Rules, saved.GetValueOrDefault(ProfileFacts.BankAccount)?.Value);
        if (input.Problem is { } slips)
        {
            foreach (var slip in slips.Fields)
                ModelState.AddModelError($"{nameof(Input)}.{slip.Path}", slip.Message);
            Response.StatusCode = slips.Status;
            return Page();
        }

        await profiles.SaveAsync(caller.Operation("保存常用信息"), input.Value, ct);
        return Redirect("/me/profile?done=true");
    }

    private async Task<IReadOnlyDictionary<string, SavedFact>> LoadAsync(CancellationToken ct)
    {
        var saved = await profiles.SavedAsync(caller.AccountId, ct);
        AccountEnd = saved.GetValueOrDefault(ProfileFacts.BankAccount)?.Value is { Length: > Shown } number ? number[^Shown..] : null;
        return saved;
    }
}
