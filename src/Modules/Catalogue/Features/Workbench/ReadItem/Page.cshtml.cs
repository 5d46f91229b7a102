using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Features.Shared;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.ReadItem;

/// <summary>One item: its versions, who published them and why, and what can be begun.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
internal sealed class ReadItemPage(Versions versions, DraftBook drafts, IPlaces places, IDepartments departments, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DraftKind Kind { get; set; } = DraftKind.Change;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Slugs of what takes its place.</summary>
    [BindProperty]
    public string? Successors { get; set; }

    public IReadOnlyList<VersionLine> Lines { get; private set; } = [];

    public VersionLine Newest => Lines[0];

    public DateOnly Today => versions.Today;

    /// <summary>What holds today; null when its first version is still to come.</summary>
    public VersionLine? InForce => Lines.FirstOrDefault(line => line.EffectiveOn <= Today);

    public string Where => $"{places.Find(Newest.Place)?.FullName ?? Newest.Place} · {departments.Competent(Newest.DepartmentKind, Newest.Place)?.ShortName ?? Newest.DepartmentKind}";

    public bool MayEdit => caller.PostFor(Permissions.Manage, Newest.Place, Newest.DepartmentKind) is not null;

    /// <summary>What can be begun in the state that it is in.</summary>
    public IReadOnlyList<Choice> Kinds => Newest.State switch
    {
        ItemState.InUse =>
        [
            new("Change", "变更", "改要素，发布成新的版本"), new("Suspend", "暂停", "暂时不收新的申请，已经受理的照常办"), new("Split", "拆分", "这一项结束，由两个以上的事项接替"),
            new("Merge", "合并", "这一项结束，并入另一个事项"), new("Cancel", "取消", "不再办理；正在办的按原来的版本办完"),
        ],
        ItemState.Suspended => [new("Resume", "恢复", "重新收申请"), new("Cancel", "取消", "不再办理")],
        _ => [new("Change", "重新启用", "改好以后作为新的版本发布")],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (caller.PostFor(Permissions.Manage, Newest.Place, Newest.DepartmentKind) is not { } post)
        {
            return Forbid();
        }

        if (Kinds.All(choice => choice.Value != Kind.ToString()))
        {
            return Refused(KeepingProblems.NotNow);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Refused(KeepingProblems.ReasonNeeded.With([new FieldError(nameof(Reason), KeepingProblems.ReasonNeeded.Title)]));
        }

        var file = (await versions.FileAsync(Newest.Id, Newest.Version, ct))!;
        var opened = await drafts.OpenAsync(Draft(file), caller.Operation("修改事项", post, "workbench"), ct);
        return opened.Problem is { } problem ? Refused(problem) : Redirect($"/workbench/drafts/{opened.Value.Id}{(opened.Value.Joined is null ? "" : "?joined=true")}");
    }

    private NewDraft Draft(System.Text.Json.Nodes.JsonObject file) => new(Kind, file)
    {
        ItemId = Newest.Id,
        BaseVersion = Newest.Version,
        DirectoryVersion = Newest.Directory,
        Reason = Reason!.Trim(),
        Successors = [.. (Successors ?? "").Split(ElementText.Separators.Append(' ').ToArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)],
    };

    private PageResult Refused(Problem problem)
    {
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Lines = await versions.OfAsync(Slug, ct);
        return Lines.Count > 0 && caller.Posts.Any(post => post.Covers(Newest.Place));
    }
}
