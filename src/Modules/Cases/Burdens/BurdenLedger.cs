using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain.Burdens;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Cases.Burdens;

/// <inheritdoc cref="IBurdenLedger"/>
internal sealed class BurdenLedger(Store store, BurdenReading reading) : IBurdenLedger
{
    private const int PageSize = 500;

    public async IAsyncEnumerable<LedgerLine> CountAgainAsync(LedgerScope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = Guid.Empty; ;)
        {
            await using var db = store.Read();
            var rows = await PageAsync(db, scope, after, ct);
            foreach (var read in await reading.ReadAsync(db, rows, AsOf, ct))
            {
                yield return Line(read);
            }

            if (rows.Count < PageSize)
            {
                yield break;
            }

            after = rows[^1].Id;
        }
    }

    private static Task<List<CaseRow>> PageAsync(TongbanContext db, LedgerScope scope, Guid after, CancellationToken ct)
    {
        var (from, to, place) = (Start(scope.From ?? DateOnly.MinValue.AddDays(1)), Start((scope.To ?? DateOnly.MaxValue.AddDays(-2)).AddDays(1)), scope.Place + "%");
        return db.Set<CaseRow>().FromSql(
            $"select * from cases_case where id > {after} and submitted_at >= {from} and submitted_at < {to} and place like {place} order by id limit {PageSize}").AsNoTracking().ToListAsync(ct);
    }

    private static DateTime Start(DateOnly day) => CivilTime.StartOf(day).UtcDateTime;

    private static CaseBurden? Kept(CaseRow row) => row.Burden is { } json && CaseJson.Read<CaseBurden>(json) is { FieldsBy: not null } line ? line : null;

    private static DateTimeOffset AsOf(CaseRow row) => Kept(row)?.AsOf ?? new DateTimeOffset(DateTime.SpecifyKind(row.SubmittedAt, DateTimeKind.Utc));

    private static LedgerLine Line(ReadBasis read)
    {
        var (row, kept) = (read.Row, Kept(read.Row));
        var counted = read.Basis is { } basis ? BurdenCount.Of(basis) : null;
        var recalculated = kept?.Calendar is { } then && counted?.Calendar is { } now && then != now;
        if (recalculated)
        {
            // Holidays that were announced since don't make an old line wrong.
            counted = counted! with { Elapsed = kept!.Elapsed, Calendar = kept.Calendar };
        }

        return new LedgerLine(
            row.Id, row.Number, row.Place, row.DepartmentId, row.ItemId, MonthOf(row), kept, counted,
            kept is null || counted is null ? [] : [.. BurdenCount.Differences(kept, counted)],
            kept is null ? "没有账：重新办理的办件，或者早于记账" : read.Why ?? (recalculated ? "工作日历已经更新，用时没有重算" : null));
    }

    private static DateOnly MonthOf(CaseRow row)
    {
        var day = CivilTime.DateOf(new DateTimeOffset(DateTime.SpecifyKind(row.SubmittedAt, DateTimeKind.Utc)));
        return new DateOnly(day.Year, day.Month, 1);
    }
}
