using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Voice.Data.Rows;
using Tongban.Voice.Domain;

namespace Tongban.Voice.Features.Portal.Ratings;

/// <summary>A department's line; <paramref name="RectifiedInTime"/> of <paramref name="ToRectify"/> bad ratings whose deadline has passed or that are closed.</summary>
internal sealed record DepartmentRatings(string Department, RatingFigures Figures, int ToRectify, int RectifiedInTime);

internal sealed record RatingSummary(RatingFigures All, IReadOnlyList<DepartmentRatings> Departments);

/// <summary>The public figures of the ratings of a year.</summary>
internal sealed class Summary(Store store, TimeProvider time)
{
    public async Task<RatingSummary> OfAsync(int year, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var db = store.Read();
        var ratings = await db.Set<RatingRow>().Where(row => !row.Excluded && row.RatedOn >= from && row.RatedOn <= to)
            .GroupBy(row => new { row.DepartmentId, row.DepartmentName, row.Level })
            .Select(group => new { group.Key.DepartmentId, group.Key.DepartmentName, group.Key.Level, Count = group.Count() }).ToListAsync(ct);
        var rateable = await RateableAsync(db, from, to, ct);
        var rectified = await RectifiedAsync(db, from, ct);
        var departments = ratings.GroupBy(one => (one.DepartmentId, one.DepartmentName)).Select(group => new DepartmentRatings(
            group.Key.DepartmentName,
            new RatingFigures(
                rateable.GetValueOrDefault(group.Key.DepartmentId).All, rateable.GetValueOrDefault(group.Key.DepartmentId).Answered,
                group.ToDictionary(one => one.Level, one => one.Count)),
            rectified.GetValueOrDefault(group.Key.DepartmentId).Due,
            rectified.GetValueOrDefault(group.Key.DepartmentId).InTime));
        var all = ratings.GroupBy(one => one.Level).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        return new RatingSummary(new RatingFigures(rateable.Values.Sum(one => one.All), rateable.Values.Sum(one => one.Answered), all), [.. departments.OrderByDescending(one => one.Figures.Rated)]);
    }

    private static async Task<Dictionary<Guid, (int All, int Answered)>> RateableAsync(TongbanContext db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await db.Set<RateableRow>().Where(row => row.FinishedOn >= from && row.FinishedOn <= to)
            .Select(row => new { row.DepartmentId, Answered = db.Set<RatingRow>().Any(rating => rating.CaseId == row.CaseId && !rating.Excluded) ? 1 : 0 })
            .GroupBy(row => row.DepartmentId).Select(group => new { group.Key, All = group.Count(), Answered = group.Sum(row => row.Answered) }).ToListAsync(ct);
        return rows.ToDictionary(row => row.Key, row => (row.All, row.Answered));
    }

    /// <summary>差评整改率: put right in time ÷ what had to be put right by now.</summary>
    private async Task<Dictionary<Guid, (int Due, int InTime)>> RectifiedAsync(TongbanContext db, DateOnly from, CancellationToken ct)
    {
        var today = CivilTime.DateOf(time.GetUtcNow());
        var start = CivilTime.StartOf(from).UtcDateTime;
        var rows = await db.Set<FollowUpRow>().Where(row => row.OpenedAt >= start && (row.ClosedAt != null || row.RectifyDue < today))
            .Select(row => new { row.DepartmentId, row.ClosedAt, row.RectifyDue }).ToListAsync(ct);
        return rows.GroupBy(row => row.DepartmentId).ToDictionary(group => group.Key, group => (
            group.Count(),
            group.Count(row => row.ClosedAt is { } closed && CivilTime.DateOf(new DateTimeOffset(closed, TimeSpan.Zero)) <= row.RectifyDue)));
    }
}
