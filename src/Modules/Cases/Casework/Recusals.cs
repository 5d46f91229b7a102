using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>Why somebody is to keep out.</summary>
internal sealed record RecusalCause(string Ground, string Reason);

/// <summary>The answer to an applicant who asked for a recusal.</summary>
/// <param name="Official">Who keeps out; null when the request is refused.</param>
internal sealed record RecusalAnswer(Guid Id, StaffMember? Official, string Words);

/// <summary>Officials who keep out of a case 回避: by themselves, by order, or because the applicant asked.</summary>
internal sealed class Recusals(Store store, CaseShelf shelf, Messenger messenger, Looks looks)
{
    /// <summary>It holds at once: waiting for somebody's consent would leave the case in the wrong hands.</summary>
    public Task<Result> DeclareAsync(Caller caller, Guid caseId, RecusalCause cause, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("自行回避", channel: "workbench"), async (write, token) =>
            await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token)
                ? CaseProblems.NotFound
                : await KeepOutAsync(write, open, Row(write, open.Row, RecusalOrigins.Declared, cause, caller.Name), new StaffMember(caller.AccountId, "", caller.Name), token), ct);

    public Task<Result> OrderAsync(Caller caller, Guid caseId, StaffMember official, RecusalCause cause, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("责令回避", channel: "workbench"), async (write, token) =>
            (await DecidingAsync(write, caller, caseId, token)) is var found && found.Problem is { } refused
                ? refused
                : await KeepOutAsync(write, found.Value, Row(write, found.Value.Row, RecusalOrigins.Ordered, cause, official.Name), official, token), ct);

    /// <param name="whom">The official as the applicant knows them: a name, or what they did.</param>
    public Task<Result> AskAsync(Caller caller, Guid caseId, string whom, RecusalCause cause, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("申请回避"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !caller.Owns(open.Row, looks))
                return CaseProblems.NotFound;
            if (open.Case.State.IsEnded())
                return CaseProblems.NothingToRecuse.With($"现在：{open.Case.State.Name()}");
            write.Db.Add(Row(write, open.Row, RecusalOrigins.Applicant, cause, whom));
            write.Record(new Entry("cases.recusal-asked", "case", caseId, open.Row.Place, new { Whom = whom, cause.Ground, cause.Reason }));
            return Result.Ok;
        }, ct);

    public Task<Result> AnswerAsync(Caller caller, Guid caseId, RecusalAnswer answer, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("答复回避申请", channel: "workbench"), async (write, token) =>
        {
            var deciding = await DecidingAsync(write, caller, caseId, token);
            if (deciding.Problem is { } problem)
                return problem;
            if (answer.Official?.Id == caller.AccountId)
                return CaseProblems.OwnRecusal;
            if (await write.Db.Set<RecusalRow>().SingleOrDefaultAsync(row => row.Id == answer.Id && row.CaseId == caseId && row.State == RecusalStates.Asked, token) is not { } asked)
                return CaseProblems.RecusalGone;
            (asked.Answer, asked.DecidedAt, asked.DecidedBy) = (answer.Words, write.Operation.At.UtcDateTime, caller.Name);
            asked.Revision++;
            messenger.Tell(write, deciding.Value.Row, Notices.RecusalAnswered(deciding.Value.Case, answer.Official is not null));
            if (answer.Official is { } official)
                return await KeepOutAsync(write, deciding.Value, asked, official, token);
            asked.State = RecusalStates.Refused;
            write.Record(new Entry("cases.recusal-refused", "case", caseId, deciding.Value.Row.Place, new { asked.Whom, asked.Ground, Answer = answer.Words }));
            return Result.Ok;
        }, ct);

    public async Task<IReadOnlyList<RecusalRow>> OfAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<RecusalRow>().Where(row => row.CaseId == caseId).OrderBy(row => row.AskedAt).ToListAsync(ct);
    }

    private async Task<Result<OpenCase>> DecidingAsync(Write write, Caller caller, Guid caseId, CancellationToken ct)
    {
        if (await shelf.TakeAsync(write, caseId, ct) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, ct))
            return CaseProblems.NotFound;
        if (caller.PostFor(CasePermissions.Decide, open.Row) is null)
            return CaseProblems.PermissionMissing;
        return open.Case.Conduct.IsRecused(caller.AccountId) ? CaseProblems.Recused : open;
    }

    /// <summary>The case remembers it for its rules, the row for the list; whatever seat they held is free again.</summary>
    private static async Task<Result> KeepOutAsync(Write write, OpenCase open, RecusalRow row, StaffMember official, CancellationToken ct)
    {
        var recused = Recusing.Recuse(open.Case, new Recused(official.Id, official.Name, row.Ground, write.Operation.At));
        if (recused.Problem is { } refused)
            return refused;
        (row.AccountId, row.Whom, row.State) = (official.Id, official.Name, RecusalStates.Granted);
        if (write.Db.Entry(row).State == EntityState.Detached)
            write.Db.Add(row);
        (open.Row.Conduct, open.Row.ChangedAt) = (CaseJson.Write(recused.Value.Conduct), write.Operation.At.UtcDateTime);
        open.Row.Revision++;
        foreach (var seat in await write.Db.Set<TaskRow>().Where(task => task.CaseId == open.Row.Id && task.State == TaskStates.Open && task.AssigneeId == official.Id).ToListAsync(ct))
        {
            (seat.AssigneeId, seat.AssigneeName, seat.ClaimedAt) = (null, null, null);
            seat.Revision++;
        }

        write.Record(new Entry("cases.recused", "case", open.Row.Id, open.Row.Place, new { Official = official.Name, row.Ground, row.Origin, row.Reason }));
        return Result.Ok;
    }

    private static RecusalRow Row(Write write, CaseRow row, string origin, RecusalCause cause, string whom) => new()
    {
        Id = Guid.CreateVersion7(write.Operation.At), CaseId = row.Id, Place = row.Place, Whom = whom, Origin = origin, Ground = cause.Ground, Reason = cause.Reason,
        State = RecusalStates.Asked, AskedAt = write.Operation.At.UtcDateTime, AskedBy = write.Operation.Actor.Name, AskedById = write.Operation.Actor.Id, Revision = 1,
    };
}
