using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;

namespace Tongban.Oversight.Features.Portal.BurdenTotals;

/// <summary>The public totals of a year.</summary>
/// <param name="Cells">Those with enough cases; every sum on the page is made of these alone.</param>
/// <param name="Withheld">How many were left out because they tell of too few cases.</param>
internal sealed record PublicTotals(int Year, IReadOnlyList<BurdenCell> Cells, IReadOnlyList<(Saving Saving, int Count)> Savings, int Withheld, ProjectionLag Lag)
{
    public BurdenSum All => Cells.Aggregate(default(BurdenSum), (sum, cell) => sum + cell.Sum);

    public IEnumerable<(string Name, BurdenSum Sum)> ByItem => Grouped(Cells.GroupBy(cell => cell.Item));

    public IEnumerable<(string Name, BurdenSum Sum)> ByDepartment => Grouped(Cells.GroupBy(cell => cell.Department));

    private static IEnumerable<(string Name, BurdenSum Sum)> Grouped(IEnumerable<IGrouping<string, BurdenCell>> groups) => groups
        .Select(group => (group.Key, Sum: group.Aggregate(default(BurdenSum), (sum, cell) => sum + cell.Sum)))
        .OrderByDescending(group => group.Sum.Cases).ThenBy(group => group.Key, StringComparer.Ordinal);
}

/// <summary>
/// The burden ledger for everybody: sums by item, department and place, no case and no person. What fewer than
/// <see cref="Least"/> cases make up is left out, of the sums above it too, so that nobody finds it by subtracting.
/// </summary>
internal sealed class PublicBurden(Store store, IProjections projections, TimeProvider time)
{
    public const int Least = 5;

    public async Task<PublicTotals> OfAsync(int? year, string? place, CancellationToken ct)
    {
        var months = Months.OfYear(year, CivilTime.DateOf(time.GetUtcNow()));
        var within = PlaceDigits.Of(place);
        await using var db = store.Read();
        var all = await db.Set<BurdenSumRow>().Where(row => row.Month >= months.From && row.Month <= months.To && row.Place.StartsWith(within)).ToCellsAsync(ct);
        var cells = all.Where(cell => cell.Sum.Cases >= Least).OrderByDescending(cell => cell.Sum.Cases).ThenBy(cell => cell.Item, StringComparer.Ordinal).ToList();
        var savings = await db.Set<BurdenSavingRow>().Where(row => row.Month >= months.From && row.Month <= months.To && row.Place.StartsWith(within)).ToSavingsAsync(cells, ct);
        return new PublicTotals(months.From.Year, cells, savings, all.Count - cells.Count, await projections.LagAsync(ct));
    }
}
