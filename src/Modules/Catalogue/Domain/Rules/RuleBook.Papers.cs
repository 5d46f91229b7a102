using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Catalogue.Domain.Rules;

internal static partial class RuleBook
{
    private const string OnlineRules = "国务院关于在线政务服务的若干规定（条号未核）";

    private static IReadOnlyList<Rule> FeeRules =>
    [
        Error("F01", "收费有项目和标准", "C0109 FEE_NAME、FEE_STAND", "写上项目、标准和依据", c => When(c.Item.Fee.Charged && c.Item.Fee.Items.Count == 0, "fee.items", "写了收费，没有项目和标准")),
        Error("F02", "不收费就不列项目", "C0109 IS_FEE", "删去收费项目，或者改成收费", c => When(!c.Item.Fee.Charged && c.Item.Fee.Items.Count > 0, "fee.charged", "写着不收费，却列了收费项目")),
        Error("F03", "许可收费有法律依据", "行政许可法第五十八条", "写明法律、行政法规依据，没有的不得收费", c => Rows(c.Item.Fee.Items, "fee.items")
            .Where(row => IsLicence(c.Item) && (Empty(row.Row.Basis) || IsMereDocument(row.Row.Basis))).Select(row => new Slip(row.Where, $"“{row.Row.Name}”没有法律、行政法规依据"))),
        Warning("F04", "其他收费也有依据", "C0109 BY_LAW", "写上收费依据", c => Rows(c.Item.Fee.Items, "fee.items").Where(row => !IsLicence(c.Item) && Empty(row.Row.Basis)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”没有依据"))),
        Warning("F05", "收费写明标准", "C0109 FEE_STAND", "写成“80 元/件”", c => Rows(c.Item.Fee.Items, "fee.items").Where(row => !row.Row.Standard.Any(char.IsAsciiDigit)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”的标准里没有数"))),
        Warning("F06", "收费说明不空", Standard, "不收费的写“不收费”", c => When(Empty(c.Item.Fee.Note), "fee.note", "没有收费说明")),
        Warning("F07", "网上办的可以网上缴", "C0109 IS_PAY_ONLINE", "开通网上支付", c => When(c.Item.Fee.Charged && c.Item.FormCode.Length > 0 && c.Item.Channels is { PayOnline: false }, "channels.payOnline", "网上能办，缴费却要到窗口")),
    ];

    private static IReadOnlyList<Rule> MaterialRules =>
    [
        Error("M01", "别的部门核发的不再要", OnlineRules, "写清用什么代替；确实不能代替的，在来源渠道说明里写原因", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row is { ReplacedBy: null, SourceNote: null or "" } && c.Facts.Issued.TryGetValue(row.Row.Name, out var issuer) && issuer != c.Item.Slug)
            .Select(row => new Slip(row.Where, $"“{row.Row.Name}”由本平台的另一个事项核发，不得再让申请人交"))),
        Warning("M02", "政府核发的写明怎样核验", OnlineRules, "写清用数据库或者电子证照代替，不能代替的写原因", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row is { Source: "20", ReplacedBy: null } && Empty(row.Row.SourceNote) && !c.Facts.Issued.ContainsKey(row.Row.Name)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”是政府部门核发的，还要申请人交"))),
        Warning("M03", "身份证件和执照不收复印件", OnlineRules, "用人口库、法人库核验", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row.ReplacedBy is null && (row.Row.Name.Contains("身份证", StringComparison.Ordinal) || row.Row.Name.Contains("户口簿", StringComparison.Ordinal) || row.Row.Name.Contains("营业执照", StringComparison.Ordinal)) && !row.Row.Name.Contains("委托", StringComparison.Ordinal))
            .Select(row => new Slip(row.Where, $"“{row.Row.Name}”可以核验，不必交"))),
        Error("M04", "材料来源在代码集里", "C0109 SOURCE_TYPE", "从代码集里选", c => Rows(c.Item.Materials, "materials").Where(row => c.Facts.Sets["material-source"].Find(row.Row.Source) is null).Select(row => new Slip(row.Where, $"没有来源渠道“{row.Row.Source}”"))),
        Error("M05", "情形材料有情形用", "C0109 HANDLE_CASE", "加到某个情形里，或者删去", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row.Necessity == Necessity.Optional && !c.Item.Situations.SelectMany(situation => situation.Options).Any(option => option.AddMaterials.Contains(row.Row.Key))).Select(row => new Slip(row.Where, $"没有一个情形需要“{row.Row.Name}”"))),
        Warning("M06", "核发的材料写出具机构", Standard, "写上出具机构", c => Rows(c.Item.Materials, "materials").Where(row => row.Row is { Source: "20", ReplacedBy: null } && Empty(row.Row.Issuer)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”没有写由谁出具"))),
        Warning("M07", "份数不多要", Standard, "一份就够的不要两份", c => Rows(c.Item.Materials, "materials").Where(row => row.Row.Originals > 1 || row.Row.Copies > 2).Select(row => new Slip(row.Where, $"“{row.Row.Name}”要 {row.Row.Originals ?? 0} 份原件、{row.Row.Copies ?? 0} 份复印件"))),
        Warning("M08", "申请表能下载或者在线填", "行政许可法第二十九条", "附空白表格，或者用在线表单", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row is { Type: "2", ReplacedBy: null } && Empty(row.Row.Blank)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”没有空白表格"))),
        Warning("M09", "只收纸质要有原因", OnlineRules, "在说明里写原因，或者改成纸质、电子都可以", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row is { Form: MaterialForm.Paper, ReplacedBy: null } && Empty(row.Row.Note)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”只收纸质，没有说原因"))),
        Warning("M10", "证明有依据", "国务院办公厅关于做好证明事项清理工作的要求（文号未核）", "写上要求提供的依据，没有的取消或者改成承诺", c => Rows(c.Item.Materials, "materials")
            .Where(row => row.Row.Name.EndsWith("证明", StringComparison.Ordinal) && row.Row.ReplacedBy is null && Empty(row.Row.Basis) && Empty(row.Row.Note)).Select(row => new Slip(row.Where, $"“{row.Row.Name}”没有依据"))),
        Warning("M11", "材料名称不重复", Standard, "合并，或者把名称写清楚", c => c.Item.Materials.GroupBy(material => material.Name).Where(group => group.Count() > 1).Select(group => new Slip("materials", $"“{group.Key}”列了 {group.Count()} 次"))),
        Warning("M12", "材料不太多", "本平台的写法", "看哪些可以核验、合并或者承诺", c => When(c.Item.Materials.Count > 25, "materials", $"列了 {c.Item.Materials.Count} 种材料")),
        Error("M13", "份数不能是负的", Standard, "填 0 或者更大的数", c => Rows(c.Item.Materials, "materials").Where(row => row.Row.Originals < 0 || row.Row.Copies < 0).Select(row => new Slip(row.Where, $"“{row.Row.Name}”的份数不对"))),
    ];

    private static IReadOnlyList<Rule> SituationRules =>
    [
        Warning("S01", "有情形材料就有情形", "C0109 HANDLE_CASE", "写出什么情形要这些材料", c => When(c.Item.Situations.Count == 0 && c.Item.Materials.Any(material => material.Necessity == Necessity.Optional), "situations", "有非必要材料，没有情形")),
        Warning("S02", "问题不太多", "本平台的写法", "两到五个最好，多的合并", c => When(c.Item.Situations.Count > 6, "situations", $"要问 {c.Item.Situations.Count} 个问题")),
        Error("S03", "情形指的材料存在", "C0109 HANDLE_CASE", "改成已有的材料代号", c => c.Item.Situations.SelectMany((situation, at) => situation.Options.SelectMany(option => option.AddMaterials.Concat(option.RemoveMaterials))
            .Where(key => c.Item.Material(key) is null).Select(key => new Slip($"situations[{at}]", $"“{situation.Question}”提到的材料“{key}”不存在")))),
        Warning("S04", "选项有差别", "本平台的写法", "删去不影响任何事情的问题", c => c.Item.Situations.SelectMany((situation, at) => When(
            situation.Options.All(option => option is { AddMaterials.Count: 0, RemoveMaterials.Count: 0, Conditions.Count: 0, Note: "", Promised: null, Elsewhere: false }), $"situations[{at}]", $"“{situation.Question}”怎么答都一样"))),
        Error("S05", "表单字段存在", "本平台的定义格式", "改成表单里有的字段", c => c.Facts.Form(c.Item.FormCode) is { } form ? c.Item.Situations.SelectMany((situation, at) =>
            When(situation.FormField is { } key && form.Field(key) is null, $"situations[{at}]", $"表单里没有字段“{situation.FormField}”")) : []),
    ];
}
