using System.Text.Json;

namespace Tongban.Kernel.Time;

/// <summary>One year's arrangement 放假安排 as the State Council's office announces it: the file <c>data/calendars/2026.json</c>.</summary>
/// <param name="Year">1950–2100.</param>
/// <param name="Source">The notice the dates are taken from.</param>
/// <param name="Holidays">Runs of days off, weekends within them included.</param>
/// <param name="MakeUpDays">Weekend days on which people work.</param>
internal sealed record CalendarYear(int Year, string Source, IReadOnlyList<CalendarHoliday> Holidays, IReadOnlyList<CalendarMakeUpDay> MakeUpDays)
{
    public static Result<CalendarYear> Parse(string json)
    {
        try
        {
            var year = JsonSerializer.Deserialize<CalendarYear>(json, KernelJson.Strict);
            if (year is null) return TimeProblems.CalendarJson.With("内容为空");
            return year.Fault() is { } fault ? fault : year;
        }
        catch (JsonException wrong)
        {
            return TimeProblems.CalendarJson.With($"位置 {wrong.Path ?? "$"}，第 {wrong.LineNumber + 1} 行");
        }
    }

    /// <summary>Every date that the file names.</summary>
    public IEnumerable<DateOnly> Dates() =>
        Holidays.SelectMany(holiday => Enumerable.Range(0, holiday.To.DayNumber - holiday.From.DayNumber + 1).Select(holiday.From.AddDays))
            .Concat(MakeUpDays.Select(day => day.Date));

    private Problem? Fault()
    {
        if (Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear) return TimeProblems.CalendarYearRange.With($"{Year}");
        if (string.IsNullOrWhiteSpace(Source)) return TimeProblems.CalendarSource.With($"{Year} 年");
        if (Holidays.Select(FaultOf).Concat(MakeUpDays.Select(FaultOf)).FirstOrDefault(fault => fault is not null) is { } first) return first;
        var seen = new HashSet<DateOnly>();
        foreach (var date in Dates())
            if (!seen.Add(date)) return TimeProblems.CalendarOverlap.With($"{date:yyyy-MM-dd}");
        return null;
    }

    private Problem? FaultOf(CalendarHoliday holiday)
    {
        if (string.IsNullOrWhiteSpace(holiday.Name)) return TimeProblems.CalendarHolidayName.With($"{holiday.From:yyyy-MM-dd}");
        if (holiday.To < holiday.From) return TimeProblems.CalendarHolidayOrder.With($"{holiday.Name} {holiday.From:yyyy-MM-dd}");
        return Near(holiday.From) && Near(holiday.To) ? null : TimeProblems.CalendarDateRange.With($"{holiday.Name} {holiday.From:yyyy-MM-dd}");
    }

    private Problem? FaultOf(CalendarMakeUpDay day)
    {
        if (string.IsNullOrWhiteSpace(day.For)) return TimeProblems.CalendarHolidayName.With($"{day.Date:yyyy-MM-dd}");
        if (!Near(day.Date)) return TimeProblems.CalendarDateRange.With($"{day.Date:yyyy-MM-dd}");
        return WorkingCalendar.IsWeekend(day.Date) ? null : TimeProblems.CalendarMakeUpWeekday.With($"{day.Date:yyyy-MM-dd}");
    }

    // New Year's holiday may begin in the last days of December and its make-up day may fall into either year.
    private bool Near(DateOnly date) =>
        date >= new DateOnly(Year, 1, 1).AddDays(-10) && date <= new DateOnly(Year, 12, 31).AddDays(10)
        && date.Year is >= WorkingCalendar.FirstYear and <= WorkingCalendar.LastYear;
}

internal sealed record CalendarHoliday(string Name, DateOnly From, DateOnly To);

/// <param name="Date">The weekend day that is worked.</param>
/// <param name="For">The holiday that it makes up for.</param>
internal sealed record CalendarMakeUpDay(DateOnly Date, string For);
