using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>What one clerk hands to the next.</summary>
/// <param name="Received">Receptions that became cases in this shift.</param>
/// <param name="GivenUp">Receptions that were given up.</param>
/// <param name="Done">Pieces of work finished.</param>
/// <param name="Unfinished">Receptions still open; they go to the next clerk.</param>
/// <param name="Held">To-do rows claimed and not done; they go to the next clerk.</param>
/// <param name="Originals">Originals of applicants in the window's custody.</param>
internal sealed record ShiftCounts(int Received, int GivenUp, int Done, int Unfinished, int Held, int Originals);

/// <summary>Shift hand-over 交接班: the next clerk takes over only counts that match what is counted then.</summary>
internal sealed class Shifts(Store store)
{
    public async Task<ShiftRow?> WaitingAsync(Guid clerk, bool from, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Open(db.Set<ShiftRow>(), clerk, from).OrderBy(row => row.HandedAt).FirstOrDefaultAsync(ct);
    }

    public async Task<IReadOnlyList<ShiftRow>> LatestAsync(Guid clerk, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ShiftRow>().Where(row => row.FromId == clerk || row.ToId == clerk).OrderByDescending(row => row.HandedAt).Take(10).ToListAsync(ct);
    }

    /// <summary>Counts since the clerk's last hand-over, or since the day began.</summary>
    public async Task<ShiftCounts> CountAsync(Guid clerk, string place, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = store.Read();
        return await CountAsync(db, clerk, place, now, ct);
    }

    public Task<Result> HandAsync(Caller caller, Post post, StaffChoice to, string? note, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("交班", post, "workbench"), async (write, token) =>
        {
            if (to.Id == caller.AccountId)
                return WindowProblems.ShiftSelf;
            if (await Open(write.Db.Set<ShiftRow>(), caller.AccountId, true).AnyAsync(token))
                return WindowProblems.ShiftOpen;
            write.Db.Add(new ShiftRow
            {
                Id = Guid.CreateVersion7(write.Operation.At), Place = post.Place, FromId = caller.AccountId, FromName = caller.Name, ToId = to.Id, ToName = to.Name,
                Counts = CaseJson.Write(await CountAsync(write.Db, caller.AccountId, post.Place, write.Operation.At, token)), Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
                HandedAt = write.Operation.At.UtcDateTime, Revision = 1,
            });
            return Result.Ok;
        }, ct);

    /// <summary>The next clerk takes over: open receptions and claimed work are theirs from now on.</summary>
    public Task<Result> TakeAsync(Caller caller, Post post, Guid id, CancellationToken ct) =>
        AnswerAsync(caller, post, id, "接班", async (write, shift, token) =>
        {
            if (await CountAsync(write.Db, shift.FromId, shift.Place, write.Operation.At, token) != CaseJson.Read<ShiftCounts>(shift.Counts))
                return WindowProblems.ShiftDiffers;
            shift.TakenAt = write.Operation.At.UtcDateTime;
            Move(write, shift);
            write.Record(new Entry("cases.shift-taken", "shift", shift.Id, shift.Place, new { shift.FromName, shift.ToName, shift.Counts }));
            return Result.Ok;
        }, ct);

    public Task<Result> RefuseAsync(Caller caller, Post post, Guid id, string? answer, CancellationToken ct) =>
        AnswerAsync(caller, post, id, "退回交班", (write, shift, _) =>
        {
            (shift.RefusedAt, shift.Answer) = (write.Operation.At.UtcDateTime, answer?.Trim());
            return Task.FromResult(Result.Ok);
        }, ct);

    /// <summary>Either side may end it while it waits: the one takes it back, the other sends it back.</summary>
    private Task<Result> AnswerAsync(
        Caller caller, Post post, Guid id, string why, Func<Write, ShiftRow, CancellationToken, Task<Result>> answer, CancellationToken ct) =>
        store.WriteAsync(caller.Operation(why, post, "workbench"), async (write, token) =>
        {
            var shift = await write.Db.Set<ShiftRow>().SingleOrDefaultAsync(row => row.Id == id && row.TakenAt == null && row.RefusedAt == null, token);
            var mine = shift is not null && (shift.ToId == caller.AccountId || (shift.FromId == caller.AccountId && why != "接班"));
            if (!mine)
                return WindowProblems.ShiftGone;
            shift!.Revision++;
            return await answer(write, shift, token);
        }, ct);

    private static IQueryable<ShiftRow> Open(IQueryable<ShiftRow> rows, Guid clerk, bool from) =>
        rows.Where(row => row.TakenAt == null && row.RefusedAt == null && (from ? row.FromId == clerk : row.ToId == clerk));

    private static void Move(Write write, ShiftRow shift)
    {
        write.Execute("update cases_draft set account_id = @p0 where id in (select id from cases_reception where clerk_id = @p1 and ended_at is null)", null, shift.ToId, shift.FromId);
        write.Execute("update cases_reception set clerk_id = @p0, clerk_name = @p2 where clerk_id = @p1 and ended_at is null", null, shift.ToId, shift.FromId, shift.ToName);
        write.Execute("update cases_task set assignee_id = @p0, assignee_name = @p2, revision = revision + 1 where assignee_id = @p1 and state = 'open'", null, shift.ToId, shift.FromId, shift.ToName);
    }

    private static async Task<ShiftCounts> CountAsync(TongbanContext db, Guid clerk, string place, DateTimeOffset now, CancellationToken ct)
    {
        var last = await db.Set<ShiftRow>().Where(row => row.FromId == clerk && row.TakenAt != null).MaxAsync(row => row.TakenAt, ct);
        var morning = CivilTime.StartOf(CivilTime.DateOf(now)).UtcDateTime;
        var since = last > morning ? last.Value : morning;
        var receptions = db.Set<ReceptionRow>().Where(row => row.ClerkId == clerk);
        var tasks = db.Set<TaskRow>();
        var prefix = Places.Prefix(place);
        return new ShiftCounts(
            await receptions.CountAsync(row => row.StartedAt >= since && row.CaseNumber != null, ct),
            await receptions.CountAsync(row => row.StartedAt >= since && row.EndedAt != null && row.CaseNumber == null, ct),
            await tasks.CountAsync(row => row.ClosedBy == clerk && row.ClosedAt >= since, ct),
            await receptions.CountAsync(row => row.EndedAt == null, ct),
            await tasks.CountAsync(row => row.AssigneeId == clerk && row.State == TaskStates.Open, ct),
            await db.Set<MaterialRow>().CountAsync(row => row.Custody == Custody.Original && row.ReturnedAt == null && row.Place.StartsWith(prefix)
                && db.Set<CaseRow>().Any(found => found.Id == row.CaseId), ct));
    }
}

/// <summary>A colleague who may take over.</summary>
internal sealed record StaffChoice(Guid Id, string Name);
