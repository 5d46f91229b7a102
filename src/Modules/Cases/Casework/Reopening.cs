using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>What became of a ruling.</summary>
/// <param name="NewCase">Null where nothing is to be decided anew.</param>
internal sealed record Reopened(Guid? NewCase);

/// <summary>Records what reconsideration or a court ordered 复议·诉讼, and carries it out in one transaction.</summary>
internal sealed class Reopening(Store store, CaseShelf shelf, CaseWriter writer, NewCases cases)
{
    /// <param name="note">What the department adds; may be null.</param>
    public async Task<Result<Reopened>> RecordAsync(Caller caller, CaseRow row, Ruling ruling, string? note, CancellationToken ct)
    {
        var operation = caller.Operation("记录复议决定、裁判", caller.PostFor(CasePermissions.Decide, row), "workbench");
        var told = ruling.Orders == Orders.Anew ? ruling with { NewNumber = await cases.NumberAsync(row, operation.At, ct) } : ruling;
        return await store.WriteAsync<Reopened>(operation, async (write, token) =>
        {
            if (await shelf.TakeAsync(write, row.Id, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            if (caller.PostFor(CasePermissions.Decide, open.Row) is not { } post)
                return CaseProblems.PermissionMissing;
            var input = new ActInput(new ActBy(Hand.Official, caller.AccountId, $"{post.RoleName} {caller.Name}")) { Ruling = told, Reasons = note, Signed = true };
            var handled = Handling.Beside(open.Case, open.Rules, told.Act, input, write.Operation.At);
            if (handled.Problem is { } refused)
                return refused;
            var made = told.Orders == Orders.Anew ? await cases.AddAsync(write, open, told, token) : (Result<Guid>?)null;
            if (made is { Problem: { } impossible })
                return impossible;
            write.Db.Add(Row(write, open.Row, told, caller, made?.Value));
            var saved = await writer.SaveAsync(write, open, handled.Value, token);
            return saved.Problem is { } unsaved ? unsaved : new Reopened(made?.Value);
        }, ct);
    }

    private static RulingRow Row(Write write, CaseRow row, Ruling ruling, Caller caller, Guid? made) => new()
    {
        Id = Guid.CreateVersion7(write.Operation.At), CaseId = row.Id, CaseNumber = row.Number, Place = row.Place,
        Kind = ruling.Judgment ? "judgment" : "reconsideration", Organ = ruling.Organ, Number = ruling.Number, RuledOn = ruling.RuledOn, ArrivedOn = ruling.ArrivedOn,
        Orders = ruling.Orders.ToString().ToLowerInvariant(), Days = ruling.Within?.Amount, WorkingDays = ruling.Within?.Unit == LimitUnit.WorkingDays,
        Content = ruling.Content, NewCaseId = made, NewCaseNumber = ruling.NewNumber, RecordedAt = write.Operation.At.UtcDateTime, RecordedBy = caller.Name,
    };
}
