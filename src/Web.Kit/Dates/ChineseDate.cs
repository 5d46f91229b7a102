namespace Tongban.Web.Kit;

/// <summary>Dates, deadlines and money as people read them.</summary>
public static class ChineseDate
{
    private static readonly TimeSpan CivilOffset = TimeSpan.FromHours(8);

    /// <summary>2026年3月5日</summary>
    public static string Long(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>2026年3月5日, of the moment's civil day.</summary>
    public static string Long(DateTimeOffset at) => Long(Day(at));

    /// <summary>3月5日</summary>
    public static string Short(DateOnly date) => $"{date.Month}月{date.Day}日";

    public static string Short(DateTimeOffset at) => Short(Day(at));

    /// <summary>3月5日 14:02; with the year when it is not <paramref name="today"/>'s.</summary>
    public static string Moment(DateTimeOffset at, DateOnly? today = null)
    {
        var civil = at.ToOffset(CivilOffset);
        var day = today is { } now && now.Year != civil.Year ? Long(Day(at)) : Short(Day(at));
        return $"{day} {civil.Hour}:{civil.Minute:00}";
    }

    /// <summary>星期四</summary>
    public static string Weekday(DateOnly date) => "星期" + "日一二三四五六"[(int)date.DayOfWeek];

    /// <summary>二〇二六年三月五日, for official documents that are set in Chinese numerals.</summary>
    public static string Formal(DateOnly date) =>
        string.Concat(date.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']))
        + "年" + Numeral(date.Month) + "月" + Numeral(date.Day) + "日";

    /// <summary>还剩 3 个工作日, 今天到期, or 已超期 2 个工作日.</summary>
    public static string Remaining(int workingDays) => workingDays switch
    {
        > 0 => $"还剩 {workingDays} 个工作日",
        0 => "今天到期",
        < 0 => $"已超期 {-(long)workingDays} 个工作日",
    };

    /// <summary>The machine's form for the datetime attribute: 2026-03-05.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(CivilOffset).DateTime);

    private static string Numeral(int number) => (number / 10, number % 10) switch
    {
        (0, var ones) => $"{"〇一二三四五六七八九"[ones]}",
        (var tens, var ones) => (tens == 1 ? "" : $"{"〇一二三"[tens]}") + "十" + (ones == 0 ? "" : $"{"〇一二三四五六七八九"[ones]}"),
    };
}
