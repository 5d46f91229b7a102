using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Features.Workbench.ToDo;

/// <summary>How much there is in each view, and the answer in the headline.</summary>
internal sealed record ToDoCounts(int All, int Mine, int Free, int Late, int Today, int Corrected, int Waiting)
{
    public static ToDoCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public string Headline => this switch
    {
        { All: 0 } => "没有待办，都办完了",
        { Late: > 0 and var late, Today: > 0 and var today } => $"已有 {late} 件超期，今日还有 {today} 件将超期，先办这 {late + today} 件",
        { Late: > 0 and var late } => $"已有 {late} 件超期，先办这 {late} 件",
        { Today: > 0 and var today } => $"今日 {today} 件将超期，先办这 {today} 件",
        _ => $"今日没有将超期的办件，共 {All} 件待办",
    };

    public static async Task<ToDoCounts> OfAsync(IQueryable<TaskRow> work, Guid me, DateTimeOffset now, CancellationToken ct)
    {
        var at = now.UtcDateTime;
        var endOfToday = Rulebook.EndOf(CivilTime.DateOf(now)).UtcDateTime;
        var rows = await work.GroupBy(task => new
        {
            Mine = task.AssigneeId == me,
            Late = task.DueAt <= at,
            Today = task.DueAt > at && task.DueAt <= endOfToday,
            task.Hint,
        }).Select(group => new { group.Key.Mine, group.Key.Late, group.Key.Today, group.Key.Hint, Count = group.Count() }).ToListAsync(ct);
        return new ToDoCounts(
            rows.Where(row => row.Hint != TaskHints.Waiting).Sum(row => row.Count),
            rows.Where(row => row.Mine).Sum(row => row.Count),
            rows.Where(row => !row.Mine).Sum(row => row.Count),
            rows.Where(row => row.Late).Sum(row => row.Count),
            rows.Where(row => row.Today).Sum(row => row.Count),
            rows.Where(row => row.Hint == TaskHints.Corrected).Sum(row => row.Count),
            rows.Where(row => row.Hint == TaskHints.Waiting).Sum(row => row.Count));
    }
}
