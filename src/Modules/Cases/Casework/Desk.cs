using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Window;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>What an official wants to do: an act on the case, or an action of one of its tasks.</summary>
/// <param name="Permission">What it takes; checked against the post for this very case or task.</param>
/// <param name="TaskKey">The task, when the process asks for it; null for acts beside the process.</param>
/// <param name="Action">The task's action; null for acts beside the process.</param>
/// <param name="Papers">Papers that came with it.</param>
/// <param name="Also">What else is written in the same transaction.</param>
/// <param name="Unless">What else speaks against it, asked once nobody can change the case any more.</param>
internal sealed record DeskWork(string Name, string Permission, Act? Act, string? TaskKey, string? Action, IReadOnlyList<MaterialRow>? Papers = null,
    Action<Write>? Also = null, Func<Write, OpenCase, CancellationToken, Task<Problem?>>? Unless = null);

/// <summary>An official at work on one case: checked against their post, done, and written in one transaction.</summary>
internal sealed class Desk(Store store, CaseShelf shelf, CaseWriter writer, TimeProvider time)
{
    public async Task<Result> DoAsync(Caller caller, Guid caseId, DeskWork work, ActInput said, CancellationToken ct)
    {
        var placed = await PlaceAsync(caller, caseId, work, ct);
        if (placed.Problem is { } problem)
            return problem;
        var post = placed.Value;
        var input = said with { By = new ActBy(Hand.Official, caller.AccountId, $"{post.RoleName} {caller.Name}") };
        return await store.WriteAsync(caller.Operation(work.Name, post, "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open)
                return CaseProblems.NotFound;
            if (work.TaskKey is null && work.Act is null)
                return CaseProblems.TaskGone;
            var act = work.Act is { } legal ? ActRules.Of(legal).Code : null;
            var seats = await OpenSeatsAsync(write, caseId, work.TaskKey, token);
            if (seats.Any(seat => Entrusting.Forbids(open.Case.Item, act, seat.Post)))
                return WindowProblems.NotEntrustedByDepartment;
            if (await Fees.WaitAsync(write, open.Case, act, token) is { } unpaid)
                return unpaid;
            if (HeldByOther(seats, caller) is { } held)
                return held;
            if (work.Unless is { } unless && await unless(write, open, token) is { } against)
                return against;
            var handled = work.TaskKey is { } task
                ? Handling.Complete(open.Case, open.Rules, task, work.Action!, input, time.GetUtcNow())
                : Handling.Beside(open.Case, open.Rules, work.Act!.Value, input, time.GetUtcNow());
            if (handled.Problem is { } refused)
                return refused;
            write.Db.AddRange(work.Papers ?? []);
            work.Also?.Invoke(write);
            return await writer.SaveAsync(write, open, handled.Value, token);
        }, ct);
    }

    /// <summary>The case, if the caller may see it; one that they may not see doesn't exist for them.</summary>
    public async Task<OpenCase?> SeeAsync(Caller caller, Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await shelf.ReadAsync(caseId, ct) is { } open && await caller.MaySeeAsync(db, open.Row, ct) ? open : null;
    }

    /// <summary>Takes a free seat, so that colleagues see that somebody is at it.</summary>
    public Task<Result> ClaimAsync(Caller caller, Guid taskId, CancellationToken ct) =>
        ChangeSeatAsync(caller, taskId, "领取", (task, now) =>
        {
            if (task.AssigneeId == caller.AccountId)
                return Result.Ok;
            if (task.AssigneeId is not null)
                return CaseProblems.TakenByOther.With($"{task.AssigneeName}已领取");
            (task.AssigneeId, task.AssigneeName, task.ClaimedAt) = (caller.AccountId, caller.Name, now.UtcDateTime);
            return Result.Ok;
        }, ct);

    /// <summary>Gives one's seat back to the post.</summary>
    public Task<Result> ReleaseAsync(Caller caller, Guid taskId, CancellationToken ct) =>
        ChangeSeatAsync(caller, taskId, "放回", (task, _) =>
        {
            if (task.AssigneeId != caller.AccountId)
                return CaseProblems.TakenByOther;
            (task.AssigneeId, task.AssigneeName, task.ClaimedAt) = (null, null, null);
            return Result.Ok;
        }, ct);

    private Task<Result> ChangeSeatAsync(Caller caller, Guid taskId, string why, Func<TaskRow, DateTimeOffset, Result> change, CancellationToken ct) =>
        store.WriteAsync(caller.Operation(why, channel: "workbench"), async (write, token) =>
        {
            var task = await write.Db.Set<TaskRow>().SingleOrDefaultAsync(row => row.Id == taskId && row.State == TaskStates.Open, token);
            if (task is null)
                return CaseProblems.TaskGone;
            if (caller.PostFor(CasePermissions.View, task) is null)
                return CaseProblems.PermissionMissing;
            if (await write.Db.Set<RecusalRow>().AnyAsync(row => row.CaseId == task.CaseId && row.AccountId == caller.AccountId && row.State == RecusalStates.Granted, token))
                return CaseProblems.Recused;
            task.Revision++;
            return change(task, write.Operation.At);
        }, ct);

    private async Task<Result<Post>> PlaceAsync(Caller caller, Guid caseId, DeskWork work, CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<CaseRow>().SingleOrDefaultAsync(row => row.Id == caseId, ct) is not { } row || !await caller.MaySeeAsync(db, row, ct))
            return CaseProblems.NotFound;
        var post = work.TaskKey is null
            ? caller.PostFor(work.Permission, row)
            : await db.Set<TaskRow>().Where(task => task.CaseId == caseId && task.TaskKey == work.TaskKey).OrderBy(task => task.Seat).FirstOrDefaultAsync(ct) is { } task
                ? caller.PostFor(work.Permission, task)
                : null;
        return post is null ? CaseProblems.PermissionMissing : post;
    }

    /// <summary>The window hands an application over to the department, which then accepts it itself 移交.</summary>
    public Task<Result> HandOverAsync(Caller caller, Guid caseId, string taskKey, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("移交部门", channel: "workbench"), async (write, token) =>
        {
            if (await shelf.TakeAsync(write, caseId, token) is not { } open || !await caller.MaySeeAsync(write.Db, open.Row, token))
                return CaseProblems.NotFound;
            var seat = await write.Db.Set<TaskRow>().SingleOrDefaultAsync(
                row => row.CaseId == caseId && row.TaskKey == taskKey && row.State == TaskStates.Open && row.Post == Posts.Window, token);
            if (seat is null)
                return CaseProblems.TaskGone;
            if (caller.IsRecused(open.Row))
                return CaseProblems.Recused;
            if (open.Case.Item.Entrusted || caller.PostFor(CasePermissions.Receive, seat) is null)
                return CaseProblems.PermissionMissing;
            var department = open.Case.Departments.Competent;
            (seat.Post, seat.DepartmentId, seat.WorkPlace, seat.Hint) = (Posts.Reviewer, department.Id, department.Place, TaskHints.HandedOver);
            (seat.AssigneeId, seat.AssigneeName, seat.ClaimedAt) = (null, null, null);
            seat.Revision++;
            CaseEvents.RecordHandedOver(write, open.Row, open.Case, open.Rules);
            return Result.Ok;
        }, ct);

    /// <returns>Nothing for what is beside the process.</returns>
    private static async Task<IReadOnlyList<TaskRow>> OpenSeatsAsync(Write write, Guid caseId, string? taskKey, CancellationToken ct) => taskKey is null ? [] :
        await write.Db.Set<TaskRow>().AsNoTracking()
            .Where(task => task.CaseId == caseId && task.TaskKey == taskKey && task.State == TaskStates.Open).ToListAsync(ct);

    private static Problem? HeldByOther(IReadOnlyList<TaskRow> seats, Caller caller) =>
        seats.Count == 0 || seats.Any(seat => seat.AssigneeId is null || seat.AssigneeId == caller.AccountId)
            ? null
            : CaseProblems.TakenByOther.With($"{seats[0].AssigneeName}已领取");
}
