using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Data;
using Tongban.Cases.Domain;
using Tongban.Cases.Showing;
using Tongban.Kernel.Time;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.ToDo;

/// <summary>One row of the list.</summary>
internal sealed record ToDoRow(TaskRow Task, DueWords Due, bool Mine);

/// <summary>
/// The to-do list 待办, ordered by the clock; the headline says what to do first. It is where every official arrives: one
/// who handles no cases is led on to their own work.
/// </summary>
[ForStaff]
internal sealed class ToDoPage(Store store, Definitions definitions, Desk desk, Caller caller, TimeProvider time) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "view")]
    public string View { get; set; } = "due";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ToDoRow> Rows { get; private set; } = [];

    public ToDoCounts Counts { get; private set; } = ToDoCounts.None;

    public bool MayDecide => caller.Has(CasePermissions.Decide);

    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromServices] ModuleList modules, CancellationToken ct)
    {
        if (caller.Has(CasePermissions.View))
        {
            await ShowAsync(ct);
            return Page();
        }

        return modules.SelectMany(module => module.Menu).Where(IsMine).MinBy(entry => entry.Order) is { } own ? Redirect(own.Href) : Page();
    }

    private bool IsMine(MenuEntry entry) =>
        entry is { Place: MenuPlace.Workbench, Permission: { } permission } && caller.Has(permission);

    private async Task ShowAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = store.Read();
        var work = MyWork.Of(caller, db);
        Counts = await ToDoCounts.OfAsync(work, caller.AccountId, now, ct);
        var chosen = Chosen(work, now);
        Pages = Math.Max(1, (await chosen.CountAsync(ct) + Size - 1) / Size);
        Number = Math.Clamp(Number, 1, Pages);
        var tasks = await chosen.OrderBy(task => task.DueAt).ThenBy(task => task.OpenedAt).ThenBy(task => task.Id)
            .Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        var ids = tasks.Select(task => task.CaseId).ToList();
        var cases = await db.Set<CaseRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ToRecord(), ct);
        Rows = [.. tasks.Select(task => new ToDoRow(task, Due(cases[task.CaseId], task, now), task.AssigneeId == caller.AccountId))];
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid task, CancellationToken ct)
    {
        if (!caller.Has(CasePermissions.View))
            return Forbid();
        var claimed = await desk.ClaimAsync(caller, task, ct);
        if (claimed.IsOk)
            return Redirect($"/workbench?view={Uri.EscapeDataString(View)}");
        ModelState.AddModelError("", claimed.Problem!.ToString());
        Response.StatusCode = claimed.Problem.Status;
        await ShowAsync(ct);
        return Page();
    }

    private IQueryable<TaskRow> Chosen(IQueryable<TaskRow> work, DateTimeOffset now)
    {
        var me = caller.AccountId;
        return View switch
        {
            "mine" => work.Where(task => task.AssigneeId == me),
            "free" => work.Where(task => task.AssigneeId == null),
            "late" => work.Where(task => task.DueAt <= now.UtcDateTime),
            "corrected" => work.Where(task => task.Hint == TaskHints.Corrected),
            "waiting" => work.Where(task => task.Hint == TaskHints.Waiting),
            _ => work.Where(task => task.Hint != TaskHints.Waiting || task.Hint == null),
        };
    }

    private DueWords Due(CaseRecord @case, TaskRow task, DateTimeOffset now) => @case.State.IsEnded() && task.StepDueAt != Dues.Never
        ? DueWords.OfStep(task.StepDueAt, now)
        : DueWords.Of(@case, definitions.RulesFor(@case.Terms).Read(@case, now));
}
