using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Workbench.EditList;

/// <summary>The kit's icons that suit themes and life events, in words.</summary>
internal static class Icons
{
    private const string Usual = "star";

    public static IReadOnlyList<Choice> All { get; } =
    [
        new("person", "人"), new("people", "几个人"), new("child", "孩子"), new("house", "房子"), new("building", "楼"), new("book", "书"), new("work", "公文包"),
        new("health", "十字（医疗）"), new("card", "证件"), new("wallet", "钱包"), new("car", "车"), new("plane", "纸飞机"), new("leaf", "叶子"), new("water", "水滴"),
        new("scales", "天平"), new("seal", "印章"), new("chart", "图表"), new("calendar", "日历"), new("clock", "钟"), new("check", "对勾"), new("minus", "减号"),
        new("lock", "锁"), new("eye", "眼睛"), new("globe", "地球"), new("phone", "电话"), new("pin", "地点"), new("document", "文件"), new("star", "星"),
    ];

    /// <summary>What is none of them becomes the usual one.</summary>
    public static string Known(string name) => All.Any(icon => icon.Value == name) ? name : Usual;
}
