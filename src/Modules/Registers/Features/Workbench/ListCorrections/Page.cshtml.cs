using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Registers.Data;

namespace Tongban.Registers.Features.Workbench.ListCorrections;

/// <summary>数据纠错工单 of the caller's departments.</summary>
[ForStaff(RegisterPermissions.Correct)]
internal sealed class ListCorrectionsPage(CorrectionDesk desk, Caller caller, TimeProvider time) : PageModel
{
    public IReadOnlyList<CorrectionRow> Tickets { get; private set; } = [];

    public int Open => Tickets.Count(ticket => ticket.State == CorrectionStates.Open);

    public async Task OnGetAsync(CancellationToken ct) => Tickets = await desk.ListAsync(caller, ct);

    public bool IsLate(CorrectionRow ticket) => ticket.State == CorrectionStates.Open && ticket.DueOn < CivilTime.DateOf(time.GetUtcNow());
}
