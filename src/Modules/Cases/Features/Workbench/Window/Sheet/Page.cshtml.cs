using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Shared;
using Tongban.Cases.Window;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Sheet;

/// <summary>The filled form on paper, for the applicant's signature.</summary>
[ForStaff(CasePermissions.Reception)]
internal sealed class ReceptionSheetPage(WindowDesk desk, IPlaces places) : PageModel
{
    public FilledSheet Sheet { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        var pages = FormAnswers.Of(draft.Form, draft.Data, desk.Facts, new AnswerWords(true, code => places.Find(code)?.FullName));
        var (present, applicant) = (draft.Parties.Self, Applying.Applicant(draft, FormView.Counted(draft.Form, draft.Data, desk.Facts)));
        Sheet = new FilledSheet(draft.Title, draft.Form, null, applicant.Name, present == applicant ? null : present.Name, new FormAnswersView(pages, draft.Answers.Provenance, null));
        Back = WindowLinks.Finish(id);
        return Page();
    }
}
