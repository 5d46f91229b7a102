using FsCheck;
using FsCheck.Fluent;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Halls.Schedules;

namespace Tongban.Tests.Unit.Halls;

public sealed class VenueClockTests
{
    [Fact]
    public void At_InTheMorning_IsOpenUntilNoon() => Assert.Equal(new OpenState(true, At(3, 2, 12), false), VenueClock.At(Hall(), At(3, 2, 9), Calendar));

    [Fact]
    public void At_Noon_IsClosedUntilTheAfternoon() => Assert.Equal(new OpenState(false, At(3, 2, 13, 30), false), VenueClock.At(Hall(), At(3, 2, 12), Calendar));

    [Fact]
    public void At_FridayEvening_OpensOnMonday() => Assert.Equal(At(3, 9, 9), VenueClock.At(Hall(), At(3, 6, 18), Calendar).Change);

    [Fact]
    public void At_BeforeTheNationalHoliday_OpensAfterIt() => Assert.Equal(At(10, 8, 9), VenueClock.At(Hall(), At(9, 30, 20), Calendar).Change);

    [Fact]
    public void At_AMakeUpSaturday_IsOpenLikeOnAMonday() => Assert.Equal(new OpenState(true, At(10, 10, 12), false), VenueClock.At(Hall(), At(10, 10, 10), Calendar));

    [Fact]
    public void At_ASelfServiceRoom_NeverCloses() => Assert.Equal(new OpenState(true, null, false), VenueClock.At(AllDay(), At(10, 1, 3), Calendar));

    [Fact]
    public void At_ASpecialDay_GoesBeforeTheWeekAndTheHoliday()
    {
        var repair = new SpecialDays(Guid.Empty, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3), DayHours.Closed, "检修");
        var duty = new SpecialDays(Guid.Empty, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1), Of(9 * 60, 11 * 60), "值班");
        Assert.Equal(At(3, 4, 9), VenueClock.At(Hall(repair), At(3, 2, 10), Calendar).Change);
        Assert.True(VenueClock.At(Hall(duty), At(10, 1, 10), Calendar).Open);
    }

    [Fact]
    public void At_AYearThatIsNotAnnounced_SaysSo()
    {
        var state = VenueClock.At(Hall(), new DateTimeOffset(2026, 12, 31, 18, 0, 0, CivilTime.Offset), Calendar);
        Assert.True(state.Provisional);
        Assert.False(VenueClock.At(AllDay(), new DateTimeOffset(2026, 12, 31, 18, 0, 0, CivilTime.Offset), Calendar).Provisional);
    }

    /// <summary>Held against a walk through the minutes, which knows nothing of edges.</summary>
    [Fact]
    public void At_AnyVenueAndMoment_AgreesWithAWalkThroughTheMinutes() => Prop.ForAll(Venues, Gen.Choose(0, 14 * 96).ToArbitrary(), (venue, quarter) =>
    {
        var now = CivilTime.StartOf(First).AddMinutes(quarter * 15 + 7);
        var state = VenueClock.At(venue, now, Calendar);
        var walked = Enumerable.Range(1, 40 * 24 * 4).Select(step => CivilTime.StartOf(First).AddMinutes((quarter + step) * 15)).Cast<DateTimeOffset?>()
            .FirstOrDefault(moment => IsOpen(venue, moment!.Value) != state.Open);
        return state.Open == IsOpen(venue, now) && (walked is null || state.Change == walked);
    }).QuickCheckThrowOnFailure();

    private static bool IsOpen(Venue venue, DateTimeOffset moment)
    {
        var day = CivilTime.DateOf(moment);
        var minute = (int)(moment - CivilTime.StartOf(day)).TotalMinutes;
        return VenueClock.On(venue, day, Calendar).Stretches.Any(one => one.From <= minute && minute < one.To);
    }
}
