using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Comparing;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.CaseFile;

/// <summary>A case on one page: left what was said and brought, right the clock, what may be done, and what happened.</summary>
[ForStaff(CasePermissions.View)]
internal sealed class CaseFilePage(Desk desk, CaseReading reading, CaseAnswers answers, ComparedCase compared, Caller caller, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public CaseParts Parts { get; private set; } = null!;

    public CaseNotices Notices { get; private set; } = null!;

    public ClockView Clock { get; private set; } = null!;

    public IReadOnlyList<CountedDay> Days { get; private set; } = [];

    public IReadOnlyList<CaseAction> Actions { get; private set; } = [];

    public IReadOnlyList<TimelineStep> Steps { get; private set; } = [];

    public IReadOnlyList<AnswerPage> Answers { get; private set; } = [];

    public IReadOnlyDictionary<string, RegisterCheck> Checks { get; private set; } = new Dictionary<string, RegisterCheck>();

    /// <summary>The form's comparisons as they come to now, with what they came to at submission.</summary>
    public IReadOnlyList<CheckView> Compared { get; private set; } = [];

    public IReadOnlyDictionary<string, ContestView> Contests { get; private set; } = new Dictionary<string, ContestView>();

    /// <summary>True once the caller asked to see personal data whole; that look is on record.</summary>
    public bool Whole { get; private set; }

    /// <summary>Who decides may put a document right, by another one.</summary>
    public bool MayAmend => !Recused && caller.PostFor(CasePermissions.Decide, Open.Row) is not null;

    /// <summary>The caller keeps out of this case.</summary>
    public bool Recused => Open.Case.Conduct.IsRecused(caller.AccountId);

    /// <summary>The applicant bears the caller's name: perhaps themselves, which accounts of officials can't tell.</summary>
    public bool Namesake => !Recused && !Open.Case.State.IsEnded() && Open.Row.ApplicantName == caller.Name;

    public IReadOnlyList<RulingRow> Rulings { get; private set; } = [];

    public IReadOnlyList<RecusalRow> Recusals { get; private set; } = [];

    public bool MayCharge => caller.Has(CasePermissions.Fees);

    public TaskRow? MySeat => Parts.Tasks.FirstOrDefault(task => task.State == TaskStates.Open && task.AssigneeId == caller.AccountId);

    public async Task<IActionResult> OnGetAsync([FromServices] Openings openings, [FromServices] Recusals recusals, CancellationToken ct)
    {
        if (!await ShowAsync(ct))
            return NotFound();
        Recusals = await recusals.OfAsync(Id, ct);
        Rulings = await reading.RulingsAsync(Id, ct);
        await openings.NoteAsync(caller, Open.Row, Parts.Tasks, ct);
        return Page();
    }

    /// <summary>Shows personal data unmasked, for this answer only; who looked at what is recorded before it is shown.</summary>
    public async Task<IActionResult> OnPostRevealAsync([FromServices] Openings openings, [FromServices] Recusals recusals, CancellationToken ct)
    {
        Whole = true;
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return NotFound();
        if (open.Case.Conduct.IsRecused(caller.AccountId))
            return StatusCode(CaseProblems.Recused.Status);
        await answers.RecordLookAsync(caller, open.Row, ct);
        return await OnGetAsync(openings, recusals, ct);
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid task, CancellationToken ct)
    {
        var released = await desk.ReleaseAsync(caller, task, ct);
        return released.IsOk ? Redirect($"/workbench/cases/{Id}") : StatusCode(released.Problem!.Status);
    }

    private async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        var now = time.GetUtcNow();
        Open = open;
        Parts = await reading.PartsAsync(Id, ct);
        Notices = await reading.NoticesAsync(Id, ct);
        Clock = ClockView.Of(open.Case, open.Rules.Read(open.Case, now), open.Rules.Regime);
        Days = reading.Days(open, now);
        Actions = CaseActions.Of(caller, open, Parts.Tasks);
        Steps = CaseTimeline.ForStaff(open.Case, open.Rules.Process.Nodes.ToDictionary(node => node.Id, node => node.Name));
        Answers = answers.Of(open.Row, Whole, now);
        Compared = await compared.OfCaseAsync(open.Row, now, ct);
        Contests = await answers.ContestsAsync(open.Row, Whole, ct);
        Checks = await answers.CheckAsync(open.Row, ct);
        return true;
    }
}
