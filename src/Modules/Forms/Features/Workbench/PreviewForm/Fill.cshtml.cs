using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Workbench.PreviewForm;

/// <summary>A draft's pages as applicants see them, conditions and rules at work. What is typed goes along in the page and is kept nowhere.</summary>
[ForStaff(Permissions.Design)]
internal sealed class FillPage(DraftBook book, IElements elements, FormFactsNow now, Caller caller) : DraftPage(book, elements, caller)
{
    /// <summary>What was filled in so far, as JSON.</summary>
    [BindProperty]
    public string? Answers { get; set; }

    /// <summary>The page that was filled in.</summary>
    [BindProperty]
    public string? At { get; set; }

    public FormPageView? View { get; private set; }

    public FormAnswersView? All { get; private set; }

    public IReadOnlyList<FormPage> Steps { get; private set; } = [];

    public FormFacts Facts => now.Facts.ForTrial();

    public string Kept { get; private set; } = "{}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FormAsync(ct) is { } form ? Shown(form, FormData.Empty, form.Pages[0], []) : NotFound();

    /// <param name="act"><c>back</c> goes a page back; otherwise on to the next, if nothing is wrong.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (await FormAsync(ct) is not { } form)
        {
            return NotFound();
        }

        var before = FormData.FromJson(Answers ?? "{}") is { IsOk: true } read ? read.Value : FormData.Empty;
        if (form.Page(At ?? "") is not { } page)
        {
            return Shown(form, before, FormView.VisiblePages(form, before, Facts)[^1], []);
        }

        var data = Prefilling.Save(form, Prefilled.Nothing with { Values = before }, FormReader.Read(form, page, Request.Form)).Values;
        var pages = FormView.VisiblePages(form, data, Facts).ToList();
        var at = pages.FindIndex(one => one.Code == page.Code);
        var faults = act == "back" ? [] : FormCheck.Page(form, page, data, Facts);
        return act == "back" ? Shown(form, data, pages[Math.Max(0, at - 1)], [])
            : faults.Count > 0 || Request.Form.ContainsKey("_more") ? Shown(form, data, page, faults)
            : at + 1 < pages.Count ? Shown(form, data, pages[at + 1], [])
            : Finished(form, data);
    }

    private PageResult Shown(FormDefinition form, FormData data, FormPage page, IReadOnlyList<Kernel.FieldError> faults)
    {
        View = new FormPageView(form, page, Prefilled.Nothing with { Values = data }, Facts) { Faults = faults };
        return Framed(form, data);
    }

    private PageResult Finished(FormDefinition form, FormData data)
    {
        All = new FormAnswersView(FormAnswers.Of(form, data, Facts, new AnswerWords(true, _ => null)), new Dictionary<string, Provenance>(), null);
        return Framed(form, data);
    }

    private PageResult Framed(FormDefinition form, FormData data)
    {
        (Steps, Kept) = (FormView.VisiblePages(form, data, Facts), data.ToJson());
        Response.Headers.ContentSecurityPolicy = ContentPolicy.Framed;
        return Page();
    }

    private async Task<FormDefinition?> FormAsync(CancellationToken ct) =>
        await LoadAsync(ct) && Trying.Of(Form, Elements) is { IsOk: true, Value: { Pages.Count: > 0 } form } ? form : null;
}
