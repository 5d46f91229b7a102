using System.Globalization;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>Dates and moments as people read them.</summary>
internal static class Wording
{
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    public static string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日");

    /// <summary>Who decided, and when they signed; it stands among the bytes that the department signs.</summary>
    public static string Signature(string name, DateTimeOffset at) => $"决定人：{name}，已验证身份，签署于 {Moment(at)}";

    public static string Moment(DateTimeOffset at)
    {
        var civil = at.ToOffset(TimeSpan.FromHours(8));
        return string.Create(CultureInfo.InvariantCulture, $"{Date(CivilTime.DateOf(at))} {civil.Hour}:{civil.Minute:00}");
    }
}
