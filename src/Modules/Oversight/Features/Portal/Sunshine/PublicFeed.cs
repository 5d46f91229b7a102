using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;

namespace Tongban.Oversight.Features.Portal.Sunshine;

/// <summary>A page of the public feed, newest first.</summary>
/// <param name="Older">Position before which the next page begins; null on the last.</param>
internal sealed record FeedPage(IReadOnlyList<PublicationRow> Rows, long? Older);

internal sealed record PublicFigures(int Year, Tally All, ProjectionLag Lag);

/// <summary>What the public may see of how matters are handled.</summary>
internal sealed class PublicFeed(Store store, IProjections projections, TimeProvider time)
{
    private const int PageSize = 20;

    public async Task<FeedPage> PageAsync(long? before, Guid? department, int take = PageSize, CancellationToken ct = default)
    {
        await using var db = store.Read();
        var rows = await db.Set<PublicationRow>()
            .Where(row => (before == null || row.Position < before) && (department == null || row.DepartmentId == department))
            .OrderByDescending(row => row.Position).Take(take + 1).ToListAsync(ct);
        return rows.Count > take ? new FeedPage(rows[..take], rows[take - 1].Position) : new FeedPage(rows, null);
    }

    /// <summary>Departments that stand in the feed, for the filter.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> DepartmentsAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<DayRow>().GroupBy(row => row.DepartmentId).Select(group => new { group.Key, Name = group.Max(row => row.DepartmentName)! }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.Key, row.Name))];
    }

    /// <summary>The year's figures: sums over all cases, whether or not the single case is published.</summary>
    public async Task<PublicFigures> FiguresAsync(CancellationToken ct)
    {
        var year = CivilTime.DateOf(time.GetUtcNow()).Year;
        await using var db = store.Read();
        var rows = await db.Set<DayRow>().Where(row => row.Day >= new DateOnly(year, 1, 1) && row.Day <= new DateOnly(year, 12, 31)).ToTallyAsync(ct);
        return new PublicFigures(year, rows.Values.Aggregate(default(Tally), (sum, one) => sum + one), await projections.LagAsync(ct));
    }
}
