using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>Somebody who comes for a result.</summary>
/// <param name="Authority">What lets them collect for the applicant; null for the applicant.</param>
/// <param name="Signature">The signed slip, or the signature drawn on the pad.</param>
internal sealed record Collector(string Name, string Number, string? Authority, MaterialRow? Signature);

/// <summary>Hands results out at the window 窗口领取: to the right person, with their signature, and originals with them.</summary>
internal sealed class HandOuts(Store store, DeskActs acts, Desk desk, LookBook looks, Looks index)
{
    private const int Most = 50;

    /// <summary>Cases whose results wait, by number, name or the applicant's own number.</summary>
    public async Task<IReadOnlyList<CaseRow>> FindAsync(Caller caller, string? text, CancellationToken ct)
    {
        await using var db = store.Read();
        var waiting = db.Set<CaseRow>().Where(VisibleCases.To(caller, db.Set<TaskRow>()))
            .Where(row => row.State == "granted" || row.State == "refused");
        if (text?.Trim() is { Length: > 0 } asked)
        {
            var code = index.IndexOf(asked.ToUpperInvariant());
            waiting = waiting.Where(row => row.Number == asked || row.ApplicantIndex == code || row.ApplicantName.Contains(asked));
        }

        return await waiting.OrderBy(row => row.DecidedAt).Take(Most).ToListAsync(ct);
    }

    /// <summary>Serves what is ready by handing it out, gives originals back, and keeps the signature with the case.</summary>
    public async Task<Result> HandAsync(Caller caller, Guid caseId, Collector collector, CancellationToken ct)
    {
        if (await acts.WorkAsync(caller, caseId, Act.Serve, ct) is not { } work || await desk.SeeAsync(caller, caseId, ct) is not { } open)
            return WindowProblems.NothingToHandOut;
        if (Slip(open.Row, collector) is { } slip)
            return WindowProblems.RecipientWrong.With([slip]);
        var said = new ActInput(ActBy.System)
        {
            ServedHow = "窗口领取",
            ServedTo = collector.Authority is null ? collector.Name : $"{collector.Name}（受托人）",
            Evidence = $"身份证 {collector.Number[..4]}**********{collector.Number[^4..]}{(collector.Authority is { } authority ? $"，{authority}" : "")}"
                + (collector.Signature is { FileHash: { } hash } ? $"，签名 {hash[..12]}" : "，已在送达回证上签名"),
        };
        return await desk.DoAsync(caller, caseId, work with { Papers = collector.Signature is { } signature ? [signature] : [], Also = write => GiveBack(write, caseId) }, said, ct);
    }

    /// <summary>Originals that the applicant left go back with the result.</summary>
    private static void GiveBack(Write write, Guid caseId) => write.Execute(
        "update cases_material set returned_at = @p1 where case_id = @p0 and custody = @p2 and returned_at is null", null, caseId, write.Operation.At, Custody.Original);

    /// <summary>The applicant in person, or somebody with authority; for a company always somebody with authority or its head.</summary>
    private FieldError? Slip(CaseRow row, Collector collector) =>
        row.ApplicantKind == ApplicantKinds.Person && looks.ApplicantCode(row) == collector.Number
            ? collector.Name == row.ApplicantName ? null : new FieldError("Name", $"申请人是{row.ApplicantName}，请核对证件上的姓名")
            : string.IsNullOrWhiteSpace(collector.Authority)
                ? new FieldError("Authority", "来人不是申请人本人，请写明委托书的日期和编号，或者单位介绍信")
                : null;
}
