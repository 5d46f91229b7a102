using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Platform.Spreadsheets;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.ImportItems;

/// <summary>Spreadsheets and JSON in and out.</summary>
[ForStaff(Permissions.Manage, Permissions.ReviewOrganisation, Permissions.ReviewLegal)]
[RequestSizeLimit(ImportBook.MostBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportBook.MostBytes + 1024 * 1024)]
internal sealed class ImportItemsPage(ImportBook imports, Exporting exporting, Caller caller) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? EffectiveOn { get; set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public bool MayImport => caller.Has(Permissions.Manage);

    private Post? Manages => caller.Posts.FirstOrDefault(post => post.Permissions.Contains(Permissions.Manage));

    private string Stem => Domain.Editing.Places.Stem(caller.Posts.First(post => post.Permissions.Any(permission => permission.StartsWith("catalogue.", StringComparison.Ordinal))).Place);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public IActionResult OnGetTemplate() => File(exporting.Template(), XlsxFile.ContentType, "事项导入模板.xlsx");

    public async Task<IActionResult> OnGetExportAsync(string? format, string? department, CancellationToken ct) => format == "json"
        ? File(await exporting.JsonAsync(Stem, department, ct), "application/json", "事项.json")
        : File(await exporting.SpreadsheetAsync(Stem, department, ct), XlsxFile.ContentType, "事项.xlsx");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Manages is not { } post)
        {
            return Forbid();
        }

        if (Upload is null || !(Upload.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || Upload.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(Upload), "请选择一个 .xlsx 或者 .json 文件；旧的 .xls 和带宏的 .xlsm 请先另存为 .xlsx");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "请写明原因");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Upload!.OpenReadStream();
        var handed = await imports.HandInAsync(new HandedIn(Upload.FileName, content, post.Place, Reason!, EffectiveOn), caller.Operation("导入事项", post, "workbench"), ct);
        return handed.Problem is { } problem ? Refused(problem) : Redirect($"/workbench/import/{handed.Value}");
    }

    private PageResult Refused(Problem problem)
    {
        ModelState.Add(problem);
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Rows = [.. (await imports.LatestAsync(ct)).Where(row => caller.Posts.Any(post => post.Covers(row.Place)))];
}
