using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Drafts;
using Tongban.Cases.Showing;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.PreReview;

internal sealed record PreReviewRow(TaskRow Task, DueWords Due);

/// <summary>
/// 网上预审: applications from home that the window hasn't answered yet. In law the submission was the receipt, so the list is
/// in the order in which silence would accept them (art. 32).
/// </summary>
[ForStaff(CasePermissions.Receive)]
internal sealed class PreReviewPage(Store store, Definitions definitions, Caller caller, TimeProvider time) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<PreReviewRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var waiting = MyWork.Of(caller, db).Where(task => db.Set<CaseRow>().Any(row => row.Id == task.CaseId
            && (row.State == "submitted" || row.State == "received") && row.Channel != Reception.AtWindow));
        Total = await waiting.CountAsync(ct);
        var tasks = await waiting.OrderBy(task => task.DueAt).ThenBy(task => task.Id).Take(Most).ToListAsync(ct);
        var ids = tasks.Select(task => task.CaseId).ToList();
        var cases = await db.Set<CaseRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        Rows = [.. tasks.Select(task => new PreReviewRow(task, Due(cases[task.CaseId])))];
    }

    private DueWords Due(CaseRow row)
    {
        var record = row.ToRecord();
        return DueWords.Of(record, definitions.RulesFor(record.Terms).Read(record, time.GetUtcNow()));
    }
}
