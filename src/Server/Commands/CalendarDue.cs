using Tongban.Kernel.Time;

namespace Tongban.Server.Commands;

/// <summary>What <c>tongban calendar due</c> answers; its JSON is stable.</summary>
/// <param name="Accepted">The day on which the period begins.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Provisional">暂定: a day on the way lies in a year whose arrangement isn't known.</param>
/// <param name="CalendarVersion">Which calendar it was computed with.</param>
/// <param name="YearsWithoutData">The years on the way whose arrangement isn't known.</param>
/// <param name="Days">Every day from the first to the last.</param>
internal sealed record DueReport(
    DateOnly Accepted,
    Limit Limit,
    DateOnly Due,
    bool Provisional,
    string CalendarVersion,
    IReadOnlyList<int> YearsWithoutData,
    IReadOnlyList<CountedDay> Days)
{
    // No law in particular: a clock that starts with acceptance and knows neither pause nor extension.
    private static readonly Regime Plain = new()
    {
        Code = "plain",
        Name = "",
        Version = 1,
        GoverningLaw = "",
        Unit = LimitUnit.WorkingDays,
        ClockStart = ClockStart.Acceptance,
    };

    public static DueReport Of(DateOnly accepted, Limit limit, WorkingCalendar calendar)
    {
        var at = CivilTime.StartOf(accepted);
        IReadOnlyList<ClockEvent> events = [new Received(at), new Accepted(at)];
        var reading = LegalClock.Read(Plain, limit, promised: null, events, calendar, at);
        var days = LegalClock.Explain(Plain, limit, promised: null, events, calendar, at);
        var due = reading.LegalDue ?? throw new InvalidOperationException("a clock without pauses has a due date");
        return new DueReport(accepted, limit, due, days.Any(day => day.Provisional), calendar.Version,
            [.. days.Select(day => day.Date.Year).Distinct().Where(year => !calendar.HasYear(year))], days);
    }
}

internal static class DueWords
{
    public static IEnumerable<string> Of(DueReport report)
    {
        yield return $"{Long(report.Due)} 届满{(report.Provisional ? "（暂定）" : "")}：自 {report.Accepted:yyyy-MM-dd} 起 {report.Limit}。";
        if (report.YearsWithoutData.Count > 0)
        {
            yield return $"! {string.Join("、", report.YearsWithoutData)} 年的放假安排尚无数据，只按周末和法定节假日暂定，公布后会重新计算。";
        }

        yield return "";
        foreach (var day in report.Days)
        {
            var count = day.Ordinal is { } ordinal ? $"{ordinal,4}" : "   -";
            var article = day.Article is null ? "" : $"〔{day.Article}〕";
            yield return $"  {day.Date:yyyy-MM-dd}  {count}  {day.Why}{(day.Provisional ? "（暂定）" : "")}{article}";
        }

        yield return "";
        yield return $"日历版本 {report.CalendarVersion}";
    }

    private static string Long(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
