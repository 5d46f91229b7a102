using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Oversight.Features.Workbench.Board;

/// <summary>The days that the board counts, both ends included.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>What the address says, put in order; by default this month up to today.</summary>
    public static Period Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? today;
        var first = from ?? new DateOnly(last.Year, last.Month, 1);
        return first <= last ? new Period(first, last) : new Period(last, first);
    }
}

/// <param name="Late">Open cases past their due day, now; they don't depend on the period.</param>
/// <param name="DueToday">Open cases whose due day is today.</param>
internal sealed record BoardLine(Guid DepartmentId, string Department, Tally Tally, int Late, int DueToday);

internal sealed record BoardFigures(Period Period, IReadOnlyList<BoardLine> Lines, ProjectionLag Lag)
{
    public Tally All => Lines.Aggregate(default(Tally), (sum, line) => sum + line.Tally);

    public int Late => Lines.Sum(line => line.Late);

    public int DueToday => Lines.Sum(line => line.DueToday);
}

/// <summary>What a supervisor sees of the departments that their posts cover.</summary>
internal sealed class BoardReader(Store store, IDepartments departments, IProjections projections, TimeProvider time)
{
    public DateOnly Today => CivilTime.DateOf(time.GetUtcNow());

    public async Task<BoardFigures> ReadAsync(Caller caller, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var (period, today, reached) = (Period.Of(from, to, Today), Today, Reached(caller));
        await using var db = store.Read();
        var sums = await db.Set<DayRow>()
            .Where(row => reached.Contains(row.DepartmentId) && row.Day >= period.From && row.Day <= period.To).ToTallyAsync(ct);
        var open = await db.Set<CaseLineRow>().Where(row => reached.Contains(row.DepartmentId) && row.OpenDue <= today)
            .GroupBy(row => new { row.DepartmentId, row.DepartmentName })
            .Select(group => new { group.Key, Late = group.Count(row => row.OpenDue < today), DueToday = group.Count(row => row.OpenDue == today) })
            .ToDictionaryAsync(group => (group.Key.DepartmentId, group.Key.DepartmentName), ct);
        var lines = sums.Keys.Union(open.Keys).Select(key => new BoardLine(
            key.Item1, key.Item2, sums.GetValueOrDefault(key), open.GetValueOrDefault(key)?.Late ?? 0, open.GetValueOrDefault(key)?.DueToday ?? 0));
        return new BoardFigures(
            period, [.. lines.OrderByDescending(line => line.Late).ThenByDescending(line => line.Tally.Received).ThenBy(line => line.Department, StringComparer.Ordinal)],
            await projections.LagAsync(ct));
    }

    /// <summary>Departments that some post with the permission covers.</summary>
    public IReadOnlyList<Guid> Reached(Caller caller) => [.. departments.All
        .Where(department => caller.Posts.Any(post => post.Permissions.Contains(OversightPermissions.Board) && post.Covers(department.Place)
            && (post.Scope == PostScope.Place || post.DepartmentId == department.Id)))
        .Select(department => department.Id)];
}
