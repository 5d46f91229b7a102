namespace Tongban.Kernel.Time;

/// <summary>Why a calendar year or a regime was refused; the detail says which file's content and where.</summary>
public static class TimeProblems
{
    public static readonly Problem CalendarJson = Of(1, "放假安排文件不是有效的格式，请对照已有年份的文件改正。");
    public static readonly Problem CalendarYearRange = Of(2, "放假安排的年份应在 1950 至 2100 年之间，请改正。");
    public static readonly Problem CalendarYearTwice = Of(3, "同一年份有两份放假安排，请只保留一份。");
    public static readonly Problem CalendarSource = Of(4, "放假安排没有写明来源，请填写通知名称。");
    public static readonly Problem CalendarDateRange = Of(5, "放假或补班日期不在该年份（或相邻的上年末、下年初）之内，请改正。");
    public static readonly Problem CalendarHolidayOrder = Of(6, "假期的结束日期早于开始日期，请改正。");
    public static readonly Problem CalendarOverlap = Of(7, "同一天既写作放假又写作补班，或重复出现，请改正。");
    public static readonly Problem CalendarMakeUpWeekday = Of(8, "补班日应在周末，请改正。");
    public static readonly Problem CalendarHolidayName = Of(9, "放假或补班日期没有写明节日名称，请填写。");

    public static readonly Problem RegimeJson = Of(21, "法律制度文件不是有效的格式，请对照已有文件改正。");
    public static readonly Problem RegimeArticle = Of(22, "法律制度中会产生法律后果的规定没有写明条文，请补上。");
    public static readonly Problem RegimeSilence = Of(23, "视为受理须同时规定告知补正的期限，请补上。");
    public static readonly Problem RegimeTrust = Of(24, "可信度标注了不存在的项目，请改正。");
    public static readonly Problem RegimeNoLimit = Of(25, "无期限的制度不能规定延长、中止或逾期后果，请改正。");
    public static readonly Problem RegimeAmount = Of(26, "期限的数量应大于零，请改正。");
    public static readonly Problem RegimeGround = Of(27, "中止事由的代码重复，请改正。");

    private static Problem Of(int number, string title) => new($"time-{number:0000}", 422, title);
}
