using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Rules;

/// <summary>All rules 要素规则自动检查, and an item's findings.</summary>
internal static partial class RuleBook
{
    /// <summary>Changes when rules do, so that stored findings are made again.</summary>
    public const int Edition = 1;

    public static IReadOnlyList<Rule> All { get; } =
        [.. CodeRuleList, .. TextRules, .. LawRules, .. RegimeRules, .. TimeRules, .. FeeRules, .. MaterialRules, .. SituationRules, .. WayRules, .. RemedyRules, .. PowerRules, .. ResultRules, .. DirectoryRules];

    private static readonly Dictionary<string, Rule> ByCode = All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule for what the definition's own reading refuses: broken references, doubled keys.</summary>
    public static Rule Definition { get; } = new("K00", "定义前后一致", Severity.Error, "本平台的定义格式", "按提示改正", _ => []);

    public static Rule Find(string code) => code == Definition.Code ? Definition : ByCode[code];

    public static IReadOnlyList<Finding> Of(RuleCase inspected)
    {
        var found = All.SelectMany(rule => rule.Check(inspected).Select(slip => new Finding(rule.Code, rule.Severity, slip.Where, slip.What))).ToList();
        var told = found.Where(finding => finding.Severity == Severity.Error).Select(finding => Root(finding.Where)).ToHashSet(StringComparer.Ordinal);
        var faults = ItemFaults.Of(inspected.Item, new ItemSurroundings(inspected.Facts.Form, inspected.Facts.Codes));
        found.AddRange(faults.Where(fault => !told.Contains(Root(fault.Path))).Select(fault => new Finding(Definition.Code, Severity.Error, fault.Path, fault.Message)));
        return [.. found.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    // materials[3] plan → materials[3]: the fault's own words after the number don't count.
    private static string Root(string path) => path.Split(' ')[0];

    private static Rule Error(string code, string name, string source, string mend, Func<RuleCase, IEnumerable<Slip>> check) => new(code, name, Severity.Error, source, mend, check);

    private static Rule Warning(string code, string name, string source, string mend, Func<RuleCase, IEnumerable<Slip>> check) => new(code, name, Severity.Warning, source, mend, check);

    private static IEnumerable<Slip> When(bool wrong, string where, string what) => wrong ? [new Slip(where, what)] : [];

    private static IEnumerable<(T Row, string Where)> Rows<T>(IReadOnlyList<T> rows, string path) => rows.Select((row, at) => (row, $"{path}[{at}]"));

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsLicence(Item item) => item.TypeCode == "01";

    /// <summary>An act that can be taken to review and to court; mere services can't.</summary>
    private static bool IsPower(Item item) => item.TypeCode is not ("20" or "");
}
