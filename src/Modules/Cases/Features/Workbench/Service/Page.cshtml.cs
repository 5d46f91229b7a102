using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Service;

/// <summary>A decision that waits to be served.</summary>
internal sealed record Waiting(CaseRow Case, DateOnly? Due, string Wish, bool Agreed, string Href);

/// <summary>送达 as a list: decisions by their time limit of delivery, letters on their way, and what nobody opened.</summary>
[ForStaff(CasePermissions.Serve)]
internal sealed class ServicePage(Store store, Definitions definitions, Serving serving, DeskActs acts, Caller caller) : PageModel
{
    private const int Most = 100;
    private const int UnopenedDays = 3;

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public IReadOnlyList<ServiceRow> Letters { get; private set; } = [];

    public IReadOnlyList<Unopened> Unopened { get; private set; } = [];

    public DateOnly Today => CivilTime.DateOf(Now);

    public string Headline => Waiting.Count(row => row.Due < Today) is var late and > 0
        ? $"{late} 份决定过了送达期限"
        : Waiting.Count > 0 ? $"{Waiting.Count} 份决定等着送达" : "没有等着送达的决定";

    private DateTimeOffset Now => caller.Operation("").At;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>One act and one proof of service for each; what can't be served says why, the others are served.</summary>
    public async Task<IActionResult> OnPostElectronicAsync(List<Guid> cases, CancellationToken ct)
    {
        await LoadAsync(ct);
        foreach (var row in Waiting.Where(row => row.Agreed && cases.Contains(row.Case.Id)))
        {
            var said = new ActInput(ActBy.System) { ServedHow = ServiceWays.Electronic, ServedTo = row.Case.ApplicantName, Evidence = "申请时已同意电子送达，已到达账户" };
            if ((await acts.TryAsync(caller, row.Case.Id, Act.Serve, said, ct)).Problem is { } refused)
                ModelState.AddModelError("", $"{row.Case.Number}：{refused.Title}");
        }

        return await AnsweredAsync(ct);
    }

    /// <summary>The letter was signed for: that is the service, with the letter's number as proof.</summary>
    public async Task<IActionResult> OnPostSignedAsync(Guid letter, string? note, CancellationToken ct)
    {
        if (await serving.LetterAsync(letter, ct) is not { } sent)
            return await RefusedAsync(CaseProblems.ServiceEnded, ct);
        var said = new ActInput(ActBy.System) { ServedHow = ServiceWays.Post, ServedTo = string.IsNullOrWhiteSpace(note) ? sent.Recipient : note.Trim(), Evidence = $"邮件单号 {sent.Evidence}" };
        var done = await acts.TryAsync(caller, sent.CaseId, Act.Serve, said, ct, write => Serving.End(write, letter, "served", note));
        return done.Problem is { } refused ? await RefusedAsync(refused, ct) : Redirect("/workbench/service");
    }

    public async Task<IActionResult> OnPostReturnedAsync(Guid letter, string? note, CancellationToken ct)
    {
        if (await serving.LetterAsync(letter, ct) is not { } sent || (await serving.LettersAsync(caller, ct)).All(row => row.Id != letter))
            return await RefusedAsync(CaseProblems.ServiceEnded, ct);
        var done = await serving.ReturnedAsync(caller, sent, note, ct);
        return done.Problem is { } refused ? await RefusedAsync(refused, ct) : Redirect("/workbench/service");
    }

    public async Task<IActionResult> OnPostToldAsync(Guid caseId, string? how, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Unopened.All(row => row.CaseId != caseId))
            return await RefusedAsync(CaseProblems.ServiceEnded, ct);
        if (string.IsNullOrWhiteSpace(how))
            return await RefusedAsync(CaseProblems.ServiceRequired, ct);
        await using var db = store.Read();
        await serving.ToldOtherwiseAsync(caller, await db.Set<CaseRow>().SingleAsync(row => row.Id == caseId, ct), how.Trim(), ct);
        return Redirect("/workbench/service");
    }

    private async Task<IActionResult> AnsweredAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
            return Redirect("/workbench/service");
        Response.StatusCode = 409;
        await LoadAsync(ct);
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Problem problem, CancellationToken ct)
    {
        ModelState.AddModelError("", problem.Title);
        Response.StatusCode = problem.Status;
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var tasks = await MyWork.Of(caller, db)
            .Where(task => db.Set<CaseRow>().Any(row => row.Id == task.CaseId && (row.State == "granted" || row.State == "refused")))
            .OrderBy(task => task.OpenedAt).Take(Most).ToListAsync(ct);
        var ids = tasks.Select(task => task.CaseId).ToList();
        var cases = await db.Set<CaseRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        Waiting = [.. tasks.Select(task => Row(cases[task.CaseId], task)).OrderBy(row => row.Due ?? DateOnly.MaxValue)];
        Letters = await serving.LettersAsync(caller, ct);
        Unopened = await serving.UnopenedAsync(caller, Now.AddDays(-UnopenedDays), ct);
    }

    private Waiting Row(CaseRow row, TaskRow task)
    {
        var record = row.ToRecord();
        var due = definitions.RulesFor(record.Terms).Read(record, Now).DeliverDue;
        var (way, agreed) = serving.WishOf(row);
        return new Waiting(row, due, way, agreed, $"/workbench/cases/{row.Id}/serve?task={Uri.EscapeDataString(task.TaskKey)}&do=serve");
    }
}
