using System.Text.RegularExpressions;
using Tongban.Halls.Contracts;

namespace Tongban.Halls.Domain;

/// <summary>Reads the hours of one day as people type them: <c>9:00-12:00 13:30-17:00</c>, full-width signs and 至 included.</summary>
internal static partial class HoursText
{
    private const int Longest = 100;
    private const int Most = 6;

    /// <returns>The hours, or the slip to show beside the field. Nothing typed means closed.</returns>
    public static (DayHours? Hours, string? Slip) Parse(string? text)
    {
        var plain = Plain(text ?? "");
        if (plain.Length == 0 || plain is "休息" or "不开")
        {
            return (DayHours.Closed, null);
        }

        if (plain.Length > Longest || Whole().Match(plain) is not { Success: true } match || match.Groups["from"].Captures.Count > Most)
        {
            return (null, "请写成“9:00-12:00 13:30-17:00”这样，不开的日子不填");
        }

        var stretches = match.Groups["from"].Captures.Zip(match.Groups["to"].Captures, (from, to) => new Stretch(Minutes(from.Value), Minutes(to.Value))).ToList();
        return Fault(stretches) is { } slip ? (null, slip) : (new DayHours(stretches), null);
    }

    private static string? Fault(List<Stretch> stretches)
    {
        if (stretches.Exists(one => one.From < 0 || one.To > Stretch.Day || one.To < 0))
        {
            return "一天从 0:00 到 24:00，请核对时和分";
        }

        if (stretches.Exists(one => one.From >= one.To))
        {
            return "开门要早于关门；过夜的请分成到 24:00 和第二天 0:00 起两段";
        }

        return stretches.Zip(stretches.Skip(1)).Any(pair => pair.First.To >= pair.Second.From) ? "几段时间要从早到晚写，中间隔开，不要重叠" : null;
    }

    /// <summary>-1 for minutes that no clock shows.</summary>
    private static int Minutes(string clock)
    {
        var parts = clock.Split(':');
        var (hour, minute) = (int.Parse(parts[0]), int.Parse(parts[1]));
        return minute > 59 || hour > 24 ? -1 : hour * 60 + minute;
    }

    private static string Plain(string text) => new([.. text.Trim().Select(sign => sign switch
    {
        >= '０' and <= '９' => (char)(sign - '０' + '0'),
        '：' or '﹕' => ':',
        '－' or '–' or '—' or '～' or '~' or '至' or '到' => '-',
        '，' or ',' or '、' or '；' or ';' or '　' or '\t' => ' ',
        _ => sign,
    })]);

    [GeneratedRegex(@"^(?:(?<from>\d{1,2}:\d{2}) *- *(?<to>\d{1,2}:\d{2})(?: +|$))+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Whole();
}
