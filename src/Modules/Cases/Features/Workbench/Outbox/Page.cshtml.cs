using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Outbox;

internal sealed record OutboxRow(DeliveryRow Delivery, MessageRow Message);

/// <summary>What leaves the house by text message and e-mail: addresses masked, with attempts and what the carrier answered.</summary>
[ForStaff(CasePermissions.Jobs)]
internal sealed class OutboxPage(Store store) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<OutboxRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public int Pages { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var outward = db.Set<DeliveryRow>().Where(row => row.Channel != Channels.Inbox);
        Counts = await outward.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var chosen = State is { Length: > 0 } state ? outward.Where(row => row.State == state) : outward;
        Pages = Math.Max(1, (await chosen.CountAsync(ct) + Size - 1) / Size);
        Number = Math.Clamp(Number, 1, Pages);
        var rows = await chosen.OrderByDescending(row => row.NextAt).ThenByDescending(row => row.Id).Skip((Number - 1) * Size).Take(Size)
            .Join(db.Set<MessageRow>(), delivery => delivery.MessageId, message => message.Id, (delivery, message) => new { delivery, message }).ToListAsync(ct);
        Rows = [.. rows.Select(row => new OutboxRow(row.delivery, row.message))];
    }
}
