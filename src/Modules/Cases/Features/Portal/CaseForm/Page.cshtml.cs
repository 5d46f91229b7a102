using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Features.Shared;
using Tongban.Forms.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.CaseForm;

/// <summary>The form of the applicant's own case as it stands, to print.</summary>
[ForPerson]
internal sealed class CaseFormPage(OwnCases own, CaseAnswers answers, Casework.CaseForm form, Caller caller, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public FilledSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { Row: var row })
            return NotFound();
        var provenance = row.Provenance is { } json ? CaseJson.Read<Dictionary<string, Provenance>>(json) : [];
        Sheet = new FilledSheet(row.ItemName, form.Definition(row), row.Number, row.ApplicantName, null, new FormAnswersView(answers.Of(row, whole: true, time.GetUtcNow()), provenance, null));
        return Page();
    }
}
