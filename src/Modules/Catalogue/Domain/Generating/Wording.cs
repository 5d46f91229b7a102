using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>Words of made-up guides: what follows from the name and type of an item.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, (string Name, string Regime, string Result)> Types = new(StringComparer.Ordinal)
    {
        ["01"] = ("行政许可", "licence", "许可决定书"),
        ["05"] = ("行政给付", "payment", "给付决定书"),
        ["07"] = ("行政确认", "confirmation", "确认书"),
        ["08"] = ("行政奖励", "public-service", "奖励决定"),
        ["09"] = ("行政裁决", "public-service", "裁决书"),
        ["10"] = ("其他行政权力", "public-service", "办理结果"),
        ["20"] = ("公共服务事项", "public-service", "办理结果"),
    };

    private static readonly string[][] Summaries =
    [
        ["要办{0}的，备齐材料向{1}提出申请，办好后取得{2}。", "需要{0}时，到{1}办理，符合条件的发给{2}。", "{0}由{1}负责，审查通过后给您{2}。"],
        ["{0}，{1}受理，结果是{2}。", "个人和单位需要{0}的，可以向{1}提出，按规定给{2}。"],
    ];

    private static readonly Dictionary<string, string> Variants = new(StringComparer.Ordinal)
    {
        ["首次"] = "第一次办理的，", ["变更"] = "已经取得{0}，内容有变化的，", ["延续"] = "{0}快到期、还要继续的，", ["注销"] = "不再需要{0}的，",
        ["补办"] = "{0}丢了或者坏了的，", ["换发"] = "{0}要换新的，",
    };

    // Words at the end of a name that say what is done, not what it is about.
    private static readonly string[] Acts = ["核发", "审批", "许可", "核准", "审核", "审查", "登记", "认定", "备案", "批准", "查询", "申领", "发放", "给付", "办理"];

    public static string TypeName(string typeCode) => Types[typeCode].Name;

    public static string Regime(string typeCode) => Types[typeCode].Regime;

    public static string ResultOf(RealName name) =>
        name.Stem.EndsWith("证核发", StringComparison.Ordinal) ? name.Stem[..^2]
        : name.TypeCode == "01" && name.Stem.EndsWith("许可", StringComparison.Ordinal) && name.Stem.Length < 20 ? name.Stem + "证"
        : name.TypeCode == "20" && name.Stem.EndsWith("查询", StringComparison.Ordinal) ? "查询结果"
        : Types[name.TypeCode].Result;

    public static string Summary(RealName name, string variant, string result, Dice dice)
    {
        var department = name.Kind.Below.Length > 0 ? name.Kind.Below : "省" + name.Kind.Province;
        var templates = Summaries[name.TypeCode == "20" ? 1 : 0];
        var opening = Variants.FirstOrDefault(pair => variant.Contains(pair.Key, StringComparison.Ordinal)).Value is { } text ? string.Format(System.Globalization.CultureInfo.InvariantCulture, text, result) : "";
        return opening + string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Of(templates), name.Stem, department, result);
    }

    /// <summary>A model's text, speaking of this item.</summary>
    public static string Adapted(string text, Item model, RealName name, string result) => text
        .Replace(model.Name, name.Stem, StringComparison.Ordinal)
        .Replace(model.Result.Name, result, StringComparison.Ordinal)
        .Replace(Subject(model.Name), Subject(name.Stem), StringComparison.Ordinal);

    /// <summary>《法》第某条；《条例》 as the lists write it.</summary>
    public static IEnumerable<LegalBasis> Laws(string text) => text.Split('；', '》')
        .Select(part => part.Trim('；', '，', ' ', '《')).Where(part => part.Length > 3 && !part.StartsWith('第')).Take(4)
        .Select(law => new LegalBasis(law, "", "★★"));

    public static string ObjectName(string code) => code switch
    {
        "1" => "自然人",
        "2" => "企业法人",
        "3" => "事业法人",
        "4" => "社会组织法人",
        "5" => "行政机关",
        _ => "其他组织",
    };

    private static string Subject(string name)
    {
        var end = Acts.FirstOrDefault(act => name.EndsWith(act, StringComparison.Ordinal));
        return end is null || name.Length - end.Length < 4 ? name : name[..^end.Length];
    }
}
