using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Platform.Security;
using Tongban.Registers.Data;

namespace Tongban.Registers.Features.Portal.MyCorrections;

/// <summary>我的数据纠错: what the reader said is wrong in a register, and what became of it.</summary>
[ForPerson]
internal sealed class MyCorrectionsPage(CorrectionDesk desk, Caller caller) : PageModel
{
    public IReadOnlyList<(CorrectionRow Ticket, CorrectionClaimRow Claim)> Tickets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Tickets = await desk.OfAsync(caller.AccountId, ct);
}
