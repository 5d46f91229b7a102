using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Notices;

/// <summary>消息设置: by which ways one is told, when not to be disturbed, and for companies where their program listens.</summary>
[ForPerson]
internal sealed class NoticesPage(PreferenceBook book, Webhooks hooks, IContacts contacts, Caller caller) : PageModel
{
    [BindProperty]
    public NoticesInput Input { get; set; } = new();

    [BindProperty]
    public string? HookUrl { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public IReadOnlyList<string> Ways => Company is null ? [Channels.Inbox, Channels.Sms, Channels.Email] : [Channels.Inbox, .. Channels.Outward];

    public QuietHours Place => book.PlaceQuiet;

    public string? Mobile { get; private set; }

    public string? Email { get; private set; }

    public string? Company => Webhooks.CompanyOf(caller)?.Name;

    public WebhookRow? Hook { get; private set; }

    /// <summary>A secret that was made just now.</summary>
    public string? Secret { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = NoticesInput.Of(await book.OfAsync(caller.AccountId, ct), Ways);
        HookUrl = Hook?.Url;
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        var chosen = Input.Read(Ways, await book.OfAsync(caller.AccountId, ct));
        if (chosen.Problem is { } problem)
        {
            await LoadAsync(ct);
            ModelState.Add(problem, "Input.");
            return Page();
        }

        await book.SaveAsync(caller.Operation("修改消息设置"), chosen.Value, ct);
        return Redirect("/me/notices?done=saved");
    }

    public async Task<IActionResult> OnPostHookAsync(CancellationToken ct)
    {
        var secret = await hooks.SetAsync(caller, HookUrl, ct);
        Input = NoticesInput.Of(await book.OfAsync(caller.AccountId, ct), Ways);
        await LoadAsync(ct);
        if (secret.Problem is { } problem)
            ModelState.Add(problem);
        else
            Secret = secret.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostUnhookAsync(CancellationToken ct)
    {
        await hooks.RemoveAsync(caller, ct);
        return Redirect("/me/notices?done=hook");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var contact = (await contacts.OfAsync([caller.AccountId], ct)).GetValueOrDefault(caller.AccountId);
        Mobile = contact?.Mobile is { } mobile ? Channels.Mask(Channels.Sms, mobile) : null;
        Email = contact?.Email is { } email ? Channels.Mask(Channels.Email, email) : null;
        Hook = Webhooks.CompanyOf(caller) is { } company ? await hooks.OfAsync(company, ct) : null;
    }
}
