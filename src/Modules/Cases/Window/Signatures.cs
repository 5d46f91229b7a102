using Microsoft.AspNetCore.Http;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Cases.Window;

/// <summary>The signature of whoever collects: drawn on the pad, or the signed slip scanned.</summary>
internal sealed class Signatures(PaperIntake intake, FormFactsNow formFacts)
{
    private const string Key = "signature";
    private const string Name = "领取签名";
    private const string Pad = "data:image/png;base64,";
    private const int LargestDrawing = 400_000;

    /// <returns>What is wrong with who came, or null.</returns>
    public FieldError? Slip(WalkIn who) =>
        string.IsNullOrWhiteSpace(who.Name) ? new FieldError("Name", "请填写证件上的姓名")
        : ResidentId.Parse(who.IdNumber, formFacts.Facts.Codes).Problem is { } problem ? new FieldError("Number", problem.Title)
        : null;

    /// <returns>The signature as a paper of the case; empty when there is none.</returns>
    public async Task<Result<IReadOnlyList<MaterialRow>>> KeepAsync(CaseRow row, string? drawn, IFormFile? slip, OperationContext operation, CancellationToken ct)
    {
        if (slip is { Length: > 0 })
            return (await intake.TakeAsync(row, Key, Name, slip, operation, 0, ct)).Map<IReadOnlyList<MaterialRow>>(taken => [taken]);
        if (drawn is not { Length: > 0 and < LargestDrawing } || !drawn.StartsWith(Pad, StringComparison.Ordinal))
            return Result.From<IReadOnlyList<MaterialRow>>([]);
        var bytes = new byte[drawn.Length];
        if (!Convert.TryFromBase64String(drawn[Pad.Length..], bytes, out var length))
            return Result.From<IReadOnlyList<MaterialRow>>([]);
        var file = new FormFile(new MemoryStream(bytes, 0, length), 0, length, Key, "签名.png");
        return (await intake.TakeAsync(row, Key, Name, file, operation, 0, ct)).Map<IReadOnlyList<MaterialRow>>(taken => [taken]);
    }
}
