using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Time;

namespace Tongban.Tests.Unit.Kernel.Time;

/// <summary>The real calendar and regimes, and made-up histories.</summary>
internal static class Given
{
    public static readonly WorkingCalendar Calendar = WorkingCalendar.Parse(Texts("calendars")).Value;
    public static readonly Regime Licence = RegimeOf("licence");
    public static readonly Regime PublicService = RegimeOf("public-service");

    /// <summary>No history has it, so that a test may add it beside every other ground.</summary>
    public const string SpareGround = "appraisal";

    private static readonly string[] Grounds = [.. Licence.Suspensions.Select(ground => ground.Code).Where(ground => ground != SpareGround)];

    public static IEnumerable<string> Texts(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    public static Regime RegimeOf(string code) =>
        Regime.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "regimes", code + ".json"))).Value;

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    /// <summary>A moment in civil time: <c>2026-03-02</c> is 9 o'clock, <c>2026-03-02 17:30</c> says the time itself.</summary>
    public static DateTimeOffset At(string text) => text.Length == 10
        ? CivilTime.StartOf(Day(text)).AddHours(9)
        : new DateTimeOffset(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null), CivilTime.Offset);

    public static ClockReading Read(Limit legal, Limit? promised, string now, params ClockEvent[] events) =>
        LegalClock.Read(Licence, legal, promised, events, Calendar, At(now));

    /// <summary>An accepted case with suspensions that don't overlap, from 2024 (no data) to 2028 (no data).</summary>
    public static Arbitrary<History> Histories { get; } = (
        from accepted in Gen.Choose(Day("2024-06-01").DayNumber, Day("2027-06-30").DayNumber).Select(DateOnly.FromDayNumber)
        from hour in Gen.Choose(0, 23)
        from pauses in Gen.ListOf(PauseGen).Select(all => all.Take(4).ToList())
        from extension in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from extendedAfter in Gen.Choose(0, 20)
        select new History(accepted, hour, [.. pauses], extension, extendedAfter)).ToArbitrary();

    public static Arbitrary<Limit> DayLimits { get; } = (
        from unit in Gen.Elements(LimitUnit.WorkingDays, LimitUnit.CalendarDays, LimitUnit.Months)
        from amount in Gen.Choose(1, 60)
        select new Limit(unit == LimitUnit.Months ? 1 + amount % 6 : amount, unit)).ToArbitrary();

    private static Gen<(int Gap, int Length, string Ground)> PauseGen =>
        from gap in Gen.Choose(0, 12)
        from length in Gen.Choose(0, 25)
        from ground in Gen.Elements(Grounds)
        select (gap, length, ground);
}

/// <param name="Accepted">Day of acceptance.</param>
/// <param name="Hour">Hour of every event.</param>
/// <param name="Pauses">Days from the end of the one before, length in days, ground.</param>
/// <param name="Extension">Units; 0 is none.</param>
/// <param name="ExtendedAfter">Days from acceptance to the extension.</param>
internal sealed record History(DateOnly Accepted, int Hour, IReadOnlyList<(int Gap, int Length, string Ground)> Pauses, int Extension, int ExtendedAfter)
{
    public IReadOnlyList<ClockEvent> Events => [.. All().OrderBy(happened => happened.At)];

    public IReadOnlyList<ClockEvent> WithoutPauses => [.. Events.Where(happened => happened is not (Suspended or Resumed))];

    public DateTimeOffset LastAt => Events[^1].At;

    /// <summary>A moment inside the civil day; minutes keep events of one day apart.</summary>
    public DateTimeOffset Moment(DateOnly date, int minute = 0) => CivilTime.StartOf(date).AddHours(Hour).AddMinutes(minute);

    public IReadOnlyList<ClockEvent> PlusPause(int from, int length, string ground) =>
        [.. Events.Append(new Suspended(Moment(Accepted.AddDays(from), 58), ground, "通知"))
            .Append(new Resumed(Moment(Accepted.AddDays(from + length), 59), ground)).OrderBy(happened => happened.At)];

    private IEnumerable<ClockEvent> All()
    {
        yield return new Received(Moment(Accepted), null);
        yield return new Accepted(Moment(Accepted, 1));
        if (Extension > 0) yield return new Extended(Moment(Accepted.AddDays(ExtendedAfter), 2), Extension, "负责人");
        var date = Accepted;
        var minute = 3;
        foreach (var (gap, length, ground) in Pauses)
        {
            yield return new Suspended(Moment(date = date.AddDays(gap), minute++), ground, "通知");
            yield return new Resumed(Moment(date = date.AddDays(length), minute++), ground);
        }
    }
}
