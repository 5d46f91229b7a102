using Tongban.Web.Kit;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>A payment that was taken at the window.</summary>
/// <param name="How">现金, 刷卡, 转账.</param>
/// <param name="Reference">Number of the slip; may be null for cash.</param>
internal sealed record Payment(string How, string? Reference);

/// <summary>Charges of cases 收费: taken at the window, each with a receipt, and given back with another.</summary>
internal sealed class Fees(Store store, CaseShelf shelf, DocumentIssuer documents)
{
    private const int Most = 200;

    public static FeeRow Row(CaseRow row, string name, string basis, long amount, string by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at), CaseId = row.Id, Place = row.Place, CaseNumber = row.Number, Name = name, Basis = basis, Amount = amount,
        State = FeeStates.Due, ChargedAt = at.UtcDateTime, ChargedBy = by,
    };

    /// <summary>Charges that wait, of cases that the caller may see.</summary>
    public async Task<IReadOnlyList<FeeRow>> DueAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = db.Set<CaseRow>().Where(Data.VisibleCases.To(caller, db.Set<TaskRow>()));
        return await db.Set<FeeRow>().Where(row => row.State == FeeStates.Due && cases.Any(known => known.Id == row.CaseId)).OrderBy(row => row.ChargedAt).Take(Most).ToListAsync(ct);
    }

    /// <returns>The refusal when an act has to wait for what is still due; null when it needn't.</returns>
    public static async Task<Problem?> WaitAsync(Write write, CaseRecord @case, string? act, CancellationToken ct) =>
        act is not null && @case.Item.FeeBefore == act
            && await write.Db.Set<FeeRow>().Where(row => row.CaseId == @case.Id && row.State == FeeStates.Due).ToListAsync(ct) is { Count: > 0 } due
                ? CaseProblems.FeesDue.With(string.Join('、', due.Select(row => $"{row.Name} {ChineseMoney.Yuan(row.Amount)}")))
                : null;

    /// <summary>Charges something that depends on what only the official sees, within the item's published list.</summary>
    public Task<Result> ChargeAsync(Caller caller, Guid caseId, string name, string basis, long amount, CancellationToken ct) =>
        AtCaseAsync(caller, caseId, "开具缴费单", (write, open, _) =>
        {
            var row = Row(open.Row, name, basis, amount, caller.Name, write.Operation.At);
            write.Db.Add(row);
            Note(write, "cases.charged", row);
            return Task.FromResult(Result.Ok);
        }, ct);

    public Task<Result> PayAsync(Caller caller, Guid caseId, Payment payment, CancellationToken ct) =>
        AtCaseAsync(caller, caseId, "收费", async (write, open, token) =>
        {
            var due = await write.Db.Set<FeeRow>().Where(row => row.CaseId == caseId && row.State == FeeStates.Due).OrderBy(row => row.ChargedAt).ToListAsync(token);
            if (due.Count == 0)
                return CaseProblems.NothingDue;
            var receipt = await documents.IssueAsync(write, open.Row, open.Case, Request(DocumentRequests.Receipt, open.Case, due, ("how", Words(payment))), new Issuing(caller.Name), token);
            foreach (var row in due)
            {
                (row.State, row.PaidAt, row.PaidHow, row.PaidReference, row.Cashier, row.ReceiptId) =
                    (FeeStates.Paid, write.Operation.At.UtcDateTime, payment.How, payment.Reference, caller.Name, receipt.Id);
                Note(write, "cases.paid", row);
            }

            return Result.Ok;
        }, ct);

    public Task<Result> RefundAsync(Caller caller, Guid caseId, Guid id, string reason, CancellationToken ct) =>
        AtCaseAsync(caller, caseId, "退费", async (write, open, token) =>
        {
            if (await write.Db.Set<FeeRow>().SingleOrDefaultAsync(row => row.Id == id && row.CaseId == caseId && row.State == FeeStates.Paid, token) is not { } fee)
                return CaseProblems.NothingPaid;
            var notice = await documents.IssueAsync(write, open.Row, open.Case, Request(DocumentRequests.Refund, open.Case, [fee], ("reasons", reason)), new Issuing(caller.Name), token);
            (fee.State, fee.RefundedAt, fee.RefundReason, fee.RefundId) = (FeeStates.Refunded, write.Operation.At.UtcDateTime, reason, notice.Id);
            Note(write, "cases.refunded", fee);
            return Result.Ok;
        }, ct);

    private Task<Result> AtCaseAsync(Caller caller, Guid caseId, string why, Func<Write, OpenCase, CancellationToken, Task<Result>> act, CancellationToken ct) =>
        store.WriteAsync(caller.Operation(why, channel: "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            return await act(write, open, token);
        }, ct);

    private static DocumentRequest Request(string kind, CaseRecord @case, IReadOnlyList<FeeRow> rows, (string, string) own) => DocumentRequests.OfFees(
        kind, @case, [.. rows.Select(row => $"{row.Name}：{ChineseMoney.Yuan(row.Amount)}（{row.Basis}）")], rows.Sum(row => row.Amount), own);

    private static string Words(Payment payment) => payment.Reference is { Length: > 0 } number ? $"{payment.How}（{number}）" : payment.How;

    private static void Note(Write write, string what, FeeRow row) =>
        write.Record(new Entry(what, "case", row.CaseId, row.Place, new { row.Name, row.Amount, row.PaidHow, row.RefundReason }));
}
