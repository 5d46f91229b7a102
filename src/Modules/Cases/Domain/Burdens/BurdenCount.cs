using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain.Burdens;

/// <summary>Counts a line of the burden ledger 减负账本; docs/burden-ledger.md says the same in words.</summary>
internal static class BurdenCount
{
    public static CaseBurden Of(BurdenBasis basis)
    {
        // What the form computes by itself nobody would type on the item's own form either: it counts on neither side.
        var fields = basis.Answered.Where(key => basis.Form.Field(key)?.Compute is null).Select(key => basis.Sources.GetValueOrDefault(key)?.Source).ToList();
        var papers = Keys(basis).Select(key => SourceOf([.. basis.Papers.Where(paper => paper.Key == key)])).ToList();
        return new CaseBurden
        {
            Fields = fields.Count,
            Typed = fields.Count(source => source is null),
            FieldsBy = By(fields),
            Papers = papers.Count,
            Given = papers.Count(source => source is null),
            PapersBy = By(papers),
            Visits = basis.Visits,
            Came = basis.Came.Where(at => at <= basis.AsOf).Select(CivilTime.DateOf).Distinct().Count(),
            Elapsed = basis.Time?.Elapsed,
            Promised = InWorkingDays(basis.Time?.Promised),
            Legal = InWorkingDays(basis.Time?.Legal),
            Calendar = basis.Time?.Calendar,
            AsOf = basis.AsOf,
        };
    }

    /// <summary>What differs between two lines, in words; the moment itself doesn't count.</summary>
    public static IEnumerable<string> Differences(CaseBurden kept, CaseBurden counted) =>
        Figures(kept).Zip(Figures(counted)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{pair.First.Name}：账上 {pair.First.Value?.ToString() ?? "无"}，重算 {pair.Second.Value?.ToString() ?? "无"}")
            .Concat(Differences(kept.FieldsBy, counted.FieldsBy, BurdenSources.OfField))
            .Concat(Differences(kept.PapersBy, counted.PapersBy, BurdenSources.OfPaper));

    private static IEnumerable<(string Name, int? Value)> Figures(CaseBurden line) =>
    [
        ("填写项", line.Fields), ("本人填写", line.Typed), ("材料", line.Papers), ("本人提交", line.Given), ("指南到场次数", line.Visits), ("实际到场天数", line.Came),
        ("用时", line.Elapsed), ("承诺时限", line.Promised), ("法定时限", line.Legal),
    ];

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, int>? kept, IReadOnlyDictionary<string, int>? counted, Func<string, string> name) =>
        (kept?.Keys ?? []).Union(counted?.Keys ?? []).Order(StringComparer.Ordinal)
            .Select(source => (Source: source, Kept: kept?.GetValueOrDefault(source) ?? 0, Counted: counted?.GetValueOrDefault(source) ?? 0))
            .Where(pair => pair.Kept != pair.Counted).Select(pair => $"{name(pair.Source)}（{pair.Source}）：账上 {pair.Kept}，重算 {pair.Counted}");

    /// <summary>The checklist, and what was brought besides because a correction asked for it.</summary>
    private static IEnumerable<string> Keys(BurdenBasis basis) =>
        basis.Asked.Concat(basis.Papers.Where(paper => paper.Corrected && IsGiven(paper)).Select(paper => paper.Key)).Distinct();

    /// <returns>Null when the applicant gave it.</returns>
    private static string? SourceOf(IReadOnlyList<BurdenPaper> papers) =>
        papers.Any(IsGiven) ? null
        : papers.Any(paper => paper.Shared) ? BurdenSources.Shared
        : papers.FirstOrDefault()?.Source ?? BurdenSources.Missing;

    private static bool IsGiven(BurdenPaper paper) => !paper.Shared && paper.Source is (MaterialSources.Upload or MaterialSources.Paper);

    private static SortedDictionary<string, int> By(IEnumerable<string?> sources) => new(
        sources.OfType<string>().GroupBy(source => source).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    private static int? InWorkingDays(Limit? limit) => limit is { Unit: LimitUnit.WorkingDays } ? limit.Amount : null;
}
