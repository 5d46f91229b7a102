using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.Supplements;

internal sealed record AwaitedPaper(Guid Id, Guid CaseId, string Name, DateOnly DueOn, string Number, string Applicant);

/// <summary>容缺后补: papers that were let off for now, in the order of their dates.</summary>
[ForStaff(CasePermissions.Receive)]
internal sealed class SupplementsPage(Store store, Desk desk, PaperChecks checks, Bringing bringing, WindowDesk window) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AwaitedPaper> Rows { get; private set; } = [];

    public DateOnly Today => CivilTime.DateOf(window.Now);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid caseId, Guid material, string? how, IFormFile? file, CancellationToken ct)
    {
        var problem = await TakeAsync(caseId, material, how, file, ct);
        if (problem is null)
            return Redirect(WindowLinks.Supplements);
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        await LoadAsync(ct);
        return Page();
    }

    private async Task<Problem?> TakeAsync(Guid caseId, Guid material, string? how, IFormFile? file, CancellationToken ct)
    {
        if (await desk.SeeAsync(window.Caller, caseId, ct) is not { } open)
            return CaseProblems.NotFound;
        var operation = window.Caller.Operation("收取后补材料", window.Caller.PostFor(CasePermissions.Receive, open.Row), "workbench");
        var brought = await bringing.PapersAsync(open.Row, material, file, Custody.All.Contains(how ?? "") ? how : Custody.Seen, operation, ct);
        return brought.IsOk ? (await checks.SettleAsync(operation, caseId, material, brought.Value, ct)).Problem : brought.Problem;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = db.Set<CaseRow>().Where(VisibleCases.To(window.Caller, db.Set<TaskRow>()));
        Rows = await (from paper in db.Set<MaterialRow>()
                      join row in cases on paper.CaseId equals row.Id
                      where paper.DueOn != null && paper.SettledAt == null
                      orderby paper.DueOn, paper.Id
                      select new AwaitedPaper(paper.Id, paper.CaseId, paper.Name, paper.DueOn!.Value, row.Number, row.ApplicantName)).Take(Most).ToListAsync(ct);
    }
}
