using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Demonstration.ShowTextMessages;

/// <summary>The demonstration's telephones: what would have been sent by text message. Nowhere else does this page exist.</summary>
[Public]
[ResponseCache(NoStore = true)]
internal sealed class ShowTextMessagesPage(Store store, Secrets secrets, Today today) : PageModel
{
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!today.Demonstration)
            return NotFound();
        await using var db = store.Read();
        var rows = await db.Set<TextMessageRow>().OrderByDescending(row => row.At).Take(20).ToListAsync(ct);
        Messages = [.. rows.Select(row => new Message(row.At, secrets.OpenMobile(row.Mobile), secrets.OpenContent(row.Text)))];
        return Page();
    }

    internal sealed record Message(DateTime At, string Mobile, string Text);
}
