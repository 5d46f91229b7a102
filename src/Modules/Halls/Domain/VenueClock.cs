using Tongban.Halls.Contracts;
using Tongban.Kernel.Time;

namespace Tongban.Halls.Domain;

/// <summary>When a venue is open: its week, the calendar of working days, and its special days.</summary>
internal static class VenueClock
{
    private const int Horizon = 62;

    /// <summary>The hours of one day. Giving a venue up goes before everything. Special days go before holidays, holidays before the week.</summary>
    public static DayHours On(Venue venue, DateOnly day, WorkingCalendar calendar)
    {
        if (venue.IsClosed(day))
        {
            return DayHours.Closed;
        }

        if (venue.Special.FirstOrDefault(special => special.Covers(day)) is { } special)
        {
            return special.Hours;
        }

        var week = venue.Details.Hours;
        return venue.Details.Holidays == HolidayRule.Usual ? week.Of(day.DayOfWeek) : calendar.KindOf(day).Kind switch
        {
            DayKind.Holiday => DayHours.Closed,
            // 调休上班日: a weekend day on which offices work as on any working day.
            DayKind.MakeUp => week.Of(DayOfWeek.Monday),
            _ => week.Of(day.DayOfWeek),
        };
    }

    public static OpenState At(Venue venue, DateTimeOffset now, WorkingCalendar calendar)
    {
        var today = CivilTime.DateOf(now);
        var minute = (int)(now - CivilTime.StartOf(today)).TotalMinutes;
        var open = On(venue, today, calendar).Stretches.Any(one => one.From <= minute && minute < one.To);
        var change = Edges(venue, today, calendar).Where(edge => edge.Opens != open && edge.At > now).Select(edge => (DateTimeOffset?)edge.At).FirstOrDefault();
        var provisional = venue.Details.Holidays == HolidayRule.Closed && change is { } at && calendar.IsProvisional(today.AddDays(-1), CivilTime.DateOf(at));
        return new OpenState(open, change, provisional);
    }

    /// <summary>Openings and closings in order; one that only crosses midnight is neither.</summary>
    private static IEnumerable<(DateTimeOffset At, bool Opens)> Edges(Venue venue, DateOnly from, WorkingCalendar calendar)
    {
        var stretches = Enumerable.Range(0, Horizon).SelectMany(ahead => On(venue, from.AddDays(ahead), calendar).Stretches
            .Select(one => (From: CivilTime.StartOf(from.AddDays(ahead)).AddMinutes(one.From), To: CivilTime.StartOf(from.AddDays(ahead)).AddMinutes(one.To))));
        DateTimeOffset? closes = null;
        foreach (var (opens, ends) in stretches)
        {
            if (closes is { } before && before != opens)
            {
                yield return (before, false);
            }

            if (closes != opens)
            {
                yield return (opens, true);
            }

            closes = ends;
        }

        if (closes is { } last && last < CivilTime.StartOf(from.AddDays(Horizon)))
        {
            yield return (last, false);
        }
    }
}
