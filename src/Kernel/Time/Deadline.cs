using System.Runtime.InteropServices;

namespace Tongban.Kernel.Time;

/// <summary>The last day of a limit, and for limits in hours the exact moment; both open (null) while a pause is open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Deadline(DateOnly? On, DateTimeOffset? At)
{
    /// <summary>A limit without pauses, from the day after the start.</summary>
    public static DateOnly Plain(Limit limit, DateOnly start, WorkingCalendar calendar) =>
        limit.Unit == LimitUnit.Hours
            ? CivilTime.DateOf(CivilTime.StartOf(start.AddDays(1)).AddHours(limit.Amount))
            : calendar.NextWorkingDay(Raw(limit.Unit, limit.Amount, start, calendar));

    /// <summary>The last day as the numbers give it, before rolling over days off (civil code 202: a month ends on the corresponding day).</summary>
    public static DateOnly Raw(LimitUnit unit, int amount, DateOnly start, WorkingCalendar calendar) => unit switch
    {
        LimitUnit.WorkingDays => calendar.AddWorkingDays(start, amount),
        LimitUnit.CalendarDays => start.AddDays(amount),
        LimitUnit.Months => start.AddMonths(amount),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a limit in days."),
    };

    public static Deadline Of(LimitUnit unit, int amount, DateTimeOffset start, List<Pause> pauses, WorkingCalendar calendar) =>
        unit switch
        {
            LimitUnit.None => default,
            LimitUnit.Hours => Moment(start.AddHours(amount), pauses),
            _ => new Deadline(Day(unit, amount, CivilTime.DateOf(start), pauses, calendar), null),
        };

    /// <summary>A further limit of another unit after this one.</summary>
    public Deadline Then(LimitUnit unit, int amount, List<Pause> pauses, WorkingCalendar calendar)
    {
        if (On is not { } on) return this;
        var start = At ?? (unit == LimitUnit.Hours ? CivilTime.StartOf(on.AddDays(1)) : CivilTime.StartOf(on));
        return Of(unit, amount, start, pauses.FindAll(pause => pause.FromOn > on), calendar);
    }

    private static Deadline Moment(DateTimeOffset end, List<Pause> pauses)
    {
        foreach (var pause in pauses)
        {
            if (pause.From > end) break;
            if (pause.Until is not { } until) return default;
            end += until - pause.From;
        }

        return new Deadline(CivilTime.DateOf(end), end);
    }

    private static DateOnly? Day(LimitUnit unit, int amount, DateOnly start, List<Pause> pauses, WorkingCalendar calendar)
    {
        var end = Raw(unit, amount, start, calendar);
        foreach (var pause in pauses)
        {
            var from = pause.FromOn;
            if (from > calendar.NextWorkingDay(end)) break;
            if (pause.UntilOn is not { } until) return null;
            end = Shift(unit, end, (from, until), calendar);
        }

        // Civil code 203: when the last day is a day off, the day after the holiday is the last one.
        return calendar.NextWorkingDay(end);
    }

    // A limit that is paused on its very last day isn't used up: the day of resumption (or the working day after it) is its
    // last day, and it moves on when the clock is paused again before that day is over.
    private static DateOnly Shift(LimitUnit unit, DateOnly end, (DateOnly From, DateOnly Until) pause, WorkingCalendar calendar) =>
        pause.From >= end ? pause.Until
        : unit == LimitUnit.WorkingDays ? calendar.AddWorkingDays(end, calendar.WorkingDaysBetween(pause.From, pause.Until))
        : end.AddDays(pause.Until.DayNumber - pause.From.DayNumber);
}
