using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Window;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Supplement;

/// <summary>补交: the applicant brings what was let off at submission 容缺.</summary>
[ForPerson(2)]
[EnableRateLimiting("upload")]
[RequestFormLimits(MultipartBodyLengthLimit = PaperFiles.Largest + (1024 * 1024))]
internal sealed class SupplementPage(OwnCases own, CaseReading reading, Bringing bringing, PaperChecks checks, Caller caller) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public OpenCase Open { get; private set; } = null!;

    public IReadOnlyList<MaterialRow> Awaited { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid material, List<IFormFile> files, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var operation = caller.Operation("补交材料");
        var brought = await bringing.PapersAsync(Open.Row, material, files.FirstOrDefault(), null, operation, ct);
        var problem = brought.IsOk ? (await checks.SettleAsync(operation, Id, material, brought.Value, ct)).Problem : brought.Problem;
        if (problem is null)
            return Redirect($"/me/cases/{Id}/supplement");
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await own.FindAsync(caller, Id, ct) is not { } open)
            return false;
        Open = open;
        Awaited = [.. (await reading.MaterialsAsync(Id, ct)).Where(row => row is { Source: MaterialSources.Later, SettledAt: null, DueOn: not null })];
        return true;
    }
}
