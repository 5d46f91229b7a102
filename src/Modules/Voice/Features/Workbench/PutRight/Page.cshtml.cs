using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;
using Tongban.Voice.Data.Rows;
using Tongban.Voice.Domain;
using Tongban.Web.Kit;

namespace Tongban.Voice.Features.Workbench.PutRight;

[ForStaff(VoicePermissions.FollowUp)]
internal sealed class PutRightPage(TakeStep takeStep, Caller caller, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public FollowUpRow Row { get; private set; } = null!;

    public FollowUp FollowUp { get; private set; } = null!;

    public IReadOnlyList<FollowUpAct> Open { get; private set; } = [];

    public bool Late { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await takeStep.FindAsync(caller, id, ct) is not { } found) return NotFound();
        Row = found.Row;
        Revision = Row.Revision;
        FollowUp = Row.Read();
        Late = FollowUp.IsLate(CivilTime.DateOf(time.GetUtcNow()));
        var mine = FollowUp.Claimant is null || FollowUp.Claimant == caller.AccountId;
        Open = found.Acting is not null && mine ? [.. Enum.GetValues<FollowUpAct>().Where(FollowUp.MayFollow)] : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken ct)
    {
        if (!Enum.TryParse<FollowUpAct>(act, ignoreCase: true, out var known) || !Enum.IsDefined(known)) return BadRequest();
        var outcome = Enum.TryParse<FollowUpOutcome>(Outcome, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : (FollowUpOutcome?)null;
        var result = await takeStep.RunAsync(caller, id, new Step(known, Note, outcome, Revision), ct);
        if (result.IsOk) return Redirect($"/workbench/follow-ups/{id}");
        var shown = await OnGetAsync(id, ct);
        if (shown is not PageResult) return shown;
        ModelState.Remove(nameof(Revision));
        ModelState.Add(result.Problem!);
        Response.StatusCode = result.Problem!.Status;
        return shown;
    }
}
