using static Tongban.Catalogue.Domain.Editing.ElementKind;

namespace Tongban.Catalogue.Domain.Editing;

internal static partial class ElementBook
{
    private static ElementGroup Materials => new("materials", "申请材料", "要交什么，哪些可以不交")
    {
        Tables =
        [
            new ElementTable("materials", "材料", "key",
            [
                Needed("key", "材料代号", Line, "", "小写字母和短横线，事项里不重复；情形用它来指"),
                Needed("name", "材料名称", Line, "MATERIAL_NAME"),
                Needed("source", "来源渠道", Code, "SOURCE_TYPE", "", "material-source"),
                new("necessity", "必要性", Choice) { Required = true, Standard = "IS_NEED", Choices = [("required", "必要"), ("optional", "非必要（情形材料）"), ("later", "容缺后补")] },
                new("form", "材料形式", Choice) { Required = true, Standard = "MATERIAL_FORMAT", Choices = [("either", "纸质或电子"), ("electronic", "电子"), ("paper", "纸质")] },
                Open("type", "材料类型", Code, "MATERIAL_TYPE", "", "material-type"),
                Needed("note", "说明", Text, "REMARK") with { Required = false },
                Open("issuer", "出具机构", Line, "", "政府部门核发的要写"),
                Open("sourceNote", "来源渠道说明", Text, "SOURCE_EXPLAIN", "别的部门核发的，为什么还要申请人交"),
                Open("originals", "原件份数", Whole, "ORIGINALNUM"),
                Open("copies", "复印件份数", Whole, "COPIESNUM"),
                Open("format", "规格", Line, "PAGE_FORMAT", "例如 A4、PDF"),
                Open("issuedWithin", "出具时间要求", Line),
                Open("standard", "受理标准", Text, "ACCEPT_STAND"),
                Open("basis", "要求提供的依据", Text, "BY_LAW"),
                Open("fillNote", "填报须知", Text, "FILL_EXPLAIN"),
                Open("blank", "空白表格网址", Url, "FORM_GUID"),
                Open("example", "示例样表网址", Url, "EXAMPLE_GUID"),
                Open("inPerson", "需本人现场填写", YesNo, "IS_SELF"),
                Open("laterWithin", "容缺后补几个工作日内交", Whole),
                new("replacedBy.kind", "可以用什么代替", Choice) { Choices = [("formData", "填好的表单"), ("register", "数据库核验"), ("licence", "电子证照"), ("commitment", "告知承诺")] },
                Open("replacedBy.source", "代替的来源", Line, "", "数据库或者证照模板的代号，例如 population"),
                Open("replacedBy.text", "怎样代替（告诉申请人）", Line),
            ]) { Required = true, Title = "name", Hint = "别的部门已经核发的，不要再让申请人交：写清用什么代替" },
        ],
    };

    private static ElementGroup Limits => new("limits", "时限和流程", "多久办好，谁来办")
    {
        Elements =
        [
            new("handleType", "办件类型", Choice) { Required = true, Standard = "PROJECT_TYPE", Choices = [("instant", "即办件"), ("promise", "承诺件")] },
            Inherited("legalLimit.limit", "法定办结时限", Limit, "ANTICIPATE_DAY", "例如 20 个工作日、当日、无期限"),
            Open("legalLimit.note", "法定时限说明", Text, "ANTICIPATE_EXPLAIN"),
            Open("legalLimit.where", "法定时限出自哪里", Line, "", "全国没有统一规定时，写是哪个地方的值"),
            Trust("legalLimit.trust", "法定时限可信度"),
            Open("legalLimit.example", "法定时限只是示例", YesNo),
            Needed("promisedLimit.limit", "承诺办结时限", Limit, "PROMISE_DAY", "不能比法定时限长"),
            Open("promisedLimit.note", "承诺时限说明", Text, "PROMISE_EXPLAIN"),
            Open("promisedLimit.where", "承诺时限出自哪里", Line),
            Trust("promisedLimit.trust", "承诺时限可信度"),
            Open("promisedLimit.example", "承诺时限只是示例", YesNo),
            Open("specialProcedures", "特别程序", Lines, "SPECIAL_PROCEDURE", "一行一个：听证、检验、专家评审……"),
        ],
        Tables =
        [
            new ElementTable("steps", "环节", "name",
            [
                Needed("name", "环节名称", Line, "LINK_NAME"),
                Needed("days", "环节时限（工作日）", Number, "HANDLE_DAY"),
                Needed("by", "谁来办", Line, "HANDLE_DEPT_NAME"),
                Needed("what", "做什么（告诉申请人）", Text),
                Open("special", "特别程序", Line, "IS_SPECIAL"),
                Open("specialLimit", "特别程序要多久", Line, "SPECIAL_EXPLAIN"),
                Open("basis", "依据", Line),
            ]) { Required = true, Hint = "按先后写；各环节加起来不超过承诺时限" },
        ],
    };

    private static ElementGroup Fees => new("fees", "收费", "要不要钱，凭什么收")
    {
        Elements =
        [
            Open("fee.charged", "是否收费", YesNo, "IS_FEE"),
            Needed("fee.note", "收费说明", Line, "FEE_BASIS"),
            Trust("fee.trust", "收费可信度"),
            new("fee.before", "在哪一步之前缴", Choice) { Choices = [("decide-grant", "作出准予决定之前"), ("accept", "受理之前"), ("serve", "送达之前")] },
            Open("channels.payOnline", "网上支付", YesNo, "IS_PAY_ONLINE"),
        ],
        Tables =
        [
            new ElementTable("fee.items", "收费项目", "name",
            [
                Needed("name", "项目名称", Line, "FEE_NAME"),
                Needed("standard", "标准", Line, "FEE_STAND", "例如 80 元/件"),
                Needed("basis", "依据", Text, "BY_LAW", "许可收费要有法律、行政法规依据"),
                Open("amount", "金额（分）", Whole, "", "标准不是固定金额的不填"),
                Open("field", "由哪个表单字段决定", Line) with { Vanishes = true },
                Open("values", "字段取哪些值时收", Lines),
            ]),
        ],
    };

    private static ElementGroup Results => new("results", "办理结果", "办完得到什么")
    {
        Elements =
        [
            Needed("result.name", "结果名称", Line, "RESULT_NAME"),
            Needed("result.kind", "结果类型", Code, "RESULT_TYPE", "", "result-kind"),
            Needed("result.validity", "有效期限", Line, "", "例如 5 年、长期"),
            Open("result.validYears", "有效年数", Whole, "", "长期有效的不填"),
            Open("result.sample", "结果样本网址", Url, "RESULT_GUID"),
            Open("result.territory", "有效地域范围", Line),
            Open("result.renewal", "变更、延续手续", Text),
            Open("result.licenceTemplate", "电子证照模板", Line) with { Vanishes = true },
        ],
    };
}
