using Microsoft.EntityFrameworkCore;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data;

/// <summary>What one department did in one place with one item, summed over months.</summary>
internal sealed record BurdenCell(string Place, Guid DepartmentId, string Department, Guid ItemId, string Item, BurdenSum Sum);

internal static class BurdenFigures
{
    /// <summary>Sums by place, department and item, added up in the database.</summary>
    public static async Task<IReadOnlyList<BurdenCell>> ToCellsAsync(this IQueryable<BurdenSumRow> rows, CancellationToken ct)
    {
        var sums = await rows.GroupBy(row => new { row.Place, row.DepartmentId, row.ItemId }).Select(group => new
        {
            group.Key,
            Department = group.Max(row => row.DepartmentName)!,
            Item = group.Max(row => row.ItemName)!,
            Cases = group.Sum(row => row.Cases),
            Fields = group.Sum(row => row.Fields),
            Typed = group.Sum(row => row.Typed),
            Papers = group.Sum(row => row.Papers),
            Given = group.Sum(row => row.Given),
            Visits = group.Sum(row => row.Visits),
            Came = group.Sum(row => row.Came),
            Decided = group.Sum(row => row.Decided),
            Elapsed = group.Sum(row => row.Elapsed),
            Limited = group.Sum(row => row.Limited),
            LimitedElapsed = group.Sum(row => row.LimitedElapsed),
            LimitDays = group.Sum(row => row.LimitDays),
        }).ToListAsync(ct);
        return [.. sums.Select(sum => new BurdenCell(sum.Key.Place, sum.Key.DepartmentId, sum.Department, sum.Key.ItemId, sum.Item, new BurdenSum(
            sum.Cases, sum.Fields, sum.Typed, sum.Papers, sum.Given, sum.Visits, sum.Came, sum.Decided, sum.Elapsed, sum.Limited, sum.LimitedElapsed, sum.LimitDays)))];
    }

    /// <summary>What spared how much, of some of the cells.</summary>
    public static async Task<IReadOnlyList<(Saving Saving, int Count)>> ToSavingsAsync(this IQueryable<BurdenSavingRow> rows, IEnumerable<BurdenCell> cells, CancellationToken ct)
    {
        var wanted = cells.Select(cell => (cell.Place, cell.DepartmentId, cell.ItemId)).ToHashSet();
        var sums = await rows.GroupBy(row => new { row.Place, row.DepartmentId, row.ItemId, row.Kind, row.Source })
            .Select(group => new { group.Key, Count = group.Sum(row => row.Count) }).ToListAsync(ct);
        return [.. sums.Where(sum => wanted.Contains((sum.Key.Place, sum.Key.DepartmentId, sum.Key.ItemId)))
            .GroupBy(sum => new Saving(sum.Key.Kind, sum.Key.Source)).Select(group => (group.Key, group.Sum(sum => sum.Count)))
            .Where(saving => saving.Item2 > 0).OrderBy(saving => saving.Key.Kind, StringComparer.Ordinal).ThenByDescending(saving => saving.Item2)];
    }
}
