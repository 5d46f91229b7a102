using Microsoft.AspNetCore.Mvc;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Forms.Features.Shared;
using Tongban.Kernel;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Workbench.PublishDraft;

/// <summary>The last look before a draft becomes a version: what is wrong, what changes, for which items.</summary>
[ForStaff(Permissions.Design)]
internal sealed class PublishDraftPage(DraftBook book, Library library, FormPublishing publishing, IEnumerable<IFormUses> users, Caller caller) : DraftPage(book, library, caller)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Publishes although a newer version has come between.</summary>
    [BindProperty]
    public bool Over { get; set; }

    public IReadOnlyList<FaultPlace> Faults { get; private set; } = [];

    public IReadOnlyList<FormUse> Uses { get; private set; } = [];

    public IReadOnlyList<FormChange> Changes { get; private set; } = [];

    public int Newest => library.Find(Draft.Code, null)?.Version ?? 0;

    public bool Overtaken => Newest != Draft.BaseVersion;

    /// <summary>What an item relies on and the new version doesn't ask any more.</summary>
    public IEnumerable<string> Missed(FormUse use) => use.Needs.Where(need => Form.FieldOf(need.Key) is null).Select(need => $"{need.Value}要用的“{library.Find(Draft.Code, null)?.Field(need.Key)?.Label ?? need.Key}”不问了");

    public async Task<IActionResult> OnGetAsync([FromServices] Versions versions, CancellationToken ct) => await JudgedAsync(versions, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] Versions versions, CancellationToken ct)
    {
        if (!await JudgedAsync(versions, ct))
        {
            return NotFound();
        }

        var refusal = Draft.Revision != Revision ? FormProblems.DraftChanged
            : string.IsNullOrWhiteSpace(Reason) || Characters.HasForbidden(Reason, false) ? FormProblems.PartWrong.With([new FieldError("Reason", "请写为什么发布，以后看得到")])
            : Overtaken && !Over ? FormProblems.NewerPublished
            : null;
        if (refusal is not null)
        {
            return Refused(refusal);
        }

        var done = await publishing.PublishAsync(Draft, Operation(Reason!.Trim()), ct);
        return done.IsOk ? Redirect($"/workbench/forms/{Draft.Code}?published=true") : Refused(done.Problem! with { Fields = [] });
    }

    private async Task<bool> JudgedAsync(Versions versions, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return false;
        }

        Faults = [.. FormFaults.Of(Form, Elements).Select(fault => FaultPlace.Of(Home, Form, fault))];
        foreach (var user in users)
        {
            Uses = [.. Uses, .. await user.OfAsync(Draft.Code, ct)];
        }

        var newest = await versions.SourceAsync(Draft.Code, null, ct);
        Changes = newest.IsOk ? FormChanges.Between(newest.Value, Form, Elements) : [];
        return true;
    }
}
