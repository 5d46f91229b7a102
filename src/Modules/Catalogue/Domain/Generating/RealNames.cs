using System.Text.RegularExpressions;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>A real name of an item, from <c>data/catalogue</c>.</summary>
/// <param name="Stem">Without the variant.</param>
/// <param name="Variant">What stands in the brackets at its end, for example 变更; empty when nothing does.</param>
/// <param name="TypeCode">GB/T 39046 A.1.</param>
/// <param name="Law">Basis as listed there; empty when the source has none.</param>
/// <param name="Top">Whether only nation or province exercise it.</param>
internal sealed record RealName(string Stem, string Variant, string TypeCode, DepartmentKind Kind, string Law, bool Top, ItemThemes Themes, IReadOnlyList<string> Objects);

/// <summary>Reads the lists of real names: tab separated, without quotes (see their README for where they come from and what they can't be trusted with).</summary>
internal static partial class RealNames
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["给付"] = "05", ["确认"] = "07", ["奖励"] = "08", ["裁决"] = "09", ["其他"] = "10", ["公共服务"] = "20",
    };

    /// <param name="permits">Text of <c>permits.tsv</c>.</param>
    /// <param name="others">Text of <c>other-powers.tsv</c>.</param>
    /// <returns>In order of the files, each name once for a type and kind.</returns>
    public static IReadOnlyList<RealName> Read(string permits, string others) =>
    [
        .. Rows(permits).Select(row => Make("01", row[1], row[2], row[4], row[6], row[8..11]))
            .Concat(Rows(others).Select(row => Make(Types[row[0]], row[1], row[2], row[3], row[4], row[7..10])))
            .DistinctBy(name => (name.TypeCode, name.Stem, name.Variant)),
    ];

    private static IEnumerable<string[]> Rows(string text) => text.Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(row => row.Length >= 10);

    private static RealName Make(string type, string department, string name, string law, string level, string[] rest)
    {
        var match = Bracketed().Match(Neutral(name));
        var (stem, variant) = match.Success ? (match.Groups["stem"].Value, match.Groups["variant"].Value.Trim('（', '）')) : (Neutral(name), "");
        return new RealName(
            stem, variant.StartsWith("县级", StringComparison.Ordinal) || variant is "市级" or "转链接" ? "" : variant, type, DepartmentKinds.Of(department), law,
            level.StartsWith("国家", StringComparison.Ordinal) ? false : level.StartsWith('省') && type != "20",
            new ItemThemes(Codes(rest[0]), Codes(rest[1])), [.. rest[2].Split(',').Where(code => code.Length == 1)]);
    }

    /// <summary>Names of real places become those of the made-up one.</summary>
    private static string Neutral(string name) => name
        .Replace("（（", "（", StringComparison.Ordinal).Replace("））", "）", StringComparison.Ordinal)
        .Replace("广州市", "云州市", StringComparison.Ordinal).Replace("广州", "云州", StringComparison.Ordinal)
        .Replace("广东", "云江", StringComparison.Ordinal).Replace("广安市广安区", "", StringComparison.Ordinal).Replace("广安", "", StringComparison.Ordinal)
        .Replace("四川省", "云江省", StringComparison.Ordinal).Replace("辽宁", "云江", StringComparison.Ordinal);

    private static string[] Codes(string text) => [.. text.Split(',').Where(code => code.Length == 3 && code != "999")];

    [GeneratedRegex("^(?<stem>[^（]{3,})（(?<variant>[^（）]{1,20})）$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();
}
