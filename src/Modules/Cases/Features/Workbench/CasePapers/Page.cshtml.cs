using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Showing;
using Tongban.Cases.Window;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Workbench.CasePapers;

/// <summary>One paper's verdict as the form posts it.</summary>
internal sealed class VerdictSaid
{
    public Guid Id { get; set; }

    public string? Verdict { get; set; }

    public string? Note { get; set; }

    public bool Original { get; set; }
}

/// <summary>Papers one by one: good, or what has to be put right; the telling 一次性告知 then starts from here.</summary>
[ForStaff(CasePermissions.Receive, CasePermissions.Review)]
internal sealed class CasePapersPage(Desk desk, CaseReading reading, PaperChecks checks, Caller caller) : PageModel
{
    private const int LongestNote = 300;

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public List<VerdictSaid> Verdicts { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "saved")]
    public bool Saved { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<MaterialRow> Papers { get; private set; } = [];

    public IReadOnlyList<CaseAction> Actions { get; private set; } = [];

    public string Headline => Papers.Count(paper => paper.Verdict is null) is var left and > 0
        ? $"还有 {left} 份材料没有看"
        : Papers.Count(paper => paper.Verdict == PaperChecks.Bad) is var bad and > 0 ? $"{bad} 份要补正" : "材料都合格";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        for (var i = 0; i < Verdicts.Count; i++)
        {
            if (Verdicts[i] is { Verdict: PaperChecks.Bad } said && string.IsNullOrWhiteSpace(said.Note))
                ModelState.AddModelError($"Verdicts[{i}].Note", "请写明要补什么");
            if (Verdicts[i].Note?.Length > LongestNote)
                ModelState.AddModelError($"Verdicts[{i}].Note", "最多写 300 字");
        }

        if (ModelState.IsValid)
        {
            var saved = await checks.SaveAsync(caller, Id, [.. Verdicts.Select(said => new PaperVerdict(said.Id, said.Verdict, said.Note, said.Original))], ct);
            if (saved.IsOk)
                return Redirect($"/workbench/cases/{Id}/papers?saved=true");
            ModelState.Add(saved.Problem!);
        }

        Response.StatusCode = 422;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.SeeAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        var parts = await reading.PartsAsync(Id, ct);
        Papers = [.. parts.Materials.Where(paper => paper.Source is MaterialSources.Upload or MaterialSources.Earlier or MaterialSources.Paper or MaterialSources.Licence)];
        Actions = CaseActions.Of(caller, open, parts.Tasks);
        return true;
    }
}
