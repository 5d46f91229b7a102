using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Tasks;

/// <summary>What is done and what is left of an application; the place to come back to.</summary>
[ForPerson(2)]
internal sealed class TasksPage(DraftDesk desk, Checklists checklists, DraftStore drafts) : PageModel
{
    public Journey Journey { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Materials { get; private set; } = [];

    public int Missing => Materials.Count(line => line.IsMissing);

    public bool IsReady => Missing == 0 && Journey.Pages.All(Journey.IsComplete);

    public int Filled { get; private set; }

    /// <summary>Where what was filled in comes from, each named once.</summary>
    public IReadOnlyList<string> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        Journey = Journey.Of(draft, desk.Facts);
        var counted = FormView.Counted(draft.Form, draft.Data, desk.Facts);
        Materials = await checklists.ForAsync(draft, counted, ct);
        Filled = counted.Keys.Count(draft.Answers.Provenance.ContainsKey);
        Sources = [.. counted.Keys.Select(draft.Answers.Provenance.GetValueOrDefault).OfType<Provenance>().Select(from => from.SourceName).Distinct()];
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        await drafts.DeleteAsync(desk.Operation("删除草稿"), draft, ct);
        return Redirect("/me/cases");
    }
}
