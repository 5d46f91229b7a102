using Tongban.Kernel;

namespace Tongban.Halls;

/// <summary>What this module refuses, numbered. Numbers are never reused.</summary>
internal static class HallsProblems
{
    public static readonly Problem VenueUnknown = new("halls-0001", 404, "没有找到这个办事地点，或者它不归您的单位管理。请回到列表再选一次");
    public static readonly Problem HoursWrong = new("halls-0002", 422, "开放时间有写错的地方，请按提示改正后再保存");
    public static readonly Problem DaysWrong = new("halls-0003", 422, "日期有写错的地方，请按提示改正后再保存");
    public static readonly Problem DaysOverlap = new("halls-0004", 409, "这几天里已经有另一条安排。请先删掉原来的，再添加新的");
    public static readonly Problem SpecialUnknown = new("halls-0005", 404, "这条安排已经不在了，可能同事刚刚删掉。请刷新页面看一看");
}
