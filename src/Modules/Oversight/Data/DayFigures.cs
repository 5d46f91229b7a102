using Microsoft.EntityFrameworkCore;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data;

internal static class DayFigures
{
    /// <summary>Sums by department, added up in the database.</summary>
    public static async Task<Dictionary<(Guid Id, string Name), Tally>> ToTallyAsync(this IQueryable<DayRow> days, CancellationToken ct)
    {
        var sums = await days.GroupBy(row => new { row.DepartmentId, row.DepartmentName }).Select(group => new
        {
            group.Key,
            Received = group.Sum(row => row.Received),
            Accepted = group.Sum(row => row.Accepted),
            Decided = group.Sum(row => row.Decided),
            Limited = group.Sum(row => row.Limited),
            OnTime = group.Sum(row => row.OnTime),
            LegalLimited = group.Sum(row => row.LegalLimited),
            LegalUsedDays = group.Sum(row => row.LegalUsedDays),
            LegalDays = group.Sum(row => row.LegalDays),
        }).ToListAsync(ct);
        return sums.ToDictionary(
            sum => (sum.Key.DepartmentId, sum.Key.DepartmentName),
            sum => new Tally(sum.Received, sum.Accepted, sum.Decided, sum.Limited, sum.OnTime, sum.LegalLimited, sum.LegalUsedDays, sum.LegalDays));
    }
}
