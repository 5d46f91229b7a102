using System.Runtime.InteropServices;
using Tongban.Cases.Contracts;

namespace Tongban.Oversight.Domain;

/// <summary>
/// Sums of the burden ledger 减负账本 that add up over items, departments, places and months; docs/burden-ledger.md defines
/// each. Limits stand beside the elapsed days of the same cases.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BurdenSum(
    int Cases, int Fields, int Typed, int Papers, int Given, int Visits, int Came, int Decided, int Elapsed, int Limited, int LimitedElapsed, int LimitDays)
{
    public static BurdenSum operator +(BurdenSum a, BurdenSum b) => new(
        a.Cases + b.Cases, a.Fields + b.Fields, a.Typed + b.Typed, a.Papers + b.Papers, a.Given + b.Given, a.Visits + b.Visits, a.Came + b.Came,
        a.Decided + b.Decided, a.Elapsed + b.Elapsed, a.Limited + b.Limited, a.LimitedElapsed + b.LimitedElapsed, a.LimitDays + b.LimitDays);

    public static BurdenSum operator -(BurdenSum a, BurdenSum b) => new(
        a.Cases - b.Cases, a.Fields - b.Fields, a.Typed - b.Typed, a.Papers - b.Papers, a.Given - b.Given, a.Visits - b.Visits, a.Came - b.Came,
        a.Decided - b.Decided, a.Elapsed - b.Elapsed, a.Limited - b.Limited, a.LimitedElapsed - b.LimitedElapsed, a.LimitDays - b.LimitDays);

    /// <summary>Share of fields that nobody had to type; null without fields: no cases is not a hundred percent.</summary>
    public decimal? FieldsSpared => Fields == 0 ? null : decimal.Divide(Fields - Typed, Fields);

    public decimal? PapersSpared => Papers == 0 ? null : decimal.Divide(Papers - Given, Papers);

    public decimal? AverageElapsed => Decided == 0 ? null : decimal.Divide(Elapsed, Decided);

    /// <summary>Mean days of the cases with a limit, to set beside <see cref="AverageLimit"/>.</summary>
    public decimal? AverageLimitedElapsed => Limited == 0 ? null : decimal.Divide(LimitedElapsed, Limited);

    public decimal? AverageLimit => Limited == 0 ? null : decimal.Divide(LimitDays, Limited);

    public static BurdenSum Of(CaseBurden line)
    {
        var limit = line.Elapsed is null ? null : line.Legal ?? line.Promised;
        return new BurdenSum(
            1, line.Fields, line.Typed, line.Papers, line.Given, line.Visits, line.Came, line.Elapsed is null ? 0 : 1, line.Elapsed ?? 0,
            limit is null ? 0 : 1, limit is null ? 0 : line.Elapsed!.Value, limit ?? 0);
    }
}

/// <summary>What spared something, and whether a field or a paper.</summary>
internal sealed record Saving(string Kind, string Source)
{
    public const string Field = "field";
    public const string Paper = "paper";

    public string Name => Kind == Field ? BurdenSources.OfField(Source) : BurdenSources.OfPaper(Source);

    public static IEnumerable<(Saving Saving, int Count)> Of(CaseBurden? line) =>
        (line?.FieldsBy ?? Nothing).Select(pair => (new Saving(Field, pair.Key), pair.Value))
            .Concat((line?.PapersBy ?? Nothing).Select(pair => (new Saving(Paper, pair.Key), pair.Value)));

    /// <summary>What replacing one line by another adds; sources that stay as they were are left out.</summary>
    public static IEnumerable<(Saving Saving, int Change)> Changes(CaseBurden? before, CaseBurden after) =>
        Of(after).Concat(Of(before).Select(old => (old.Saving, -old.Count))).GroupBy(change => change.Item1)
            .Select(group => (group.Key, group.Sum(change => change.Item2))).Where(change => change.Item2 != 0);

    private static Dictionary<string, int> Nothing { get; } = [];
}
