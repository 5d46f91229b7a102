using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Data;
using Tongban.Cases.Drafts;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Scan;

/// <summary>The scan port: adds pictures to one draft at a window, and shows nothing of it but the names of its papers.</summary>
[Public]
[EnableRateLimiting("upload")]
[RequestFormLimits(MultipartBodyLengthLimit = 4 * PaperFiles.Largest)]
internal sealed class ScanPage(ScanTickets tickets, DraftStore drafts, Uploads uploads, TimeProvider time) : PageModel
{
    public Draft? Draft { get; private set; }

    public string? Key { get; private set; }

    public int Done { get; private set; }

    public IReadOnlyList<Choice> Materials => [.. Draft!.Item.Materials.Select(material => new Choice(material.Key, material.Name))];

    public async Task<IActionResult> OnGetAsync(string ticket, int done, CancellationToken ct)
    {
        Done = done;
        return await FindAsync(ticket, ct) ? Page() : Gone();
    }

    public async Task<IActionResult> OnPostAsync(string ticket, string? key, List<IFormFile> files, CancellationToken ct)
    {
        if (!await FindAsync(ticket, ct))
            return Gone();
        Key = key;
        var operation = new OperationContext(Actor.System("scan"), time.GetUtcNow(), "扫描上传", Channel: "scan");
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if ((await uploads.AddAsync(operation, Draft!, key ?? "", new Upload(file.FileName, content), ct)).Problem is { } refused)
                ModelState.AddModelError(refused == ApplyProblems.MaterialUnknown ? "key" : "files", $"{file.FileName}：{refused.Title}");
        }

        if (files.Count == 0)
            ModelState.AddModelError("files", CaseProblems.FileRequired.Title);
        if (ModelState.IsValid)
            return Redirect($"/scan/{ticket}?done={files.Count}");
        Response.StatusCode = 422;
        return Page();
    }

    private async Task<bool> FindAsync(string ticket, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Draft = tickets.Read(ticket) is { } known ? await drafts.FindAsync(known.Draft, known.Clerk, ct) : null;
        return Draft is not null;
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
