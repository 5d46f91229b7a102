using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Documents;
using Tongban.Licences.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Portal.VerifyDocument;

/// <summary>What a stranger learns first.</summary>
internal sealed record DocumentVerdict(string Tone, string Title, string Words)
{
    public static DocumentVerdict Unknown { get; } = new("danger", "查无此件", "本平台没有出具过这份文书。请核对核验码；仍然查不到的，请不要采信。");

    public static DocumentVerdict Altered { get; } = new("danger", "内容被改动过", "上传的文件和出具时不一样，请不要采信，并可拨打 12345 反映。");

    public static DocumentVerdict Of(string standing, bool compared) => standing switch
    {
        DocumentStandings.Corrected => new("warning", "真实，已更正", "文书是真的，其中有笔误，已经另出文书更正。请和更正通知书一起看。"),
        DocumentStandings.Withdrawn => new("danger", "已收回", "文书是真的，但出具机关已经收回，不能再使用。"),
        _ when compared => new("success", "有效", "文书是真的，一字未改，目前有效。"),
        _ => new("success", "有效", "出具机关出具过这份文书，目前有效。请与手中的文书逐项比对，或者上传文件比对。"),
    };
}

/// <summary>文书核验 for anybody: by code, by QR code (which leads here), or by the file itself.</summary>
[Public]
[EnableRateLimiting("lookup")]
internal sealed class VerifyDocumentPage(Store store) : PageModel
{
    private const int Largest = 2 * 1024 * 1024;

    public string? Asked { get; private set; }

    public DocumentRow? Found { get; private set; }

    public DocumentRow? Amending { get; private set; }

    public DocumentVerdict? Verdict { get; private set; }

    public bool Signed { get; private set; }

    public string Addressee { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken ct)
    {
        Asked = code;
        if (string.IsNullOrWhiteSpace(code))
            return Page();
        if (DocumentCode.Parse(code) is not { } bare)
            return Refused("code", "核验码是 12 位字母和数字，请照文书最后印的填写");
        if (Request.Query.ContainsKey("code"))
            return Redirect($"/verify/document/{bare}");
        await using var db = store.Read();
        return await ShowAsync(db, await db.Set<DocumentRow>().SingleOrDefaultAsync(row => row.Code == bare, ct), compared: false, ct);
    }

    /// <summary>The very bytes are known, or they aren't what was issued: then the number that the file claims tells which one it would be.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 and <= Largest })
            return Refused("file", "请选择从“我的办件”下载的文书文件，不超过 2 MB");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        var hash = Sm3.HexOf(content.ToArray());
        await using var db = store.Read();
        if (await db.Set<DocumentRow>().FirstOrDefaultAsync(row => row.Hash == hash, ct) is { } same)
            return await ShowAsync(db, same, compared: true, ct);
        var claimed = Claimed(Encoding.UTF8.GetString(content.ToArray()));
        var known = claimed is not null && await db.Set<DocumentRow>().AnyAsync(row => row.Code == claimed, ct);
        Verdict = known ? DocumentVerdict.Altered : DocumentVerdict.Unknown;
        Response.StatusCode = known ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Page();
    }

    private static string? Claimed(string html)
    {
        const string Mark = "文书核验码 ";
        var at = html.LastIndexOf(Mark, StringComparison.Ordinal);
        return at < 0 || html.Length < at + Mark.Length + 14 ? null : DocumentCode.Parse(html.Substring(at + Mark.Length, 14));
    }

    private async Task<PageResult> ShowAsync(TongbanContext db, DocumentRow? document, bool compared, CancellationToken ct)
    {
        Found = document;
        if (document is null)
        {
            Verdict = DocumentVerdict.Unknown;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Signed = KeyRing.Verify(document.PublicKey, Encoding.UTF8.GetBytes(document.Html), Convert.FromHexString(document.Signature));
        Verdict = Signed && Sm3.HexOf(Encoding.UTF8.GetBytes(document.Html)) == document.Hash ? DocumentVerdict.Of(document.Standing, compared) : DocumentVerdict.Altered;
        Amending = document.AmendedBy is { } other ? await db.Set<DocumentRow>().SingleAsync(row => row.Id == other, ct) : null;
        var kind = await db.Set<CaseRow>().Where(row => row.Id == document.CaseId).Select(row => row.ApplicantKind).SingleAsync(ct);
        Addressee = PublicName.Of(kind == ApplicantKinds.Organisation ? SubjectKind.Organisation : SubjectKind.Person, document.Addressee);
        return Page();
    }

    private PageResult Refused(string field, string words)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
