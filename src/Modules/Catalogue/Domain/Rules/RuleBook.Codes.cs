using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private const string CodeStandard = "C0109.1 / GB/T 39554.1—2020";
    private const string Standard = "GB/T 39046—2020 表 4、附录 A";

    private static IReadOnlyList<Rule> CodeRuleList =>
    [
        Error("C01", "基本编码有效", CodeStandard, "填 12 位基本编码；旧口径的 10 位、24 位先照填", c =>
            ItemCode.Parse(c.Item.BasicCode, c.Facts.Codes) is var code && code.Problem is { } problem ? [new("basicCode", problem.ToString())]
            : When(code.Value.Kind is not (ItemCodeKind.Basic or ItemCodeKind.Older), "basicCode", "这是实施编码或者办理项编码，这里要基本编码")),
        Error("C02", "编码与类型一致", CodeStandard, "第 3、4 位要等于事项类型代码", c => When(
            ItemCode.Parse(c.Item.BasicCode, c.Facts.Codes) is { IsOk: true, Value.Kind: ItemCodeKind.Basic } && c.Item.BasicCode[2..4] != c.Item.TypeCode,
            "basicCode", $"编码里的类型与事项类型 {c.Item.TypeCode} 不一致")),
        Error("C03", "业务办理项序号有效", CodeStandard, "两位数字，01 到 99", c =>
            When(c.Item.HandlingSerial is "00" or not [>= '0' and <= '9', >= '0' and <= '9'], "handlingSerial", $"“{c.Item.HandlingSerial}”不是 01 到 99")),
        Warning("C04", "用现行编码", CodeStandard, "换成 12 位基本编码", c =>
            ItemCode.Parse(c.Item.BasicCode, c.Facts.Codes) is { IsOk: true, Value.Note: { } note } ? [new("basicCode", note)] : []),
        Error("C05", "事项类型在代码集里", Standard + " A.1", "从代码集里选", c => When(c.Facts.Sets["item-type"].Find(c.Item.TypeCode) is null, "typeCode", $"没有类型代码“{c.Item.TypeCode}”")),
        Error("C06", "行使层级在代码集里", Standard + " A.2", "从代码集里选", c => When(c.Facts.Sets["exercise-level"].Find(c.Item.Level.Code) is null, "level", $"没有层级代码“{c.Item.Level.Code}”")),
        Error("C07", "服务对象在代码集里", Standard + " A.4", "从代码集里选", c => c.Item.Objects.Where(found => c.Facts.Sets["service-object"].Find(found.Code) is null)
            .Select(found => new Slip("objects", $"没有服务对象代码“{found.Code}”"))),
        Error("C08", "实施地方有效", "GB/T 2260、民政统计用区划代码", "填 12 位区划代码", c => DivisionCode.Parse(c.Item.Place, c.Facts.Codes).Problem is { } problem ? [new("place", problem.ToString())] : []),
        Error("C09", "有实施部门", "行政许可法第二十二条", "先在机构里登记这个部门", c => When(c.Facts.Competent(c.Item.DepartmentKind, c.Item.Place) is null, "departmentKind", $"{c.Item.Place} 和上级都没有“{c.Item.DepartmentKind}”部门")),
        Error("C10", "实施主体信用代码有效", "GB 32100—2015", "在机构里改正统一社会信用代码", c => c.Facts.Competent(c.Item.DepartmentKind, c.Item.Place) is { } organ
            && SocialCreditCode.Parse(organ.CreditCode, c.Facts.Codes).Problem is { } problem ? [new("departmentKind", $"{organ.Name}：{problem}")] : []),
        Warning("C11", "层级与地方相称", Standard + " A.2", "改层级，或者改实施地方", c => Levels(c.Item)),
        Warning("C12", "主题在代码集里", "国家政务服务平台主题分类", "从代码集里选", c => [
            .. c.Item.Themes.Natural.Where(code => c.Facts.Sets["natural-theme"].Find(code) is null).Select(code => new Slip("themes.natural", $"没有自然人主题“{code}”")),
            .. c.Item.Themes.Legal.Where(code => c.Facts.Sets["legal-theme"].Find(code) is null).Select(code => new Slip("themes.legal", $"没有法人主题“{code}”"))]),
        Warning("C13", "主题与服务对象相符", Standard, "给个人办的选自然人主题，给单位办的选法人主题", c => [
            .. When(c.Item.Objects.Any(found => found.Code == "1") && c.Item.Themes.Natural.Count == 0, "themes.natural", "服务对象有自然人，却没有自然人主题"),
            .. When(c.Item.Objects.Any(found => found.Code != "1") && c.Item.Themes.Legal.Count == 0, "themes.legal", "服务对象有单位，却没有法人主题")]),
        Warning("C14", "自编的编码要说明", CodeStandard, "在编码说明里写清是自编的", c =>
            When(c.Item.BasicCode.StartsWith(CodeRules.DemonstrationProvince, StringComparison.Ordinal) && Empty(c.Item.CodeNote), "codeNote", "编码是自编的，没有说明")),
    ];

    private static IEnumerable<Slip> Levels(Item item)
    {
        if (item.Place.Length != 12 || item.Level.Code is not ("2" or "3" or "4" or "5" or "6"))
        {
            return [];
        }

        var own = item.Place switch
        {
            [_, _, .. "0000000000"] => "2",
            [_, _, _, _, .. "00000000"] => "3",
            [_, _, _, _, _, _, .. "000000"] => "4",
            [_, _, _, _, _, _, _, _, _, .. "000"] => "5",
            _ => "6",
        };
        return When(own != item.Level.Code, "level", $"行使层级写的是{item.Level.Name}，{item.Place} 却是另一级的地方");
    }
}
