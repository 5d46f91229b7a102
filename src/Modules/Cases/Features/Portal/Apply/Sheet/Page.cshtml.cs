using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Shared;
using Tongban.Forms.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Sheet;

/// <summary>The form as it is filled in so far, to print.</summary>
[ForPerson(2)]
internal sealed class DraftSheetPage(DraftDesk desk, IPlaces places) : PageModel
{
    public FilledSheet Sheet { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        var pages = FormAnswers.Of(draft.Form, draft.Data, desk.Facts, new AnswerWords(true, code => places.Find(code)?.FullName));
        Sheet = new FilledSheet(draft.Title, draft.Form, null, Applying.Applicant(draft, FormView.Counted(draft.Form, draft.Data, desk.Facts)).Name, null, new FormAnswersView(pages, draft.Answers.Provenance, null));
        Back = ApplyLinks.Check(id);
        return Page();
    }
}
