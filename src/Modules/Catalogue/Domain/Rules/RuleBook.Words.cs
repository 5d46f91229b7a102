using System.Text.RegularExpressions;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private const string NoCatchAll = "“放管服”改革要求（不得有兜底条款，文号未核）";

    private static IReadOnlyList<Rule> TextRules =>
    [
        Error("X01", "名称和说明不能空", Standard, "写上名称和一句话说明", c => [.. When(Empty(c.Item.Name), "name", "没有名称"), .. When(Empty(c.Item.Summary), "summary", "没有一句话说明")]),
        Warning("X02", "名称规范", Standard, "名称不超过 100 个字，没有空格，不用句号结尾", c =>
            When(c.Item.Name.Length > 100 || c.Item.Name.Any(char.IsWhiteSpace) || c.Item.Name.EndsWith('。'), "name", "名称太长、有空格或者用句号结尾")),
        Warning("X03", "说明要有内容", "本平台的写法", "说清是什么事、给谁办，不超过 80 个字", c =>
            When(c.Item.Summary.Trim('。') == c.Item.Name || c.Item.Summary.Length > 80, "summary", c.Item.Summary.Length > 80 ? "一句话说明超过 80 个字" : "一句话说明只是重复名称")),
        Warning("X04", "有老百姓的叫法", "本平台的写法", "写上平常人怎么叫这件事", c => When(c.Item.Aliases.Count == 0, "aliases", "没有老百姓的叫法，搜索不容易找到")),
        Warning("X05", "材料没有兜底", NoCatchAll, "列明是什么材料，列不出来就删去", c => Rows(c.Item.Materials, "materials").Where(row => CatchAll().IsMatch(row.Row.Name))
            .Select(row => new Slip(row.Where, $"“{row.Row.Name}”是兜底的说法"))),
        Warning("X06", "条件没有兜底", NoCatchAll, "列明是什么条件，列不出来就删去", c => Rows(c.Item.Conditions, "conditions").Where(row => CatchAll().IsMatch(row.Row))
            .Select(row => new Slip("conditions", $"“{row.Row}”是兜底的说法"))),
        Warning("X07", "问答要有答", "本平台的写法", "补上答案，或者删去问题", c => Rows(c.Item.Faq, "faq").Where(row => Empty(row.Row.A) || Empty(row.Row.Q))
            .Select(row => new Slip(row.Where, "问或者答是空的"))),
        Warning("X08", "有受理条件", "行政许可法第三十条", "写明什么条件可以办", c => When(c.Item.Conditions.Count == 0, "conditions", "没有写受理条件")),
    ];

    private static IReadOnlyList<Rule> LawRules =>
    [
        Error("L01", "有设定依据", "行政许可法第十四条至第十七条", "写上法规名称和条款", c => When(c.Item.Basis.Count == 0 || c.Item.Basis.All(basis => Empty(basis.Law)), "basis", "没有设定依据")),
        Warning("L02", "依据写到条", Standard, "写成“第三十五条”“第十条第二款”", c => Rows(c.Item.Basis, "basis").Where(row => !Article().IsMatch(row.Row.Article))
            .Select(row => new Slip(row.Where, $"《{row.Row.Law.Trim('《', '》')}》没有写到条"))),
        Warning("L03", "依据核实过", "本平台的可信度规则", "读到条文原文后改成 ★★★", c => Rows(c.Item.Basis, "basis").Where(row => row.Row.Trust == "★")
            .Select(row => new Slip(row.Where, $"《{row.Row.Law.Trim('《', '》')}》没有核实过"))),
        Error("L04", "许可不能只凭规范性文件", "行政许可法第十四条至第十七条", "写上设定许可的法律、法规、决定或者省级规章", c =>
            When(IsLicence(c.Item) && c.Item.Basis.Count > 0 && c.Item.Basis.All(basis => IsMereDocument(basis.Law)), "basis", "依据里只有通知、意见一类的文件")),
        Warning("L05", "依据不重复", Standard, "删去重复的一条", c => c.Item.Basis.GroupBy(basis => (basis.Law, basis.Article)).Where(group => group.Count() > 1)
            .Select(group => new Slip("basis", $"《{group.Key.Law.Trim('《', '》')}》{group.Key.Article} 写了两次"))),
    ];

    /// <summary>Notices and opinions set no licence, whatever they say.</summary>
    private static bool IsMereDocument(string law)
    {
        var name = Brackets().Replace(law.Trim('《', '》'), "");
        return MereDocument().IsMatch(name);
    }

    [GeneratedRegex("其他(有关|相关|需要|必要|应当)?(的)?(证明)?(材料|文件|资料|条件)$|规定的其他|等(有关|相关)(材料|资料)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex CatchAll();

    [GeneratedRegex("第[零〇一二三四五六七八九十百千0-9 ]+[条号项]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Article();

    [GeneratedRegex("[（(][^）)]*[）)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Brackets();

    [GeneratedRegex("(通知|意见|方案|通告|公告|函|批复|指南|纪要)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex MereDocument();
}
