using Tongban.Cases.Contracts;
using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data;

internal sealed record SumKey(string Place, Guid DepartmentId, Guid ItemId, DateOnly Month);

/// <summary>Sums as oversight keeps them.</summary>
internal sealed record KeptSums(SumKey Key, string Name, BurdenSum Sum, IReadOnlyDictionary<Saving, int> Savings);

/// <summary>Sums added up from the lines; as many as there are items, departments, places and months, however many cases.</summary>
internal sealed class LedgerSums
{
    private readonly Dictionary<SumKey, (BurdenSum Sum, Dictionary<Saving, int> Savings)> _sums = [];
    private readonly HashSet<SumKey> _seen = [];

    public long Checked => _seen.Count;

    /// <param name="line">As it was counted again; as it is kept where that couldn't be.</param>
    public void Add(LedgerLine line)
    {
        if (line.Kept is null || (line.Counted ?? line.Kept) is not { } burden)
        {
            return;
        }

        var key = new SumKey(line.Place, line.DepartmentId, line.ItemId, line.Month);
        var (sum, savings) = _sums.GetValueOrDefault(key, (default, []));
        foreach (var (saving, count) in Saving.Of(burden))
        {
            savings[saving] = savings.GetValueOrDefault(saving) + count;
        }

        _sums[key] = (sum + BurdenSum.Of(burden), savings);
    }

    public void Compare(KeptSums kept, LedgerFaults faults)
    {
        _seen.Add(kept.Key);
        var (sum, savings) = _sums.GetValueOrDefault(kept.Key, (default, []));
        foreach (var (name, was, counted) in Figures(kept.Sum, sum).Where(figure => figure.Was != figure.Counted))
        {
            faults.Add($"合计 {kept.Name}：{name}，账上 {was}，由各件相加 {counted}");
        }

        foreach (var saving in kept.Savings.Keys.Union(savings.Keys).Where(saving => kept.Savings.GetValueOrDefault(saving) != savings.GetValueOrDefault(saving)))
        {
            faults.Add($"合计 {kept.Name}：{saving.Name}（{saving.Source}），账上 {kept.Savings.GetValueOrDefault(saving)}，由各件相加 {savings.GetValueOrDefault(saving)}");
        }
    }

    /// <summary>Sums that the lines give and oversight doesn't keep.</summary>
    public void Missing(LedgerFaults faults)
    {
        foreach (var (key, (sum, _)) in _sums.Where(pair => !_seen.Contains(pair.Key)))
        {
            faults.Add($"合计 {key.Place} 部门 {key.DepartmentId} 事项 {key.ItemId} {key.Month:yyyy年M月}：账上没有，由各件相加有 {sum.Cases} 件");
        }
    }

    private static IEnumerable<(string Name, int Was, int Counted)> Figures(BurdenSum was, BurdenSum counted) =>
    [
        ("件数", was.Cases, counted.Cases), ("填写项", was.Fields, counted.Fields), ("本人填写", was.Typed, counted.Typed), ("材料", was.Papers, counted.Papers),
        ("本人提交", was.Given, counted.Given), ("指南到场次数", was.Visits, counted.Visits), ("实际到场天数", was.Came, counted.Came), ("已决定", was.Decided, counted.Decided),
        ("用时", was.Elapsed, counted.Elapsed), ("有时限", was.Limited, counted.Limited), ("有时限的用时", was.LimitedElapsed, counted.LimitedElapsed), ("时限", was.LimitDays, counted.LimitDays),
    ];
}
