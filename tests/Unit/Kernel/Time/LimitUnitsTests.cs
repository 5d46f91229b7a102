using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class LimitUnitsTests
{
    private static ClockEvent[] AcceptedAt(string moment) => [new Received(At(moment)), new Accepted(At(moment))];

    [Theory]
    [InlineData("2026-03-02", 60, "2026-05-06")] // 1 May: the holiday lasts to the 5th
    [InlineData("2026-03-02", 7, "2026-03-09")]
    [InlineData("2026-03-02", 6, "2026-03-09")] // a Sunday rolls
    [InlineData("2026-01-30", 15, "2026-02-14")] // a Saturday that is worked stays
    public void CalendarDays_LastDayOff_RollsToTheNextWorkingDay(string accepted, int days, string due) =>
        Assert.Equal(Day(due), Read(Limit.CalendarDays(days), null, accepted, AcceptedAt(accepted)).LegalDue);

    [Theory]
    [InlineData("2026-03-02", 1, "2026-04-02")]
    [InlineData("2026-01-31", 1, "2026-02-28")] // no 31 February; Saturday the 28th is worked
    [InlineData("2026-04-03", 1, "2026-05-06")] // the 3rd is a Sunday within the holiday
    [InlineData("2025-03-03", 12, "2026-03-03")]
    public void Months_EndOnTheCorrespondingDay(string accepted, int months, string due) =>
        Assert.Equal(Day(due), Read(Limit.Months(months), null, accepted, AcceptedAt(accepted)).LegalDue);

    [Fact]
    public void CalendarDays_SuspensionShiftsByCalendarDays()
    {
        ClockEvent[] events = [.. AcceptedAt("2026-03-02"), new Suspended(At("2026-03-04"), "testing", "通知"), new Resumed(At("2026-03-14"))];
        var reading = Read(Limit.CalendarDays(20), null, "2026-03-16", events);
        Assert.Equal((Day("2026-04-01"), 4, 10, 16), (reading.LegalDue!.Value, reading.UsedDays, reading.SuspendedDays, reading.RemainingDays!.Value));
    }

    [Fact]
    public void Hours_RunThroughNightsAndHolidays()
    {
        var reading = Read(Limit.WorkingDays(5), Limit.Hours(24), "2026-09-30 17:30", AcceptedAt("2026-09-30 16:30"));
        Assert.Equal((At("2026-10-01 16:30"), Day("2026-10-01"), Day("2026-10-13")), (reading.DueAt!.Value, reading.PromisedDue!.Value, reading.LegalDue!.Value));
    }

    [Theory]
    [InlineData("2026-03-02 10:00", ClockLight.Green)]
    [InlineData("2026-03-03 00:59", ClockLight.Green)]
    [InlineData("2026-03-03 01:00", ClockLight.Yellow)] // a third of 24 hours remains
    [InlineData("2026-03-03 09:00", ClockLight.Yellow)]
    [InlineData("2026-03-03 09:01", ClockLight.Red)]
    public void Hours_LightFollowsTheTime(string now, ClockLight light)
    {
        var reading = Read(Limit.WorkingDays(5), Limit.Hours(24), now, AcceptedAt("2026-03-02 09:00"));
        Assert.Equal((light, light == ClockLight.Red), (reading.Light, reading.PastPromised));
    }

    [Fact]
    public void Hours_SuspensionShiftsByItsExactLength()
    {
        ClockEvent[] events = [.. AcceptedAt("2026-03-02 09:00"), new Suspended(At("2026-03-02 10:00"), "testing", "通知"), new Resumed(At("2026-03-02 11:15"))];
        Assert.Equal(At("2026-03-02 12:15"), Read(Limit.Hours(2), null, "2026-03-02 11:30", events).DueAt);
        Assert.Null(Read(Limit.Hours(2), null, "2026-03-02 11:30", events[..3]).DueAt);
    }

    [Fact]
    public void SameDay_IsDueOnTheDayOfAcceptance_OrTheNextWorkingDay()
    {
        Assert.Equal(Day("2026-03-02"), Read(Limit.WorkingDays(5), Limit.SameDay, "2026-03-02", AcceptedAt("2026-03-02")).PromisedDue);
        Assert.Equal(Day("2026-03-09"), Read(Limit.WorkingDays(5), Limit.SameDay, "2026-03-07", AcceptedAt("2026-03-07")).PromisedDue);
        Assert.Equal(-1, Read(Limit.WorkingDays(5), Limit.SameDay, "2026-03-03", AcceptedAt("2026-03-02")).RemainingDays);
    }

    [Fact]
    public void NoLimit_IsSaidAsSuch_AndNeverLate()
    {
        foreach (var reading in (ClockReading[])[
            Read(Limit.None, null, "2027-03-02", AcceptedAt("2026-03-02")),
            Read(Limit.None, Limit.None, "2027-03-02", AcceptedAt("2026-03-02")),
            LegalClock.Read(RegimeOf("unlimited"), Limit.WorkingDays(5), Limit.WorkingDays(3), AcceptedAt("2026-03-02"), Calendar, At("2027-03-02"))])
        {
            Assert.Equal((ClockState.NoLimit, null, null, null, ClockLight.None, false),
                (reading.State, reading.LegalDue, reading.PromisedDue, reading.RemainingDays, reading.Light, reading.PastLegal));
        }
    }

    [Fact]
    public void PromiseWithoutLegalLimit_Runs()
    {
        var reading = Read(Limit.None, Limit.WorkingDays(3), "2026-03-03", AcceptedAt("2026-03-02"));
        Assert.Equal((ClockState.Running, Day("2026-03-05"), null, 2), (reading.State, reading.PromisedDue!.Value, reading.LegalDue, reading.RemainingDays!.Value));
    }
}
