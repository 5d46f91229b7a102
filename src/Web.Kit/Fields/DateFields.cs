using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Tongban.Web.Kit;

/// <summary>Reads a date from three fields <c>name.year</c>, <c>name.month</c>, <c>name.day</c>, or from one ISO field <c>name</c>.</summary>
public static class DateFields
{
    public const string Incomplete = "日期要写全年、月、日，例如 2026年3月5日";
    public const string Impossible = "没有这一天，请核对年、月、日，例如 2026年3月5日";

    /// <returns>The date; or the slip to show beside the field; or neither when nothing was filled in.</returns>
    public static (DateOnly? Date, string? Slip) Read(Func<string, StringValues> field, string name)
    {
        var parts = new[] { "year", "month", "day" }.Select(part => Clean(field($"{name}.{part}"))).ToArray();
        if (Array.TrueForAll(parts, part => part.Length == 0))
            return ReadOne(Clean(field(name)));
        if (Array.Exists(parts, part => part.Length == 0))
            return (null, Incomplete);
        return Whole(parts[0]) is { } year and >= 1800 and <= 2999 && Whole(parts[1]) is { } month and >= 1 and <= 12
            && Whole(parts[2]) is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), null)
            : (null, Impossible);
    }

    internal static (string? Year, string? Month, string? Day) Split(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ($"{date.Year}", $"{date.Month}", $"{date.Day}")
            // What is no date stays as it was typed: three parts, however wrong.
            : iso?.Split('-') is [var year, var month, var day] ? (year, month, day)
            : (iso, null, null);

    private static (DateOnly?, string?) ReadOne(string text)
    {
        if (text.Length == 0)
            return (null, null);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, null)
            : (null, Impossible);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Chinese input methods leave full-width digits, and people type the unit after the number.
    private static string Clean(StringValues value) =>
        new([.. value.ToString().Trim().TrimEnd('年', '月', '日', '号').Trim().Select(character => character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character)]);
}
