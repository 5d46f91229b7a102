using Tongban.Kernel.Time;

namespace Tongban.Halls.Domain;

/// <summary>A year's holidays and make-up days as people know them: runs of days of one name.</summary>
internal static class Arrangement
{
    public static IEnumerable<(DateOnly From, DateOnly To, string Name)> Of(int year, WorkingCalendar calendar)
    {
        (DateOnly From, DateOnly To, string Name)? run = null;
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            var name = calendar.KindOf(date) switch
            {
                { Kind: DayKind.Holiday } day => day.Name + "放假",
                { Kind: DayKind.MakeUp } day => day.Name,
                _ => null,
            };
            if (run is { } current && current.Name == name)
            {
                run = current with { To = date };
                continue;
            }

            if (run is { } done)
            {
                yield return done;
            }

            run = name is null ? null : (date, date, name);
        }

        if (run is { } last)
        {
            yield return last;
        }
    }
}
