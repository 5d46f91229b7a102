using System.Globalization;

namespace Tongban.Kernel.Time;

/// <summary>
/// Days off for everybody by 《全国年节及纪念日放假办法》 article 2, for years whose arrangement isn't in the data. Which
/// days count changed in 2000, 2008, 2014 and 2025. Which weekdays the State Council moves is unknown until it says so,
/// hence every day of such a year is provisional.
/// </summary>
internal static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    public static IEnumerable<(DateOnly Date, string Name)> Of(int year)
    {
        yield return (new DateOnly(year, 1, 1), "元旦");
        for (var day = SpringFestivalFrom(year); day <= SpringFestivalTo(year); day++)
            yield return (LunarDate(year, 1, 1).AddDays(day - 1), day == 0 ? "除夕" : "春节");
        for (var day = 1; day <= LabourDays(year); day++) yield return (new DateOnly(year, 5, day), "劳动节");
        for (var day = 1; day <= (year < 2000 ? 2 : 3); day++) yield return (new DateOnly(year, 10, day), "国庆节");
        if (year < 2008) yield break;
        yield return (Qingming(year), "清明节");
        yield return (LunarDate(year, 5, 5), "端午节");
        yield return (LunarDate(year, 8, 15), "中秋节");
    }

    /// <summary>
    /// Qingming 清明 lies on 4, 5 or 6 April: the usual approximation of the solar term for the twentieth and twenty-first
    /// century. 2100 is no leap year, so its leap days end with 2096.
    /// </summary>
    internal static DateOnly Qingming(int year)
    {
        var inCentury = year <= 2000 ? year - 1900 : year - 2000;
        var leapDays = year == 2100 ? 24 : inCentury / 4;
        return new DateOnly(year, 4, (int)(inCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - leapDays);
    }

    /// <summary>A date of the farmers' calendar 农历; the month is counted without the leap month.</summary>
    internal static DateOnly LunarDate(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    // The eve counted in 2008–2013 and counts again since 2025.
    private static int SpringFestivalFrom(int year) => year is >= 2008 and <= 2013 or >= 2025 ? 0 : 1;

    private static int SpringFestivalTo(int year) => year is >= 2008 and <= 2013 ? 2 : 3;

    private static int LabourDays(int year) => year switch
    {
        < 2000 => 1,
        < 2008 => 3,
        < 2025 => 1,
        _ => 2,
    };
}
