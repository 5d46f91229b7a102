using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;
using Tongban.Registers.Data;

namespace Tongban.Registers.Features.Portal.MyCorrections;

/// <summary>我的数据纠错: what the reader said is wrong in a register, and what became of it.</summary>
[ForPerson]
[Microsoft.AspNetCore.Mvc.ResponseCache(NoStore = true)]
internal sealed class MyCorrectionsPage(CorrectionDesk desk, Caller caller) : PageModel
{
    public IReadOnlyList<(CorrectionRow Ticket, CorrectionClaimRow Claim)> Tickets { get; private set; } = [];

    /// <summary>One's own is shown whole; what was said for a company may be about somebody else.</summary>
    public string Registered(CorrectionRow ticket, CorrectionClaimRow claim) => claim.OnBehalf is null ? desk.Open(ticket.OldSealed) : ticket.OldMasked;

    public string Claimed(CorrectionClaimRow claim) => claim.OnBehalf is null ? desk.Open(claim.ClaimedSealed) : claim.ClaimedMasked;

    public async Task OnGetAsync(CancellationToken ct) => Tickets = await desk.OfAsync(caller.AccountId, ct);
}
