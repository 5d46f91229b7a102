namespace Tongban.Kernel.Time;

/// <summary>
/// The legal clock 法定时限: from what happened, what the law says and the calendar to dates and lights. Pure: the same
/// events give the same dates at any moment; silence is derived as of its own day.
/// </summary>
public static class LegalClock
{
    /// <param name="regime">The law about time that governs the item.</param>
    /// <param name="legal">The item's legal limit 法定办结时限.</param>
    /// <param name="promised">The item's promised limit 承诺办结时限; null when nothing is promised.</param>
    /// <param name="events">What happened, in any order.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The moment asked about: decides used and remaining days, light and state only.</param>
    /// <param name="thresholds">When lights turn yellow; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A date lies outside the calendar, 1950–2100.</exception>
    public static ClockReading Read(
        Regime regime,
        Limit legal,
        Limit? promised,
        IReadOnlyList<ClockEvent> events,
        WorkingCalendar calendar,
        DateTimeOffset now,
        LightThresholds? thresholds = null)
    {
        var facts = ClockFacts.Of(regime, events, calendar, CivilTime.DateOf(now));
        var matter = new ClockCase(regime, legal, promised, facts, calendar);
        return new ClockReader(matter, calendar, now, thresholds ?? LightThresholds.Default).Read();
    }

    /// <summary>
    /// Every day from the start to the legal due date (without legal limit, the promised one), counted or not and why. Before
    /// the start: the days in which the organ has to answer. While suspended: up to today.
    /// </summary>
    public static IReadOnlyList<CountedDay> Explain(
        Regime regime,
        Limit legal,
        Limit? promised,
        IReadOnlyList<ClockEvent> events,
        WorkingCalendar calendar,
        DateTimeOffset now)
    {
        var facts = ClockFacts.Of(regime, events, calendar, CivilTime.DateOf(now));
        return new ClockExplanation(new ClockCase(regime, legal, promised, facts, calendar), calendar).Days();
    }
}
