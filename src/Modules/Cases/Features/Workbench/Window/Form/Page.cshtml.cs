using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Cases.Window;
using Tongban.Cases.Features.Shared;
using Tongban.Forms.Contracts;
using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Form;

/// <summary>The whole form on one page: a clerk types faster than they turn pages. Saved whatever was typed.</summary>
[ForStaff(CasePermissions.Reception)]
[Resumable]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ReceptionFormPage(WindowDesk desk, SaveAnswers save, DraftStore drafts, IParkedForms parked) : PageModel
{
    public Draft Draft { get; private set; } = null!;

    public IReadOnlyList<FormPageView> Pages { get; private set; } = [];

    public IReadOnlyList<FieldError> Faults { get; private set; } = [];

    public int Filled { get; private set; }

    public bool ChangedElsewhere { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        return await parked.FindAsync(HttpContext, ct) is { } kept
            ? Show(draft with { Answers = Prefilling.Save(draft.Form, draft.Answers, Read(draft, kept).Data) }, [])
            : Show(draft, []);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] long revision, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        var (posted, slips) = Read(draft, Request.Form);
        var saved = await save.RunAsync(draft with { Revision = revision }, posted, desk.Operation(draft, "保存申请"), ct);
        if (saved.Problem == PlatformProblems.ChangedMeanwhile)
        {
            ChangedElsewhere = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Show(draft with { Answers = Prefilling.Save(draft.Form, draft.Answers, posted) }, []);
        }

        if (slips.Count == 0 && Request.Form.ContainsKey("_more"))
            return Redirect(WindowLinks.Form(id));
        var counted = FormView.Counted(saved.Value.Form, saved.Value.Data, desk.Facts);
        var faults = slips.Count > 0 ? slips : FormCheck.Whole(saved.Value.Form, counted, desk.Facts);
        if (faults.Count == 0)
            return Redirect(WindowLinks.Papers(id));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(saved.Value, faults);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is { } draft)
            await drafts.DeleteAsync(desk.Operation(draft, "结束接待"), draft, ct);
        return Redirect(WindowLinks.Home);
    }

    /// <summary>The empty spreadsheet of a page of rows.</summary>
    public async Task<IActionResult> OnGetTableAsync(Guid id, string rows, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft && draft.Form.Page(rows) is { } page && draft.Form.RowsOf(page) is not null
            ? this.Workbook(FormTable.OfRows(draft.Form, page))
            : NotFound();

    private (FormData Data, IReadOnlyList<FieldError> Slips) Read(Draft draft, IFormCollection posted)
    {
        var (data, slips) = (FormData.Empty, new List<FieldError>());
        foreach (var page in FormView.VisiblePages(draft.Form, draft.Data, desk.Facts))
        {
            var (brought, slip) = RowsFile.Of(draft.Form, page, posted);
            data = data.Merge(FormReader.Read(draft.Form, page, brought));
            slips.AddRange(slip is null ? [] : [slip]);
        }

        return (data, slips);
    }

    private PageResult Show(Draft draft, IReadOnlyList<FieldError> faults)
    {
        Draft = draft;
        Faults = faults;
        Filled = FormView.Counted(draft.Form, draft.Data, desk.Facts).Keys.Count(draft.Answers.Provenance.ContainsKey);
        Pages = [.. FormView.VisiblePages(draft.Form, draft.Data, desk.Facts).Select(page => new FormPageView(draft.Form, page, draft.Answers, desk.Facts)
        {
            Faults = faults,
            TableHref = draft.Form.RowsOf(page) is null ? null : $"{WindowLinks.Form(draft.Id)}?handler=Table&rows={page.Code}",
        })];
        return Page();
    }
}
