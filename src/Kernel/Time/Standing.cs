using System.Runtime.InteropServices;

namespace Tongban.Kernel.Time;

/// <summary>How a case stands at one moment: used, suspended, remaining, and its light.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Standing(DateTimeOffset Moment, int Used, int Suspended, int? Remaining, ClockLight Light)
{
    private DateOnly On => CivilTime.DateOf(Moment);

    /// <summary>Before the clock runs, what counts is the day by which the organ must answer.</summary>
    public static Standing BeforeStart(DateOnly? answerDue, Regime regime, DateTimeOffset moment, WorkingCalendar calendar, LightThresholds thresholds)
    {
        if (answerDue is not { } due || regime.TellMissingWithin is not { } limit) return new Standing(moment, 0, 0, null, ClockLight.None);
        var remaining = Left(CivilTime.DateOf(moment), due, limit.Unit == LimitUnit.WorkingDays, calendar);
        var light = remaining < 0 ? ClockLight.Red : remaining <= thresholds.YellowDays ? ClockLight.Yellow : ClockLight.Green;
        return new Standing(moment, 0, 0, remaining, light);
    }

    public static Standing Counted(ClockCase matter, Deadline due, DateTimeOffset moment, WorkingCalendar calendar)
    {
        var on = CivilTime.DateOf(moment);
        var working = matter.InWorkingDays;
        var suspended = 0;
        foreach (var pause in matter.Facts.Pauses)
        {
            var until = pause.UntilOn is { } end && end < on ? end : on;
            suspended += Math.Max(0, Count(pause.FromOn, until, working, calendar));
        }

        var elapsed = Math.Max(0, Count(CivilTime.DateOf(matter.Facts.StartedAt!.Value), on, working, calendar));
        var used = Math.Max(0, elapsed - suspended);
        int? remaining = due.On is { } last ? Left(on, last, working, calendar) : null;
        // A last day on which the clock was paused isn't used up; what remains knows it.
        if (working && matter.TotalIsWhole && remaining is >= 0 and { } left) used = Math.Min(used, Math.Max(0, matter.Total - left));
        return new Standing(moment, used, suspended, remaining, ClockLight.None);
    }

    public bool IsPast(Deadline due) => due.At is { } at ? Moment > at : due.On is { } on && On > on;

    /// <summary>Not late: yellow when little is left, else green; a suspended clock shows no light, a stopped one whether it was in time.</summary>
    public Standing Lit(ClockState state, Deadline due, LightThresholds thresholds, ClockCase matter, WorkingCalendar calendar)
    {
        if (state == ClockState.Suspended) return this;
        var yellow = state == ClockState.Running && (due.At is { } at ? LittleTime(at, thresholds, matter) : FewDays(due, thresholds, matter, calendar));
        return this with { Light = yellow ? ClockLight.Yellow : ClockLight.Green };
    }

    private static int Count(DateOnly from, DateOnly to, bool working, WorkingCalendar calendar) =>
        working ? calendar.WorkingDaysBetween(from, to) : to.DayNumber - from.DayNumber;

    // Late is always negative, also on the weekend right after the last day.
    private static int Left(DateOnly on, DateOnly due, bool working, WorkingCalendar calendar) =>
        on <= due ? Count(on, due, working, calendar) : Math.Min(-1, Count(on, due, working, calendar));

    private bool LittleTime(DateTimeOffset at, LightThresholds thresholds, ClockCase matter) =>
        (at - Moment) * thresholds.YellowPart <= TimeSpan.FromHours(matter.Total);

    private bool FewDays(Deadline due, LightThresholds thresholds, ClockCase matter, WorkingCalendar calendar)
    {
        if (due.On is not { } on || Remaining is not { } remaining) return false;
        return calendar.WorkingDaysBetween(On, on) <= thresholds.YellowDays || remaining * thresholds.YellowPart <= TotalDays(matter);
    }

    private static int TotalDays(ClockCase matter)
    {
        if (matter.Operative.Unit != LimitUnit.Months) return matter.Total;
        var start = CivilTime.DateOf(matter.Facts.StartedAt!.Value);
        return start.AddMonths(matter.Total).DayNumber - start.DayNumber;
    }
}
