using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;

namespace Tongban.Cases.Data;

/// <summary>Rows of the to-do list for work that opened: one for each seat.</summary>
internal static class TaskSeats
{
    public static IEnumerable<TaskRow> For(CaseRecord @case, WorkOpened work, DateTime dueAt, DateTimeOffset now) =>
        Enumerable.Range(1, work.Work.People).Select(seat => new TaskRow
        {
            Id = Guid.CreateVersion7(now),
            CaseId = @case.Id,
            Place = @case.Place,
            CaseNumber = @case.Number,
            ItemSlug = @case.Item.Slug,
            ItemCode = @case.Item.Code,
            ItemName = @case.Item.Name,
            ApplicantName = @case.Applicant.Name,
            TaskKey = work.TaskId,
            Seat = seat,
            NodeId = work.NodeId,
            Name = work.Name,
            Post = work.Work.Post,
            DepartmentId = work.Seat.Id,
            WorkPlace = work.Seat.Place,
            State = TaskStates.Open,
            OpenedAt = now.UtcDateTime,
            StepDueAt = work.StepDue?.UtcDateTime ?? Dues.Never,
            DueAt = dueAt,
            Revision = 1,
        });
}
