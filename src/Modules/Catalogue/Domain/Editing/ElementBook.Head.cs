using static Tongban.Catalogue.Domain.Editing.ElementKind;

namespace Tongban.Catalogue.Domain.Editing;

internal static partial class ElementBook
{
    private static ElementGroup Identity => new("identity", "名称和编码", "事项叫什么、属于哪一类")
    {
        Elements =
        [
            Inherited("name", "事项名称", Line, "TASK_NAME", "与基本目录一致；办理项写在括号里，例如（新办）"),
            Inherited("basicCode", "基本编码", Line, "CATALOG_CODE", "12 位；旧口径 10 位、24 位也能收"),
            Needed("handlingSerial", "业务办理项序号", Line, "TASK_HANDLE_ITEM", "两位，01 起"),
            Open("codeNote", "编码说明", Line, "", "例如“自编，仅供演示”"),
            Inherited("typeCode", "事项类型", Code, "TASK_TYPE", "", "item-type"),
            Needed("summary", "一句话说明", Line, "", "一句平常话，说清这件事是什么"),
            Needed("aliases", "老百姓的叫法", Lines, "", "一行一个，例如“开饭店”；搜索会用"),
            Open("words", "其他平常说法", Lines, "", "一行一个"),
            Needed("slug", "网址名字", Line, "", "小写字母、数字和短横线；发布后不再改"),
        ],
        Tables =
        [
            new ElementTable("basis", "设定依据", "law",
            [
                Needed("law", "法规名称", Line, "BY_LAW"),
                Needed("article", "条款", Line, "", "例如“第三十五条第一款”"),
                Open("gist", "条文大意", Text),
                Trust("trust", "可信度"),
            ]) { Required = true, Inherited = true, Hint = "法律、法规、规章或者国务院决定，写到条" },
        ],
    };

    private static ElementGroup Power => new("power", "权责", "谁的权力、谁来行使、行使到哪里")
    {
        Elements =
        [
            Inherited("level", "行使层级", CodeName, "USE_LEVEL", "", "exercise-level"),
            Needed("place", "实施地方", Line, "", "12 位区划代码"),
            Needed("departmentKind", "实施部门类别", Line, "DEPT_NAME", "例如 market-regulation；实施主体名称和编码由机构数据得出"),
            Needed("authority.powerSource", "权力来源", Code, "POWER_SOURCE", "", "power-source"),
            Needed("authority.nature", "实施主体性质", Code, "DEPT_TYPE", "", "authority-nature"),
            Open("authority.entrustedBy", "委托部门", Line, "ENTRUST_NAME", "权力来源是委托的必须写"),
            Open("authority.joint", "联办机构", Lines, "OTHER_DEPT", "一行一个"),
            Open("authority.undertaker", "承办机构", Line, "", "具体办理的科室"),
            Open("authority.content", "行使内容", Text, "USE_SCOPE"),
            Open("authority.division", "权限划分", Text, "", "省、市、县各管什么"),
            Open("authority.jurisdiction", "行政管辖", Line),
            Open("authority.firstReview", "初审层级", Line),
            Open("authority.atTownships", "下沉乡镇和村", YesNo, "TOWN_CODE"),
            Needed("regime", "法律制度", Line, "", "时限怎么算由它决定，例如 licence、confirmation"),
            Open("terms.implementationBasis", "实施依据", Text),
        ],
    };

    private static ElementGroup Audience => new("audience", "对象和主题", "给谁办、归在哪里")
    {
        Elements =
        [
            Inherited("objects", "服务对象", CodeNames, "SERVER_TYPE", "", "service-object"),
            new("applicantKinds", "网上谁能申请", Choices) { Required = true, Choices = [("person", "个人"), ("organisation", "单位")] },
            Needed("themes.natural", "自然人主题", Codes, "USER_TOPIC_TYPE", "只给单位办的可以不选", "natural-theme") with { Required = false },
            Needed("themes.legal", "法人主题", Codes, "CORP_TOPIC_TYPE", "只给个人办的可以不选", "legal-theme") with { Required = false },
            Open("related", "可能还要办", Lines, "", "事项名称，一行一个"),
        ],
    };

    private static ElementGroup Conditions => new("conditions", "受理条件", "什么条件可以办")
    {
        Elements =
        [
            Needed("conditions", "受理条件", Lines, "ACCEPT_CONDITION", "一行一条"),
            Open("terms.conditionsBasis", "规定条件的依据", Text),
            Open("terms.quantity", "数量限制", Line, "LIMIT_EXPLAIN", "没有就不填"),
            Open("terms.quantityBasis", "数量限制的依据", Line),
        ],
    };

    private static Element Trust(string path, string name) =>
        new(path, name, Choice) { Choices = [("★★★", "★★★ 读过条文原文"), ("★★", "★★ 转载"), ("★", "★ 没有核实")], Required = true };
}
