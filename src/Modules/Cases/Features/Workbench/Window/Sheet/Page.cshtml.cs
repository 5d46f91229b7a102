using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Cases.Window;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Sheet;

/// <summary>The filled form on paper, for the applicant's signature.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class ReceptionSheetPage(WindowDesk desk, IPlaces places) : PageModel
{
    public Draft Draft { get; private set; } = null!;

    public FormAnswersView Answers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        Draft = draft;
        Answers = new FormAnswersView(
            FormAnswers.Of(draft.Form, draft.Data, desk.Facts, new AnswerWords(true, code => places.Find(code)?.FullName)), draft.Answers.Provenance, null);
        return Page();
    }
}
