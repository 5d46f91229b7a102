using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data.Rows;
using Tongban.Oversight.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Oversight.Data;

/// <inheritdoc cref="ILedgerAudit"/>
internal sealed class LedgerAudit(Store store, IBurdenLedger ledger, IProjections projections) : ILedgerAudit
{
    private const int PageSize = 500;

    public async Task<LedgerReport> VerifyAsync(LedgerScope scope, CancellationToken ct)
    {
        var months = Months(scope);
        var faults = new LedgerFaults();
        var erased = await ErasedAsync(ct);
        var sums = new LedgerSums();
        if ((await projections.LagAsync(ct)).Behind is var behind and > 0)
        {
            faults.Unsure($"还有 {behind} 笔记录没有计入监察数据，合计可能偏小");
        }

        var page = new List<LedgerLine>(PageSize);
        await foreach (var line in ledger.CountAgainAsync(months, ct))
        {
            page.Add(line);
            if (page.Count == PageSize)
            {
                await CheckAsync(page, erased, sums, faults, ct);
                page.Clear();
            }
        }

        await CheckAsync(page, erased, sums, faults, ct);
        await foreach (var kept in KeptAsync(months, ct))
        {
            sums.Compare(kept, faults);
        }

        sums.Missing(faults);
        return faults.Report(sums);
    }

    private async Task CheckAsync(List<LedgerLine> page, HashSet<Guid> erased, LedgerSums sums, LedgerFaults faults, CancellationToken ct)
    {
        var ids = page.Select(line => line.CaseId).ToArray();
        await using var db = store.Read();
        var told = await db.Set<BurdenCaseRow>().Where(row => ids.Contains(row.CaseId)).ToDictionaryAsync(row => row.CaseId, row => row.Line, ct);
        foreach (var line in page)
        {
            faults.Of(line, told.GetValueOrDefault(line.CaseId) is { } text ? BurdenProjection.Read(text) : null, erased.Contains(line.CaseId));
            if (told.ContainsKey(line.CaseId) || !erased.Contains(line.CaseId))
            {
                sums.Add(line);
            }
        }
    }

    /// <summary>Cases whose entry was erased as the law ordered: the record can't say any more what their line was.</summary>
    private async Task<HashSet<Guid>> ErasedAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return [.. await db.Set<EntryRow>().Where(row => row.Body == null && (row.Type == BurdenProjection.Submitted || row.Type == BurdenCounted.EntryType)).Select(row => row.SubjectId).ToListAsync(ct)];
    }

    private async IAsyncEnumerable<KeptSums> KeptAsync(LedgerScope scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = store.Read();
        await using var other = store.Read();
        var rows = db.Set<BurdenSumRow>().Where(row => row.Month >= scope.From && row.Month <= scope.To && row.Place.StartsWith(scope.Place)).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            var savings = await other.Set<BurdenSavingRow>().Where(saving => saving.Place == row.Place && saving.DepartmentId == row.DepartmentId && saving.ItemId == row.ItemId && saving.Month == row.Month).ToListAsync(ct);
            yield return new KeptSums(new SumKey(row.Place, row.DepartmentId, row.ItemId, row.Month), $"{row.DepartmentName}《{row.ItemName}》{row.Month:yyyy年M月}",
                row.Read(), savings.ToDictionary(saving => new Saving(saving.Kind, saving.Source), saving => saving.Count));
        }
    }

    private static LedgerScope Months(LedgerScope scope)
    {
        var (from, to) = (scope.From ?? new DateOnly(1900, 1, 1), scope.To ?? new DateOnly(9000, 12, 31));
        var first = new DateOnly(from.Year, from.Month, 1);
        return scope with { From = first, To = new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1) };
    }
}
