using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Comparing;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Check;

/// <summary>Everything once more on one page, the declaration, and the button that submits.</summary>
[ForPerson(2)]
internal sealed class CheckPage(DraftDesk desk, Checklists checklists, Comparisons comparisons, Submit submit, IPlaces places) : PageModel
{
    public Journey Journey { get; private set; } = null!;

    public FormAnswersView Answers { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Materials { get; private set; } = [];

    public Problem? Refusal { get; private set; }

    /// <summary>What is on record keeps the application from being taken, and how to put that right.</summary>
    public IReadOnlyList<FieldError> Blocking { get; private set; } = [];

    public bool IsReady => Blocking.Count == 0 && Materials.All(line => !line.IsMissing) && Journey.Pages.All(Journey.IsComplete);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft ? await ShowAsync(draft, ct) : await desk.GoneAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] bool declared, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        var submitted = await submit.RunAsync(draft, declared, desk.Operation("提交申请"), ct);
        if (submitted.IsOk)
        {
            return Redirect(ApplyLinks.Done(id));
        }

        Refusal = submitted.Problem;
        Response.StatusCode = submitted.Problem!.Status;
        return await ShowAsync(draft, ct);
    }

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken ct)
    {
        Journey = Journey.Of(draft, desk.Facts);
        Answers = new FormAnswersView(
            FormAnswers.Of(draft.Form, draft.Data, desk.Facts, new AnswerWords(true, code => places.Find(code)?.FullName)),
            draft.Answers.Provenance, page => ApplyLinks.Page(draft.Id, page.Code));
        var counted = FormView.Counted(draft.Form, draft.Data, desk.Facts);
        Blocking = draft.Bundle is null && Journey.Pages.All(Journey.IsComplete) ? Comparisons.Blocking(await comparisons.OfDraftAsync(draft, counted, desk.Operation("核对").At, ct)) : [];
        Materials = await checklists.ForAsync(draft, counted, ct);
        return Page();
    }
}
