using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Kernel.Processes;

/// <summary>
/// Works out when a duration that needs a working calendar ends, for example <c>P5WD</c> (five working days), counted
/// from <paramref name="from"/>.
/// </summary>
public delegate Result<DateTimeOffset> TimerResolver(string duration, DateTimeOffset from);

/// <summary>
/// A timer's length: an ISO 8601 duration (<c>P1M</c>, <c>P2W</c>, <c>P3DT12H</c>, <c>PT30M</c>), or <c>P5WD</c> for
/// working days, which only a working calendar can resolve. Months and years go by the calendar.
/// </summary>
public sealed partial record Duration
{
    private Duration(string text) => Text = text;

    public string Text { get; }

    public bool NeedsCalendar => Text.EndsWith("WD", StringComparison.Ordinal);

    /// <summary>Null when the text is no duration that can be resolved.</summary>
    public static Duration? Parse(string text) =>
        WorkingDays().IsMatch(text) || (Iso().IsMatch(text) && text[^1] is not 'P' and not 'T') ? new Duration(text) : null;

    public Result<DateTimeOffset> After(DateTimeOffset from, TimerResolver? resolver)
    {
        if (!NeedsCalendar) return Add(from);
        return resolver is null ? ProcessProblems.NoWorkingCalendar.With(Text) : resolver(Text, from);
    }

    private DateTimeOffset Add(DateTimeOffset from)
    {
        var parts = Iso().Match(Text);
        return from
            .AddMonths((12 * Whole(parts, "years")) + Whole(parts, "months"))
            .AddDays((7 * Whole(parts, "weeks")) + Whole(parts, "days"))
            .AddHours(Whole(parts, "hours"))
            .AddMinutes(Whole(parts, "minutes"))
            .AddSeconds(Whole(parts, "seconds"));
    }

    private static int Whole(Match parts, string part) =>
        parts.Groups[part] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    // At most four digits for days and more: a timer beyond some decades is a slip, and the sum must stay a date.
    [GeneratedRegex(
        @"\AP((?<years>[0-9]{1,2})Y)?((?<months>[0-9]{1,3})M)?((?<weeks>[0-9]{1,3})W)?((?<days>[0-9]{1,4})D)?"
        + @"(T((?<hours>[0-9]{1,5})H)?((?<minutes>[0-9]{1,6})M)?((?<seconds>[0-9]{1,8})S)?)?\z",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\AP[0-9]{1,3}WD\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkingDays();
}
