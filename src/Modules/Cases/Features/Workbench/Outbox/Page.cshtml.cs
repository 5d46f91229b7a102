using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Messages;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Outbox;

/// <summary>What leaves the house: addresses masked, with attempts and what the carrier answered. What failed can be sent again.</summary>
[ForStaff(CasePermissions.Jobs)]
internal sealed class OutboxPage(Messages.Outbox outbox, Caller caller) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string? Channel { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public IReadOnlyList<OutboxRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public int Pages { get; private set; } = 1;

    public int Of(string state) => Counts.GetValueOrDefault(state);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var filter = new OutboxFilter(Known(State, DeliveryStates.All), Known(Channel, Channels.Outward));
        Counts = await outbox.CountsAsync(ct);
        Pages = Math.Max(1, (await outbox.CountAsync(filter, ct) + Size - 1) / Size);
        Number = Math.Clamp(Number, 1, Pages);
        Rows = await outbox.PageAsync(filter, Number, Size, ct);
    }

    public async Task<IActionResult> OnPostResendAsync(Guid delivery, CancellationToken ct)
    {
        var sent = await outbox.ResendAsync(caller.Operation("重发消息", caller.Posts[0], "workbench"), delivery, ct);
        if (sent.IsOk)
            return Redirect("/workbench/outbox?state=failed&done=resent");
        ModelState.Add(sent.Problem!);
        await OnGetAsync(ct);
        Response.StatusCode = sent.Problem!.Status;
        return Page();
    }

    private static string? Known(string? asked, IReadOnlyList<string> known) => known.FirstOrDefault(one => one == asked);
}
