using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Data;
using Tongban.Cases.Drafts;
using Tongban.Cases.Window;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.Finish;

/// <summary>The applicant has read and signed; the window receives, and accepts where the department entrusted it.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class ReceptionFinishPage(WindowDesk desk, Checklists checklists, Receptions receptions, IPlaces places) : PageModel
{
    public WindowDesk Desk => desk;

    public Draft Draft { get; private set; } = null!;

    public FormAnswersView Answers { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Lines { get; private set; } = [];

    public bool MayAccept => !desk.IsVillage && (Draft.Bundle?.Items.All(planned => planned.Item.Window.Entrusted) ?? Draft.Item.Window.Entrusted) && desk.Post.Permissions.Contains(CasePermissions.Accept);

    public string Words(ChecklistLine line) => line switch
    {
        { IsMissing: true } => "还没有收",
        { Given.Count: > 0 } => string.Join("、", line.Given.Select(given => given.Custody is { } how ? $"{given.Copies} 份，{Custody.Name(how)}" : given.FileName)),
        _ => line.Need.Why,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft ? await ShowAsync(draft, ct) : await desk.GoneAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] bool signed, [FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        Draft = draft;
        var problem = signed ? (await receptions.FinishAsync(desk.Caller, desk.Post, draft, what == "accept" && MayAccept, ct)).Problem : WindowProblems.NotSigned;
        if (problem is null)
            return Redirect(WindowLinks.Done(id));
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return await ShowAsync(draft, ct);
    }

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken ct)
    {
        Draft = draft;
        Answers = new FormAnswersView(
            FormAnswers.Of(draft.Form, draft.Data, desk.Facts, new AnswerWords(true, code => places.Find(code)?.FullName)), draft.Answers.Provenance, null);
        Lines = await checklists.ForAsync(draft, FormView.Counted(draft.Form, draft.Data, desk.Facts), ct);
        return Page();
    }
}
