using System.Globalization;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>Dates, moments and limits as people read them.</summary>
internal static class Wording
{
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    public static string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");

    public static string Moment(DateTimeOffset at)
    {
        var civil = at.ToOffset(TimeSpan.FromHours(8));
        return string.Create(CultureInfo.InvariantCulture, $"{Date(CivilTime.DateOf(at))} {civil.Hour}:{civil.Minute:00}");
    }

    public static string Of(Limit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDays => $"{limit.Amount} 个工作日",
        LimitUnit.CalendarDays => $"{limit.Amount} 日",
        LimitUnit.Hours => $"{limit.Amount} 小时",
        LimitUnit.Months => $"{limit.Amount} 个月",
        LimitUnit.None => "没有规定期限",
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Unit, null),
    };
}
