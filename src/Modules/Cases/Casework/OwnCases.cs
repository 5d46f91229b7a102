using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>What the applicant brings in answer to a telling.</summary>
/// <param name="Brought">Keys of new papers and changed answers.</param>
internal sealed record Brought(IReadOnlyList<string> Keys, IReadOnlyList<MaterialRow> Papers, FormData? Answers, string? Note);

/// <summary>The applicant with their own cases. A case that isn't theirs doesn't exist for them.</summary>
internal sealed class OwnCases(Store store, CaseShelf shelf, CaseWriter writer, CaseForm form, Looks looks)
{
    public async Task<IReadOnlyList<CaseRow>> ListAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var account = caller.AccountId;
        var index = caller.ActingFor is { } subject ? looks.IndexOf(subject.Code) : string.Empty;
        return await db.Set<CaseRow>().Where(row => row.OwnerAccountId == account || row.ApplicantIndex == index)
            .OrderByDescending(row => row.SubmittedAt).Take(200).ToListAsync(ct);
    }

    public async Task<OpenCase?> FindAsync(Caller caller, Guid id, CancellationToken ct) =>
        await shelf.ReadAsync(id, ct) is { } open && caller.Owns(open.Row, looks) ? open : null;

    public Task<Result> CorrectAsync(Caller caller, Guid id, Brought brought, CancellationToken ct) =>
        ActAsync(caller, id, Act.Correct, new ActInput(ActBy.System) { Brought = brought.Keys, Reasons = brought.Note }, ct, (write, open) =>
        {
            write.Db.AddRange(brought.Papers);
            if (brought.Answers is { } answers)
                form.Change(open.Row, answers);
        });

    public Task<Result> WithdrawAsync(Caller caller, Guid id, string? reasons, CancellationToken ct) =>
        ActAsync(caller, id, Act.Withdraw, new ActInput(ActBy.System) { Reasons = reasons }, ct);

    /// <summary>The first reading of a document on line is its electronic service 电子送达.</summary>
    public Task<Result> NoteReadAsync(Caller caller, CaseRow row, Guid document, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("查看文书"), (write, _) =>
        {
            write.Execute("update cases_document set opened_at = @p0 where id = @p1 and case_id = @p2 and opened_at is null", null, write.Operation.At, document, row.Id);
            write.Execute(
                "update cases_document set served_at = @p0, served_how = @p1, served_to = @p2, served_evidence = @p3 where id = @p4 and case_id = @p5 and served_at is null",
                null, write.Operation.At, "网上查看", row.ApplicantName, $"账户 {caller.AccountId:N}", document, row.Id);
            return Task.FromResult(Result.Ok);
        }, ct);

    private Task<Result> ActAsync(
        Caller caller, Guid id, Act act, ActInput said, CancellationToken ct, Action<Write, OpenCase>? also = null)
    {
        var input = said with { By = new ActBy(Hand.Applicant, caller.AccountId, caller.Name) };
        return store.WriteAsync(caller.Operation(ActRules.Of(act).Name), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, id, token) is not { } open || !caller.Owns(open.Row, looks))
                return CaseProblems.NotFound;
            var handled = Handling.Beside(open.Case, open.Rules, act, input, write.Operation.At);
            if (handled.Problem is { } refused)
                return refused;
            also?.Invoke(write, open);
            return await writer.SaveAsync(write, open, handled.Value, token);
        }, ct);
    }
}
