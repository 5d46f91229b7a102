using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.Window.HandOutOne;

/// <summary>窗口领取: the right person, what they get, and their signature.</summary>
[ForStaff(CasePermissions.Serve)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperFiles.Largest + (1024 * 1024))]
internal sealed class HandOutPage(HandOuts handOuts, Signatures signatures, Desk desk, CaseReading reading, Caller caller) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Card { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<ListedDocument> Documents { get; private set; } = [];

    public IReadOnlyList<MaterialRow> Originals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? drawn, IFormFile? slip, bool onPaper, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var problem = await HandAsync(drawn, slip, onPaper, ct);
        if (problem is null)
            return Redirect($"/workbench/cases/{Id}?done=serve");
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<Problem?> HandAsync(string? drawn, IFormFile? slip, bool onPaper, CancellationToken ct)
    {
        var who = new WalkIn { Card = Card, Name = Name, IdNumber = Number };
        if (!who.TakeCard())
            return WindowProblems.CardUnreadable;
        if (signatures.Slip(who) is { } wrong)
            return WindowProblems.RecipientWrong.With([wrong]);
        var signature = await signatures.KeepAsync(Open.Row, drawn, slip, caller.Operation("领取签名", channel: "workbench"), ct);
        if (signature.Problem is { } refused)
            return refused;
        if (signature.Value.Count == 0 && !onPaper)
            return WindowProblems.RecipientWrong.With([new FieldError("OnPaper", "请来人在屏幕上签名、扫描签好的送达回证，或者确认已在纸上签名")]);
        return (await handOuts.HandAsync(caller, Id, new Collector(who.Name!.Trim(), who.IdNumber!.Trim().ToUpperInvariant(),
            string.IsNullOrWhiteSpace(Authority) ? null : Authority.Trim(), signature.Value.FirstOrDefault()), ct)).Problem;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        var parts = await reading.PartsAsync(Id, ct);
        Documents = [.. parts.Documents.Where(document => document.ServedAt is null)];
        Originals = [.. parts.Materials.Where(paper => paper is { Custody: Custody.Original, ReturnedAt: null })];
        return true;
    }
}
