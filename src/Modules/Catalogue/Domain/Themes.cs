using System.Collections.Frozen;

namespace Tongban.Catalogue.Domain;

/// <summary>A theme 主题 of the national platform, as one audience sees it.</summary>
/// <param name="Code">Three digits in steps of five.</param>
/// <param name="Icon">Name of the kit's icon.</param>
internal sealed record Theme(string Code, string Name, string Icon);

/// <summary>Themes of the national service platform (国家政务服务平台 C0109, reference 02 §2.7); the two lists share codes but not meanings.</summary>
internal static class Themes
{
    private static readonly FrozenDictionary<string, Theme> Natural = Read("""
        005 生育收养 child,010 户籍办理 house,015 民族宗教 people,020 教育科研 book,025 入伍服役 star,030 就业创业 work,035 设立变更 building,
        040 准营准办 card,045 抵押质押 lock,050 职业资格 card,055 行政缴费 wallet,060 婚姻登记 people,065 优待抚恤 star,070 规划建设 building,
        075 住房保障 house,085 社会保障 wallet,090 证件办理 person,095 交通出行 car,100 旅游观光 plane,105 出境入境 plane,110 消费维权 scales,
        115 公共安全 eye,120 司法公证 scales,125 知识产权 star,130 环保绿化 leaf,135 文化体育 book,140 公用事业 water,145 医疗卫生 health,
        150 离职退休 calendar,155 死亡殡葬 leaf,998 地方特色 pin,999 其他 document
        """);

    private static readonly FrozenDictionary<string, Theme> Legal = Read("""
        005 设立变更 building,010 准营准办 card,015 资质认证 star,020 年检年审 check,025 税收财务 wallet,030 人力资源 people,035 社会保障 wallet,
        040 投资审批 chart,045 融资信贷 wallet,050 抵押质押 lock,055 商务贸易 globe,060 招标拍卖 scales,065 海关口岸 plane,070 涉外服务 globe,
        075 农林牧渔 leaf,085 国土和规划建设 building,090 交通运输 car,095 环保绿化 leaf,100 应对气候变化 leaf,105 水务气象 water,110 医疗卫生 health,
        115 科技创新 star,120 文体教育 book,125 知识产权 star,130 民族宗教 people,135 质量技术 check,140 检验检疫 check,145 安全生产 eye,
        150 公安消防 eye,155 司法公证 scales,160 公用事业 water,165 法人注销 minus,170 档案文物 document,998 地方特色 pin,999 其他 document
        """);

    public static Theme? Find(Audience audience, string code) => (audience == Audience.Person ? Natural : Legal).GetValueOrDefault(code);

    /// <summary>In order of their codes.</summary>
    public static IEnumerable<Theme> All(Audience audience) => (audience == Audience.Person ? Natural : Legal).Values.OrderBy(theme => theme.Code, StringComparer.Ordinal);

    private static FrozenDictionary<string, Theme> Read(string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Select(parts => new Theme(parts[0], parts[1], parts[2]))
        .ToFrozenDictionary(theme => theme.Code, StringComparer.Ordinal);
}

/// <summary>Which door somebody comes through.</summary>
internal enum Audience
{
    /// <summary>个人办事.</summary>
    Person,

    /// <summary>企业办事.</summary>
    Company,
}
