using Tongban.Kernel;

namespace Tongban.Halls;

/// <summary>What this module refuses, numbered. Numbers are never reused.</summary>
internal static class HallsProblems
{
    public static readonly Problem VenueUnknown = new("halls-0001", 404, "没有找到这个办事地点，或者它不归您的单位管理。请回到列表再选一次");
    public static readonly Problem VenueWrong = new("halls-0002", 422, "有写错的地方，请按提示改正后再保存");
    public static readonly Problem DaysWrong = new("halls-0003", 422, "日期有写错的地方，请按提示改正后再保存");
    public static readonly Problem DaysOverlap = new("halls-0004", 409, "这几天里已经有另一条安排。请先删掉原来的，再添加新的");
    public static readonly Problem SpecialUnknown = new("halls-0005", 404, "这条安排已经不在了，可能同事刚刚删掉。请刷新页面看一看");
    public static readonly Problem CodeTaken = new("halls-0006", 409, "这个网址名字已经有别的地点在用。请换一个，或者不填，由系统取一个");
    public static readonly Problem ClosingWrong = new("halls-0007", 422, "撤销要写明从哪天起和原因，请按提示改正后再提交");
}
