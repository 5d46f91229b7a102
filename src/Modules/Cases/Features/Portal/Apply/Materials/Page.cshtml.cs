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
internal sealed class MaterialsPage(DraftDesk desk, Checklists checklists, Uploads uploads, EarlierPapers earlier, FileStore files) : PageModel
{
    public Journey Journey { get; private set; } = null!;

    public IReadOnlyList<ChecklistLine> Lines { get; private set; } = [];

    /// <summary>What the applicant gave in earlier cases and may give again, by the paper's name.</summary>
    public ILookup<string, EarlierPaper> Before { get; private set; } = null!;

    /// <summary>Of those, what isn't given here already.</summary>
    public IEnumerable<EarlierPaper> BeforeOf(ChecklistLine line) => Before[line.Need.Material.Name].Where(paper => line.Given.All(given => given.FileHash != paper.Hash)).Take(3);

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

    /// <summary>Gives a paper of an earlier case again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, string key, Guid paper, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return await desk.GoneAsync(id, ct);
        }

        var used = await earlier.UseAsync(desk.Operation("沿用以前的材料"), draft, Counted(draft), key, paper, ct);
        if (used.IsOk)
        {
            return Redirect($"{ApplyLinks.Materials(id)}#{key}");
        }

        Slip = new FieldError(key, used.Problem!.Title);
        Response.StatusCode = used.Problem.Status;
        return await ShowAsync(draft, ct);
    }

    /// <summary>A paper of an earlier case, looked at before it is given again: only one that may be.</summary>
    public async Task<IActionResult> OnGetEarlierAsync(Guid id, Guid paper, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return NotFound();
        }

        var found = (await earlier.OfAsync(draft, Counted(draft), desk.Operation("查看以前的材料").At, ct)).SelectMany(papers => papers).FirstOrDefault(known => known.Id == paper);
        return SentFile.Of(found?.AsGiven, files, HttpContext) is { } file ? file : NotFound();
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

    private FormData Counted(Draft draft) => FormView.Counted(draft.Form, draft.Data, desk.Facts);

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken ct)
    {
        Journey = Journey.Of(draft, desk.Facts);
        var counted = Counted(draft);
        Lines = await checklists.ForAsync(draft, counted, ct);
        Before = await earlier.OfAsync(draft, counted, desk.Operation("材料").At, ct);
        return Page();
    }
}
