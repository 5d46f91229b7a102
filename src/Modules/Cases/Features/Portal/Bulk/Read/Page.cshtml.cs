using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Cases.Bulk;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Security;
using Tongban.Platform.Spreadsheets;

namespace Tongban.Cases.Features.Portal.Bulk.Read;

/// <summary>What became of each line of a spreadsheet of applications.</summary>
[ForPerson]
internal sealed class ReadBulkPage(BulkStore bulks, IForms forms, Caller caller) : PageModel
{
    public BulkApplication Bulk { get; private set; } = null!;

    /// <summary>When a file of the same content was submitted before; null when none was.</summary>
    public DateTimeOffset? Before { get; private set; }

    public Problem? Refusal { get; private set; }

    public string Declaration => forms.Find(Bulk.FormCode, Bulk.FormVersion)?.Declaration ?? "";

    public int Right => Bulk.Of(BulkLineRow.Ready);

    /// <summary>Lines by how much they need their owner: wrong ones first.</summary>
    public IEnumerable<BulkLine> Sorted => Bulk.Lines.OrderBy(line => line.State switch { BulkLineRow.Refused => 0, BulkLineRow.Wrong => 1, BulkLineRow.Kept => 2, _ => 3 }).ThenBy(line => line.Number);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] bool declared, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Refusal = declared ? Bulk.DeclaredAt is null && Right == 0 ? BulkProblems.NothingRight : null : ApplyProblems.NotDeclared;
        if (Refusal is null)
        {
            await bulks.DeclareAsync(caller.Operation("批量申请：承诺并提交"), id, ct);
            return Redirect(BulkLinks.Read(id));
        }

        Response.StatusCode = Refusal.Status;
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        await bulks.DropAsync(caller.Operation("批量申请：不要了"), id, ct);
        return Redirect(BulkLinks.Start(Bulk.ItemSlug));
    }

    /// <summary>The result of every line as a spreadsheet.</summary>
    public async Task<IActionResult> OnGetResultAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        using var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet("结果", ["表里的行", "内容", "结果", "办件编号", "说明"], Bulk.Lines.Select(line => (IReadOnlyList<string>)[$"{line.Number}", line.Label, Name(line.State), line.CaseNumber ?? "", line.Note ?? ""]));
        }

        return File(content.ToArray(), XlsxFile.ContentType, "批量申请结果.xlsx");
    }

    public static string Name(string state) => state switch
    {
        BulkLineRow.Wrong => "要改",
        BulkLineRow.Ready => "可以提交",
        BulkLineRow.Waiting => "正在提交",
        BulkLineRow.Submitted => "已提交",
        BulkLineRow.Kept => "存成草稿",
        BulkLineRow.Refused => "没有办成",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown state of a line"),
    };

    public static string Tone(string state) => state switch
    {
        BulkLineRow.Wrong or BulkLineRow.Refused => "red",
        BulkLineRow.Kept => "amber",
        BulkLineRow.Submitted => "green",
        _ => "grey",
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await bulks.FindAsync(id, caller.AccountId, ct) is not { } found)
        {
            return false;
        }

        Bulk = found;
        Before = found.DeclaredAt is null ? await bulks.SubmittedBeforeAsync(caller.AccountId, id, ct) : null;
        return true;
    }
}
