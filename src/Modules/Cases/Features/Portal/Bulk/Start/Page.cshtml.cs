using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Cases.Bulk;
using Tongban.Cases.Drafts;
using Tongban.Cases.Features.Shared;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Bulk.Start;

/// <summary>批量申请: one spreadsheet, one application a line.</summary>
[ForPerson(2)]
[EnableRateLimiting("upload")]
internal sealed class StartBulkPage(ReadBulk read, ICatalogue catalogue, Caller caller) : PageModel
{
    public Item Item { get; private set; } = null!;

    /// <summary>Null when it can't be applied for in this name.</summary>
    public BulkTable? Table { get; private set; }

    public Problem? Refusal { get; private set; }

    public Subject ActingFor => caller.ActingFor!;

    public bool Fits => Item.ApplicantKinds.Contains(ActingFor.Kind);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct) => await LoadAsync(slug, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetTemplateAsync(string slug, CancellationToken ct) =>
        await LoadAsync(slug, ct) && Table is not null ? this.Workbook(Table.Table) : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken ct)
    {
        if (!await LoadAsync(slug, ct))
        {
            return NotFound();
        }

        var taken = await TakenAsync(ct);
        if (taken.IsOk)
        {
            return Redirect(BulkLinks.Read(taken.Value));
        }

        ModelState.AddModelError(nameof(Upload), taken.Problem!.Code == FormProblems.Table.Code ? taken.Problem.Detail ?? taken.Problem.Title : taken.Problem.Title);
        Response.StatusCode = taken.Problem.Status;
        return Page();
    }

    private async Task<Result<Guid>> TakenAsync(CancellationToken ct)
    {
        if (Table is not { } table)
        {
            return Refusal!;
        }

        if (Upload is not { Length: > 0 } file)
        {
            return BulkProblems.NoFile;
        }

        if (file.Length > RowsFile.Largest)
        {
            return BulkProblems.TooLarge;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        return await read.RunAsync(table, Path.GetFileName(file.FileName), content.ToArray(), caller, ct);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken ct)
    {
        if (await catalogue.PublishedAsync(slug, ct) is not { IsOnline: true } item)
        {
            return false;
        }

        Item = item;
        var table = await read.TableAsync(slug, caller, ct);
        Table = table.IsOk ? table.Value : null;
        Refusal = table.Problem;
        return true;
    }
}
