using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private static IReadOnlyList<Rule> PowerRules =>
    [
        Warning("P01", "委托的写明委托部门", "行政许可法第二十四条", "写上委托部门", c => When(c.Item.Authority is { PowerSource: "5" or "6", EntrustedBy: "" }, "authority.entrustedBy", "权力是委托来的，没有写谁委托")),
        Error("P02", "许可不能委托给组织", "行政许可法第二十四条", "许可只能委托其他行政机关；授权的改成授权组织", c => When(IsLicence(c.Item) && c.Item.Authority?.Nature == "3", "authority.nature", "行政许可由受委托组织实施")),
        Error("P03", "权责代码在代码集里", Standard + " A.3、C0109 POWER_SOURCE", "从代码集里选", c => [
            .. When(c.Item.Authority?.PowerSource is { Length: > 0 } source && c.Facts.Sets["power-source"].Find(source) is null, "authority.powerSource", "没有这个权力来源代码"),
            .. When(c.Item.Authority?.Nature is { Length: > 0 } nature && c.Facts.Sets["authority-nature"].Find(nature) is null, "authority.nature", "没有这个主体性质代码")]),
        Error("P04", "中介服务有依据", "国务院办公厅关于清理规范行政审批中介服务的要求（文号未核）", "写上法律、行政法规或者国务院决定，没有的取消", c => (c.Item.Terms?.Intermediaries ?? [])
            .Where(found => Empty(found.Basis) || IsMereDocument(found.Basis)).Select(found => new Slip("terms.intermediaries", $"“{found.Name}”没有法定依据"))),
        Warning("P05", "数量限制有依据", "行政许可法第五十七条", "写上依据和公布方式", c => When(c.Item.Terms is { Quantity.Length: > 0, QuantityBasis: "" }, "terms.quantityBasis", "有数量限制，没有依据")),
        Warning("P06", "申请人类别与服务对象一致", Standard + " A.4", "让两处一致", c => [
            .. When(c.Item.ApplicantKinds.Contains(Tongban.Platform.Security.SubjectKind.Person) && c.Item.Objects.All(found => found.Code != "1"), "applicantKinds", "个人能申请，服务对象里却没有自然人"),
            .. When(c.Item.ApplicantKinds.Contains(Tongban.Platform.Security.SubjectKind.Organisation) && c.Item.Objects.All(found => found.Code == "1"), "applicantKinds", "单位能申请，服务对象里却只有自然人")]),
    ];

    private static IReadOnlyList<Rule> ResultRules =>
    [
        Warning("Q01", "写明办完得到什么", "C0109 RESULT_NAME", "写上结果名称", c => When(Empty(c.Item.Result.Name), "result.name", "没有结果名称")),
        Warning("Q02", "写明有效期", "行政许可事项实施规范", "写几年，或者长期", c => When(Empty(c.Item.Result.Validity), "result.validity", "没有有效期限")),
        Error("Q03", "结果类型在代码集里", "C0109 RESULT_TYPE", "从代码集里选", c => When(c.Facts.Sets["result-kind"].Find(c.Item.Result.Kind) is null, "result.kind", $"没有结果类型“{c.Item.Result.Kind}”")),
        Warning("Q04", "有效期前后一致", "行政许可法第五十条", "让有效期限和有效年数一致", c => When(
            c.Item.Result is { ValidYears: { } years, Validity.Length: > 0 } && !c.Item.Result.Validity.Contains($"{years}", StringComparison.Ordinal), "result.validYears", $"有效期限写“{c.Item.Result.Validity}”，年数是 {c.Item.Result.ValidYears}")),
    ];

    private static IReadOnlyList<Rule> DirectoryRules =>
    [
        Error("D01", "类型与基本目录一致", "基本目录", "改回目录里的类型", c => Against(c, "typeCode", "事项类型", c.Item.TypeCode)),
        Error("D02", "基本编码与基本目录一致", "基本目录", "改回目录里的编码", c => Against(c, "basicCode", "基本编码", c.Item.BasicCode)),
        Error("D03", "名称与基本目录一致", "基本目录", "用目录里的名称，办理项写在后面的括号里", c => When(
            c.Directory?["name"]?.ToString() is { Length: > 0 } name && !Stem(c.Item.Name).StartsWith(Stem(name), StringComparison.Ordinal), "name", $"目录里叫“{c.Directory?["name"]}”")),
        Warning("D04", "层级在基本目录之内", "基本目录", "改回目录里的层级", c => c.Directory?["level"]?["code"]?.ToString() is { } level && level != "7" ? When(level != c.Item.Level.Code, "level", $"目录里的层级代码是 {level}") : []),
        Warning("D05", "依据不少于基本目录", "基本目录", "补上目录里的依据", c => (c.Directory?["basis"] as JsonArray ?? []).Select(basis => $"{basis?["law"]}")
            .Where(law => law.Length > 0 && !c.Item.Basis.Any(own => own.Law.Trim('《', '》') == law.Trim('《', '》'))).Select(law => new Slip("basis", $"目录里有《{law.Trim('《', '》')}》，这里没有"))),
    ];

    private static IEnumerable<Slip> Against(RuleCase c, string member, string name, string own) => c.Directory?[member]?.ToString() is { Length: > 0 } wanted
        ? When(own != wanted, member, $"目录里的{name}是“{wanted}”")
        : [];

    /// <summary>The name without what stands in brackets at its end: 食品经营许可（新办）→ 食品经营许可.</summary>
    private static string Stem(string name) => name.IndexOfAny(['（', '(']) is > 0 and var at ? name[..at] : name;
}
