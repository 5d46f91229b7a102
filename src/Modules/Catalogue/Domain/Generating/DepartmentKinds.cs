namespace Tongban.Catalogue.Domain.Generating;

/// <summary>A kind of department, as it is called in a province and in the places below.</summary>
/// <param name="Number">Two digits of the basic code; those below 50 are left to items that people publish.</param>
/// <param name="Province">Name after the province's; empty when it has none.</param>
/// <param name="Below">Name after the city's or county's; empty when only the province has one.</param>
/// <param name="InZone">Whether development zones have one of their own.</param>
/// <param name="Words">What real department names hold.</param>
internal sealed record DepartmentKind(string Kind, int Number, string Province, string Below, bool InZone, params string[] Words);

internal static class DepartmentKinds
{
    /// <summary>In the order in which real names are tried: the particular before the general.</summary>
    public static readonly IReadOnlyList<DepartmentKind> All =
    [
        new("medical-products", 50, "药品监督管理局", "", false, "药监", "药品", "医疗器械"),
        new("medical-security", 51, "医疗保障局", "医疗保障局", false, "医疗保障", "医保"),
        new("health", 52, "卫生健康委员会", "卫生健康局", true, "卫生", "卫健", "疾控", "中医", "医学", "医院", "红十字"),
        new("human-resources", 53, "人力资源和社会保障厅", "人力资源和社会保障局", true, "人力资源", "人社", "人事考试", "高校毕业生", "高等学校毕业生", "留学服务"),
        new("civil-affairs", 54, "民政厅", "民政局", false, "民政", "社会组织", "老龄"),
        new("public-security", 55, "公安厅", "公安局", false, "公安", "移民", "出入境", "国家安全"),
        new("justice", 56, "司法厅", "司法局", false, "司法", "公证", "戒毒", "法律服务", "法院"),
        new("tax", 57, "税务局", "税务局", true, "税务"),
        new("market-regulation", 58, "市场监督管理局", "市场监督管理局", true, "市场监管", "市场监督", "市监", "质量", "计量", "特种设备", "食品安全", "消费者", "珠宝", "测试分析", "产品"),
        new("intellectual-property", 59, "知识产权局", "", false, "知识产权", "版权"),
        new("transport", 60, "交通运输厅", "交通运输局", false, "交通", "道路", "海事", "民航", "铁路", "邮政", "公路", "港珠澳", "造船"),
        new("water", 61, "水利厅", "水利局", false, "水利", "水务", "水行政"),
        new("agriculture", 62, "农业农村厅", "农业农村局", false, "农业", "水产", "渔", "农垦", "供销", "畜牧", "涉农"),
        new("forestry", 63, "林业局", "林业局", false, "林草", "林业", "草原"),
        new("ecology", 64, "生态环境厅", "生态环境局", true, "生态环境", "环境保护", "环境"),
        new("natural-resources", 65, "自然资源厅", "自然资源和规划局", true, "自然资源", "国土", "规划", "不动产", "海洋", "地质", "地理"),
        new("housing", 66, "住房和城乡建设厅", "住房和城乡建设局", true, "住房", "住建", "建设", "建筑"),
        new("urban-management", 67, "", "城市管理局", true, "城市管理", "综合执法", "城管", "园林", "市容"),
        new("emergency", 68, "应急管理厅", "应急管理局", true, "应急", "矿山", "地震"),
        new("fire", 69, "消防救援总队", "消防救援局", false, "消防"),
        new("education", 70, "教育厅", "教育局", false, "教育", "教科体", "学校", "考试"),
        new("science", 71, "科学技术厅", "科学技术局", false, "科学技术", "科技", "研究所", "研究院", "科学"),
        new("industry", 72, "工业和信息化厅", "工业和信息化局", true, "工业", "通信", "国防科工", "电网", "电力", "能源", "无线电", "制造"),
        new("development-reform", 73, "发展和改革委员会", "发展和改革局", true, "发展改革", "发展和改革", "发改", "粮食", "省情"),
        new("commerce", 74, "商务厅", "商务局", true, "商务", "贸易", "海关", "物流", "典当"),
        new("finance", 75, "财政厅", "财政局", true, "财政", "政府采购", "会计"),
        new("local-finance", 76, "地方金融管理局", "", false, "金融", "银行", "证监", "银保监", "外汇", "产权交易"),
        new("culture-tourism", 77, "文化和旅游厅", "文化和旅游局", false, "文化", "旅游", "文旅", "文广旅", "艺术", "图书馆", "文联", "作家", "文献"),
        new("heritage", 78, "文物局", "", false, "文物", "博物"),
        new("press", 79, "新闻出版局", "", false, "新闻出版", "电影", "宣传部"),
        new("radio-television", 80, "广播电视局", "", false, "广电", "广播"),
        new("sports", 81, "体育局", "体育中心", false, "体育"),
        new("ethnic-religious", 82, "民族宗教事务委员会", "民族宗教事务局", false, "民族", "宗教", "统战"),
        new("veterans", 83, "退役军人事务厅", "退役军人事务局", false, "退役军人"),
        new("disabled-persons", 84, "残疾人联合会", "残疾人联合会", false, "残联", "残疾人"),
        new("tobacco", 85, "烟草专卖局", "烟草专卖局", false, "烟草"),
        new("meteorology", 86, "气象局", "气象局", false, "气象"),
        new("archives", 87, "档案局", "档案馆", false, "档案"),
        new("secrecy", 88, "国家保密局", "", false, "保密", "密码"),
        new("civil-defence", 89, "国防动员办公室", "", false, "人防", "人民防空", "军民融合"),
        new("statistics", 90, "统计局", "统计局", false, "统计", "调查总队"),
        new("foreign-affairs", 91, "外事办公室", "", false, "外事", "侨"),
        new("housing-fund", 92, "", "住房公积金管理中心", false, "公积金"),
        new("youth", 93, "共青团委员会", "", false, "共产主义青年团", "共青团", "妇联", "总工会"),
        new("service-centre", 94, "政务服务管理局", "政务服务中心", true, "政务", "行政审批", "公共资源", "政府"),
    ];

    /// <summary>The kind that a real department's name tells; the window that takes everything where none does.</summary>
    public static DepartmentKind Of(string department) =>
        All.FirstOrDefault(kind => kind.Words.Any(word => department.Contains(word, StringComparison.Ordinal))) ?? All[^1];
}
