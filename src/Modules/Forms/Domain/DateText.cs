using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Forms.Domain;

/// <summary>Dates as people write them, where only one reading is possible: 2026-3-5, 2026/3/5, 20260305, 2026年3月5日, 二〇二六年三月五日.</summary>
/// <remarks>Two-digit years and day-first orders can be read in several ways and are refused.</remarks>
internal static partial class DateText
{
    private const string Numerals = "〇一二三四五六七八九";

    public static string Canonical(string text) => Read(text) is { } date
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text;

    public static DateOnly? Read(string text)
    {
        var plain = Plain(text);
        var match = Separated().Match(plain);
        if (!match.Success)
        {
            match = Run().Match(plain);
        }

        return match.Success ? Date(Number(match, "year"), Number(match, "month"), Number(match, "day")) : null;
    }

    /// <summary>True when it is written like a date, though no calendar has that day.</summary>
    public static bool LooksLikeDate(string text) => Separated().IsMatch(Plain(text)) || Run().IsMatch(Plain(text));

    private static string Plain(string text)
    {
        var compact = Characters.Compact(text).Replace('零', '〇').Replace('号', '日');
        var chinese = Chinese().Match(compact);
        return chinese.Success
            ? $"{Digits(chinese.Groups["year"].Value)}-{Tens(chinese.Groups["month"].Value)}-{Tens(chinese.Groups["day"].Value)}"
            : compact;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1800 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Digits(string year) => string.Concat(year.Select(c => Numerals.IndexOf(c, StringComparison.Ordinal)));

    // 三 3, 十 10, 十二 12, 二十 20, 三十一 31.
    private static int Tens(string text)
    {
        var at = text.IndexOf('十', StringComparison.Ordinal);
        if (at < 0)
        {
            return Numerals.IndexOf(text[0], StringComparison.Ordinal);
        }

        var tens = at == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal);
        return (tens * 10) + (at == text.Length - 1 ? 0 : Numerals.IndexOf(text[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?<year>\d{4})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})日?$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();

    [GeneratedRegex("^(?<year>[〇一二三四五六七八九]{4})年(?<month>十[一二]?|[一二三四五六七八九])月(?<day>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
