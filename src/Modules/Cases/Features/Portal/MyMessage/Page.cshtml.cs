using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.MyMessage;

/// <summary>One message, with how it was sent. Opening it is noted: from then on nobody can say that it wasn't seen.</summary>
[ForPerson]
internal sealed class MyMessagePage(Inbox inbox, Outbox outbox, Caller caller, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public MessageRow Message { get; private set; } = null!;

    public IReadOnlyList<DeliveryRow> Deliveries { get; private set; } = [];

    public DateTimeOffset? OpenedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await inbox.FindAsync(caller, Id, ct) is not { } message)
            return NotFound();
        if (message.ReadAt is null)
            await inbox.OpenedAsync(caller, Id, ct);
        OpenedAt = message.ReadAt is { } at ? new DateTimeOffset(at) : time.GetUtcNow();
        (Message, Deliveries) = (message, await outbox.OfMessageAsync(Id, ct));
        return Page();
    }
}
