using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Data;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Files;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Files;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.Apply.Materials;

/// <summary>What has to be brought, what the government spares, and where files are given. Each file is kept at once.</summary>
[ForPerson(2)]
[EnableRateLimiting("upload")]
[RequestFormLimits(MultipartBodyLengthLimit = PaperFiles.Largest + (1024 * 1024))]
internal sealed class MaterialsPage(DraftDesk desk, Checklists checklists, Uploads uploads, FileStore files) : PageModel
{
    public Journey Journey { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Lines { get; private set; } = [];

    /// <summary>What is wrong with the file that was just given, by the material's key.</summary>
    public FieldError? Slip { get; private set; }

    public IEnumerable<ChecklistLine> ToBring => Lines.Where(line => line.Need.Way is Catalogue.Contracts.MaterialWay.Provide or Catalogue.Contracts.MaterialWay.Later);

    public IEnumerable<ChecklistLine> Spared => Lines.Except(ToBring);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } draft ? await ShowAsync(draft, ct) : await desk.GoneAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string key, IFormFile? file, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        var refused = file is null ? CaseProblems.FileRequired : await AddAsync(draft, key, file, ct);
        if (refused is null)
        {
            return Redirect($"{ApplyLinks.Materials(id)}#{key}");
        }

        Slip = new FieldError(key, refused.Title);
        Response.StatusCode = refused.Status;
        return await ShowAsync(draft, ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid material, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is { } draft)
        {
            await uploads.RemoveAsync(desk.Operation("删除材料"), draft, material, ct);
        }

        return Redirect(ApplyLinks.Materials(id));
    }

    /// <summary>The applicant's own file, shown again.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, Guid material, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is null)
        {
            return NotFound();
        }

        var paper = (await checklists.GivenAsync(id, ct)).FirstOrDefault(given => given.Id == material);
        return SentFile.Of(paper, files, HttpContext) is { } file ? file : NotFound();
    }

    private async Task<Problem?> AddAsync(Draft draft, string key, IFormFile file, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        return (await uploads.AddAsync(desk.Operation("上传材料"), draft, key, new Upload(file.FileName, content), ct)).Problem;
    }

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken ct)
    {
        Journey = Journey.Of(draft, desk.Facts);
        Lines = await checklists.ForAsync(draft, FormView.Counted(draft.Form, draft.Data, desk.Facts), ct);
        return Page();
    }
}
