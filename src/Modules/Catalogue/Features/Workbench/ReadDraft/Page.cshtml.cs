using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Catalogue.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.ReadDraft;

/// <summary>A draft as a whole: what is complete, what the rules say, what changed, who did what, and where it goes next.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class ReadDraftPage(DraftDesk desk, DraftReview review, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    public string? Successors { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public DraftRow Draft { get; private set; } = null!;

    public DraftSheet Sheet { get; private set; } = null!;

    public bool MayEdit => Draft.Stage == DraftStage.Editing && caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind) is not null;

    public bool MayReview => caller.Reviews(Draft) is not null;

    public bool HasSuccessors => Draft.Kind is DraftKind.Split or DraftKind.Merge or DraftKind.Cancel;

    public bool Joined => Request.Query["joined"] == "true";

    public static IReadOnlyList<Change> Changes(DraftEventRow row) => row.Changes is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<Change>>(row.Changes, KernelJson.Options)!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Reason, EffectiveOn, Successors) = (Draft.Reason, Draft.EffectiveOn, string.Join(' ', Draft.Successors));
        return Page();
    }

    /// <param name="act"><c>keep</c> saves reason and day; <c>send</c> sends for review too.</param>
    public async Task<IActionResult> OnPostSendAsync(string? act, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind) is not { } post)
        {
            return Forbid();
        }

        var operation = caller.Operation("修改事项", post, "workbench");
        var kept = await desk.Drafts.EditAsync(Id, Terms, operation, ct);
        return !kept.IsOk ? Refused(kept.Problem!) : act == "send" ? Moved(await review.DecideAsync(new DraftDecision(Id, DraftAct.Sent, Note ?? ""), operation, ct)) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return caller.PostFor(Permissions.Manage, Draft.Place, Draft.DepartmentKind) is { } post
            ? Moved(await review.DecideAsync(new DraftDecision(Id, DraftAct.Dropped, Note ?? ""), caller.Operation("放弃修改稿", post, "workbench"), ct))
            : Forbid();
    }

    /// <param name="act"><c>approve</c> or <c>return</c>.</param>
    public async Task<IActionResult> OnPostReviewAsync(string? act, CancellationToken ct)
    {
        ModelState.Clear();
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (caller.Reviews(Draft) is not { } post)
        {
            return caller.Looks(Draft) is null ? Forbid() : Refused(KeepingProblems.NotNow);
        }

        var decided = act == "approve" ? DraftAct.Approved : DraftAct.Returned;
        return Moved(await review.DecideAsync(new DraftDecision(Id, decided, Note ?? ""), caller.Operation(DraftFlow.Name(Draft.Stage), post, "workbench"), ct));
    }

    private Problem? Terms(DraftRow draft, JsonObject file)
    {
        draft.Reason = (Reason ?? "").Trim();
        draft.EffectiveOn = EffectiveOn;
        draft.Successors = [.. (Successors ?? "").Split([' ', '、', '，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        return null;
    }

    private IActionResult Moved(Result<DraftStage> moved) => moved.Problem is { } problem ? Refused(problem) : RedirectToPage();

    private PageResult Refused(Problem problem)
    {
        ModelState.Add(problem.Fields.Count > 0 ? problem with { Fields = [] } : problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.Drafts.FindAsync(Id, ct) is not { } draft || caller.Looks(draft) is null)
        {
            return false;
        }

        Draft = draft;
        Sheet = await desk.SheetAsync(draft, ct);
        return true;
    }
}
