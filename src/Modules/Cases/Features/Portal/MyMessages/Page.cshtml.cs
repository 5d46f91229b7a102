using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.MyMessages;

/// <summary>我的消息: everything that the organs told the applicant, newest first.</summary>
[ForPerson]
internal sealed class MyMessagesPage(Inbox inbox, Caller caller) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public int Unread { get; private set; }

    public int Pages { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (total, unread) = await inbox.CountAsync(caller, ct);
        (Unread, Pages) = (unread, Math.Max(1, (total + Size - 1) / Size));
        Number = Math.Clamp(Number, 1, Pages);
        Messages = await inbox.PageAsync(caller, Number, Size, ct);
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken ct)
    {
        await inbox.ReadAllAsync(caller, ct);
        return Redirect("/me/messages");
    }
}
