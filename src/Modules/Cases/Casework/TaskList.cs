using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>Keeps the to-do rows of a case in step with it.</summary>
internal static class TaskList
{
    public static async Task UpdateAsync(Write write, CaseRow row, Handled handled, CancellationToken ct)
    {
        var now = write.Operation.At;
        var open = await write.Db.Set<TaskRow>().Where(task => task.CaseId == row.Id && task.State == TaskStates.Open).ToListAsync(ct);
        if (handled.Done is { } done)
            Finish(open, done, now);
        foreach (var task in open.Where(task => task.State == TaskStates.Open && handled.Closed.Contains(task.TaskKey)))
            Drop(task, now);
        foreach (var task in open.Where(task => task.State == TaskStates.Open))
            Keep(task, row, handled);
        write.Db.AddRange(handled.Opened.SelectMany(work => TaskSeats.For(handled.Case, work, row.DueAt, now)));
    }

    /// <summary>The seat of the one who did it; they hold it already, or take the first free one by doing it.</summary>
    private static void Finish(List<TaskRow> open, WorkDone done, DateTimeOffset now)
    {
        var seats = open.Where(task => task.TaskKey == done.TaskId).OrderBy(task => task.Seat).ToList();
        var seat = seats.FirstOrDefault(task => task.AssigneeId == done.ById) ?? seats.First(task => task.AssigneeId is null);
        (seat.AssigneeId, seat.AssigneeName) = (done.ById, done.ByName);
        (seat.State, seat.Action, seat.Opinion) = (TaskStates.Done, done.Action, done.Opinion);
        (seat.ClosedAt, seat.ClosedBy, seat.ClosedByName) = (now.UtcDateTime, done.ById, done.ByName);
        seat.Revision++;
    }

    private static void Drop(TaskRow task, DateTimeOffset now)
    {
        (task.State, task.ClosedAt) = (TaskStates.Dropped, now.UtcDateTime);
        task.Revision++;
    }

    private static void Keep(TaskRow task, CaseRow row, Handled handled)
    {
        var hint = TaskHints.For(handled.Case, handled.Taken) ?? (handled.Taken.Count == 0 ? task.Hint : null);
        if (task.DueAt == row.DueAt && task.Hint == hint)
            return;
        (task.DueAt, task.Hint) = (row.DueAt, hint);
        task.Revision++;
    }
}
