using FsCheck;
using FsCheck.Fluent;
using Tongban.Halls.Contracts;
using Tongban.Kernel.Time;

namespace Tongban.Tests.Unit.Halls;

/// <summary>Venues and hours that tests need.</summary>
internal static class Schedules
{
    public static readonly WorkingCalendar Calendar = WorkingCalendar.Parse(
        new[] { "2025", "2026" }.Select(year => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "calendars", $"{year}.json")))).Value;

    private static readonly Gen<DayHours> Day = Gen.Choose(0, 96).ListOf(6).Select(edges =>
    {
        var sorted = edges.Distinct().Order().Select(quarter => quarter * 15).ToList();
        return new DayHours([.. sorted.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new Stretch(pair[0], pair[1]))]);
    });

    public static Arbitrary<DayHours> Days { get; } = Day.ToArbitrary();

    /// <summary>Any week, with either rule for holidays and perhaps some days that are otherwise.</summary>
    public static Arbitrary<Venue> Venues { get; } =
        (from days in Day.ListOf(7)
         from rule in Gen.Elements(HolidayRule.Closed, HolidayRule.Usual)
         from special in Day
         from start in Gen.Choose(0, 20)
         from length in Gen.Choose(0, 3)
         select Venue([.. days], rule, [new SpecialDays(Guid.Empty, First.AddDays(start), First.AddDays(start + length), special, "试")])).ToArbitrary();

    public static DateOnly First { get; } = new(2026, 9, 20);

    public static Venue Hall(params SpecialDays[] special) => Venue(
        [.. Enumerable.Repeat(Of(9 * 60, 12 * 60, 13 * 60 + 30, 17 * 60), 5), DayHours.Closed, DayHours.Closed], HolidayRule.Closed, special);

    public static Venue AllDay() => Venue([.. Enumerable.Repeat(Of(0, Stretch.Day), 7)], HolidayRule.Usual, []);

    public static DayHours Of(params int[] edges) => new([.. edges.Chunk(2).Select(pair => new Stretch(pair[0], pair[1]))]);

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, CivilTime.Offset);

    private static Venue Venue(IReadOnlyList<DayHours> week, HolidayRule rule, IReadOnlyList<SpecialDays> special) =>
        new(Guid.Empty, "hall", "990101000000", VenueKind.Hall, "大厅", "街")
        {
            Longitude = 124,
            Latitude = 30,
            Phone = "1",
            Details = new VenueDetails(new WeekHours(week), rule),
            Special = special,
        };
}
