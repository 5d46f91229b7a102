using Microsoft.AspNetCore.Http;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Data;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Files;
using Tongban.Cases.Window;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Files;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Window.Papers;

/// <summary>收件: what was brought, whether the original was seen, what is kept, and the scans.</summary>
[ForStaff(CasePermissions.Reception)]
[EnableRateLimiting("upload")]
[RequestFormLimits(MultipartBodyLengthLimit = 4 * PaperFiles.Largest)]
internal sealed class ReceptionPapersPage(WindowDesk desk, Checklists checklists, Intake intake, FileStore files, ScanTickets tickets) : PageModel
{
    public Draft Draft { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Lines { get; private set; } = [];

    public IReadOnlyList<FieldError> Slips { get; private set; } = [];

    public string ScanAddress => $"{Request.Scheme}://{Request.Host}/scan/{tickets.Issue(Draft.Id, desk.Caller.AccountId)}";

    public int Missing => Lines.Count(line => line.IsMissing);

    public IEnumerable<ChecklistLine> ToBring => Lines.Where(line => line.Need.Way is MaterialWay.Provide or MaterialWay.Later);

    public IEnumerable<ChecklistLine> Spared => Lines.Except(ToBring);

    /// <summary>What was chosen on a page that comes back with a mistake.</summary>
    public string? How(string key) => Request.HasFormContentType ? Request.Form[$"how[{key}]"].ToString() : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft ? await ShowAsync(draft, ct) : await desk.GoneAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? go, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
            return await desk.GoneAsync(id, ct);
        await ShowAsync(draft, ct);
        Slips = await intake.TakeAsync(desk.Operation(draft, "收材料"), draft, [.. Lines.Select(line => Said(line.Need.Material))], Request.Form.Files, ct);
        await ShowAsync(draft, ct);
        if (Slips.Count == 0 && go == "finish" && Missing > 0)
            Slips = [.. Lines.Where(line => line.IsMissing).Select(line => new FieldError($"how[{line.Need.Material.Key}]", $"“{line.Need.Material.Name}”还没有收，也没有扫描"))];
        if (Slips.Count == 0)
            return Redirect(go == "finish" ? WindowLinks.Finish(id) : WindowLinks.Papers(id));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, Guid material, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is not null
        && SentFile.Of((await checklists.GivenAsync(id, ct)).FirstOrDefault(given => given.Id == material), files, HttpContext) is { } file
            ? file
            : NotFound();

    private PaperTaken Said(ItemMaterial material) => new(
        material.Key, Request.Form[$"how[{material.Key}]"] is [{ Length: > 0 } how] ? how : null,
        int.TryParse(Request.Form[$"copies[{material.Key}]"], NumberStyles.None, CultureInfo.InvariantCulture, out var copies) ? copies : 1);

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken ct)
    {
        Draft = draft;
        Lines = await checklists.ForAsync(draft, FormView.Counted(draft.Form, draft.Data, desk.Facts), ct);
        return Page();
    }
}
