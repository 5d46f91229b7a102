using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Shared;
using Tongban.Forms.Contracts;
using Tongban.Identity.Contracts;
using Tongban.Platform;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Apply.Form;

/// <summary>One group of questions. Saved whatever was typed; goes on only when it is right.</summary>
[ForPerson(2)]
[Resumable]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class FormPageModel(DraftDesk desk, SaveAnswers save, IParkedForms parked, IText text) : PageModel
{
    public Journey Journey { get; private set; } = null!;

    public FormPageView View { get; private set; } = null!;

    /// <summary>Set when another tab or device saved in between; what was typed here is still on the page.</summary>
    public bool ChangedElsewhere { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string code, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        return draft.Form.Page(code) is { } page && await parked.FindAsync(HttpContext, ct) is { } kept
            ? Show(draft with { Answers = Prefilling.Save(draft.Form, draft.Answers, FormReader.Read(draft.Form, page, kept)) }, code, [])
            : Show(draft, code, []);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string code, [FromForm] long revision, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        if (draft.Form.Page(code) is not { } page)
        {
            return NotFound();
        }

        var (brought, slip) = RowsFile.Of(draft.Form, page, Request.Form);
        var posted = FormReader.Read(draft.Form, page, brought);
        var saved = await save.RunAsync(draft with { Revision = revision }, posted, desk.Operation("保存申请"), ct);
        if (saved.Problem == PlatformProblems.ChangedMeanwhile)
        {
            ChangedElsewhere = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show(draft with { Answers = Prefilling.Save(draft.Form, draft.Answers, posted) }, code, []);
        }

        if (slip is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(saved.Value, code, [slip]);
        }

        if (Request.Form.ContainsKey("_more"))
        {
            return Redirect(ApplyLinks.Page(id, code));
        }

        var journey = Journey.Of(saved.Value, desk.Facts);
        var faults = journey.FaultsOf(page);
        var asked = FormView.VisibleFields(draft.Form, page, draft.Data, desk.Facts).Select(field => field.Key).ToHashSet();
        if (draft.Form.RowsOf(page) is { } rows)
        {
            asked.Add(rows.Code);
        }

        if (faults.Count > 0 && faults.All(fault => !asked.Contains(fault.Path) && !posted.Has(fault.Path)))
        {
            // An answer brought up further questions: they are asked now, which is no mistake of the applicant's.
            return Redirect(ApplyLinks.Page(id, code));
        }

        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(saved.Value, code, faults);
        }

        return Redirect(journey.After(page));
    }

    /// <summary>The empty spreadsheet of a page of rows.</summary>
    public async Task<IActionResult> OnGetTableAsync(Guid id, string code, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft && draft.Form.Page(code) is { } page && draft.Form.RowsOf(page) is not null
            ? this.Workbook(FormTable.OfRows(draft.Form, page))
            : NotFound();

    private IActionResult Show(Draft draft, string code, IReadOnlyList<Kernel.FieldError> faults)
    {
        Journey = Journey.Of(draft, desk.Facts);
        if (draft.Form.Page(code) is not { } page)
        {
            return NotFound();
        }

        View = new FormPageView(draft.Form, page, draft.Answers, desk.Facts)
        {
            Faults = faults,
            TableHref = draft.Form.RowsOf(page) is null ? null : ApplyLinks.Page(draft.Id, page.Code) + "?handler=Table",
            ContestHref = field => ApplyLinks.Contest(draft.Id, field),
            Contested = draft.Contests.ToDictionary(pair => pair.Key, pair => ContestWords.OfApplicant(pair.Value, text), StringComparer.Ordinal),
        };
        return Page();
    }
}
