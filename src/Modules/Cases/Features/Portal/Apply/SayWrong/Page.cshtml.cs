using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Apply.SayWrong;

/// <summary>这项不对: one field that a register filled, and the applicant's own word for it. The application goes on with theirs.</summary>
[ForPerson(2)]
internal sealed class SayWrongPage(DraftDesk desk, ContestFact contest) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "field")]
    public string Key { get; set; } = "";

    [BindProperty]
    [StringLength(400, ErrorMessage = "最多写 400 字")]
    public string? Note { get; set; }

    public Draft Draft { get; private set; } = null!;

    public FormField Field { get; private set; } = null!;

    public ContestableFact Known { get; private set; } = null!;

    /// <summary>The field alone, to be typed into.</summary>
    public FormPageView View { get; private set; } = null!;

    public string Registered => Field.Element.Sensitivity == Sensitivity.Sensitive ? Masking.Apply(Field.Element.Mask, Draft.Data[Key]!) : Draft.Data[Key]!;

    public string Back => ApplyLinks.Page(Draft.Id, Draft.Form.Pages.First(page => page.Fields.Any(asked => asked.Key == Key)).Code);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] long revision, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var posted = FormReader.Read(View.Page, Request.Form);
        var data = Draft.Data.With(Key, posted[Key] ?? "");
        var faults = FormCheck.Page(Draft.Form, View.Page, data, desk.Facts);
        if (faults.Count == 0 && string.IsNullOrEmpty(posted[Key]))
        {
            faults = [new FieldError(Key, $"请填写正确的{Field.Label}")];
        }

        if (faults.Count == 0 && posted[Key] == Draft.Data[Key])
        {
            faults = [new FieldError(Key, ApplyProblems.SameAsRegistered.Title)];
        }

        if (faults.Count > 0 || !ModelState.IsValid)
        {
            return Refuse(posted, faults, 422);
        }

        var done = await contest.RunAsync(Draft with { Revision = revision }, new Contesting(Field, posted[Key]!, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()), desk.Operation("数据纠错"), ct);
        return done.Problem switch
        {
            null => Redirect($"{Back}#{FieldId.Of(Key)}"),
            { } changed when changed == PlatformProblems.ChangedMeanwhile => Refuse(posted, [new FieldError(Key, ApplyProblems.ChangedElsewhere.Title)], 409),
            { } refused => Refuse(posted, [new FieldError(Key, refused.Title)], refused.Status),
        };
    }

    private PageResult Refuse(FormData posted, IReadOnlyList<FieldError> faults, int status)
    {
        View = View with { Draft = new Prefilled(posted, new Dictionary<string, Provenance>()), Faults = faults };
        Response.StatusCode = status;
        return Page();
    }

    /// <returns>Where to go instead; null when there is something to contest.</returns>
    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        if (draft.Form.Field(Key) is not { } field || await contest.FindAsync(draft, field, ct) is not { } known)
        {
            return Redirect(ApplyLinks.Tasks(id));
        }

        (Draft, Field, Known) = (draft, field, known);
        View = new FormPageView(draft.Form, new FormPage("contest", field.Label, "", [field with { ReadOnly = false, ShowIf = null, Required = true, Help = null }]), Prefilled.Nothing, desk.Facts);
        return null;
    }
}
