using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.CorrectCase;

/// <summary>补正: brings what was asked for, papers and answers, in one go.</summary>
[ForPerson]
[EnableRateLimiting("upload")]
internal sealed class CorrectCasePage(OwnCases own, CorrectionForm correction, PaperIntake papers, Caller caller, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(500, ErrorMessage = "最多写 500 字")]
    public string? Note { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<MissingItem> Papers { get; private set; } = [];

    /// <summary>The answers that have to be put right, as one page of the form; null when none has.</summary>
    public FormPageView? Fields { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) switch
    {
        null => NotFound(),
        false => Redirect($"/me/cases/{Id}"),
        true => Page(),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } loaded)
            return NotFound();
        var brought = await BroughtAsync(ct);
        if (loaded && ModelState.IsValid && (Fields?.Faults.Count ?? 0) == 0)
        {
            var corrected = await own.CorrectAsync(caller, Id, brought, ct);
            if (corrected.IsOk)
                return Redirect($"/me/cases/{Id}?done=correct");
            ModelState.Add(corrected.Problem!);
            Response.StatusCode = corrected.Problem!.Status;
            return Page();
        }

        if (!loaded)
            ModelState.Add(CaseProblems.CannotAct);
        Response.StatusCode = loaded ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    /// <returns>Null when the case isn't the caller's; false when nothing is to be corrected now.</returns>
    private async Task<bool?> LoadAsync(CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { } open)
            return null;
        Open = open;
        var asked = open.Case.Conduct.Tellings.LastOrDefault()?.Items ?? [];
        Papers = [.. asked.Where(item => !item.Key.StartsWith(CorrectionForm.FieldPrefix, StringComparison.Ordinal))];
        Fields = correction.PageFor(open.Row, asked, time.GetUtcNow());
        return open.Case.State == CaseState.AwaitingCorrection;
    }

    private async Task<Brought> BroughtAsync(CancellationToken ct)
    {
        var rows = new List<MaterialRow>();
        foreach (var (item, n) in Papers.Select((item, n) => (item, n)))
            foreach (var file in Request.Form.Files.Where(file => file.Name == $"Files[{n}]"))
                await TakeAsync(item, n, file, rows, ct);
        var keys = rows.Select(row => row.MaterialKey).Distinct().ToList();
        FormData? answers = null;
        if (Fields is not null)
        {
            var read = correction.Read(Open.Row, Fields, Request.Form);
            (Fields, answers) = (read.View, read.Answers);
            keys.AddRange(read.Changed);
        }

        return new Brought(keys, rows, answers, Note);
    }

    private async Task TakeAsync(MissingItem item, int n, IFormFile file, List<MaterialRow> rows, CancellationToken ct)
    {
        var round = Open.Case.Conduct.Corrections.Count + 1;
        var paper = await papers.TakeAsync(Open.Row, item.Key, item.Name, file, caller.Operation("补正"), round, ct);
        if (paper.IsOk)
            rows.Add(paper.Value);
        else
            ModelState.AddModelError($"Files[{n}]", paper.Problem!.Title);
    }
}
