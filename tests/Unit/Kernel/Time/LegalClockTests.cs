using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

/// <summary>Acceptance, limits, suspensions, extensions: the cases that the law's articles and the reference describe.</summary>
public sealed class LegalClockTests
{
    private static readonly Limit Legal = Limit.WorkingDays(15);
    private static readonly Limit Promised = Limit.WorkingDays(10);

    private static readonly ClockEvent[] Accepted = [new Received(At("2026-03-02")), new Accepted(At("2026-03-03"))];

    [Fact]
    public void Accepted_CountsFromTheNextDay()
    {
        var reading = Read(Legal, Promised, "2026-03-03", Accepted);
        Assert.Equal((ClockState.Running, Day("2026-03-02"), Day("2026-03-03"), Day("2026-03-03"), false),
            (reading.State, reading.ReceivedOn!.Value, reading.AcceptedOn!.Value, reading.StartedOn!.Value, reading.DeemedAccepted));
        Assert.Equal((Day("2026-03-17"), Day("2026-03-24")), (reading.PromisedDue!.Value, reading.LegalDue!.Value));
        Assert.Equal((0, 10, ClockLight.Green), (reading.UsedDays, reading.RemainingDays!.Value, reading.Light));
        Assert.Equal(Calendar.Version, reading.CalendarVersion);
    }

    [Theory]
    [InlineData("2026-03-12", 7, 3, ClockLight.Yellow)] // 3 of 10 is less than a third
    [InlineData("2026-03-11", 6, 4, ClockLight.Green)]
    [InlineData("2026-03-15", 8, 2, ClockLight.Yellow)] // a Sunday
    [InlineData("2026-03-17", 10, 0, ClockLight.Yellow)]
    [InlineData("2026-03-17 23:59", 10, 0, ClockLight.Yellow)]
    [InlineData("2026-03-18", 11, -1, ClockLight.Red)]
    [InlineData("2026-03-27", 18, -8, ClockLight.Red)]
    public void Running_LightFollowsWhatRemains(string now, int used, int remaining, ClockLight light)
    {
        var reading = Read(Legal, Promised, now, Accepted);
        Assert.Equal((used, remaining, light), (reading.UsedDays, reading.RemainingDays!.Value, reading.Light));
        Assert.Equal((remaining < 0, At(now) >= At("2026-03-25 00:00")), (reading.PastPromised, reading.PastLegal));
    }

    [Fact]
    public void Late_OnTheWeekendAfterTheLastDay_IsNegative()
    {
        var reading = Read(Limit.WorkingDays(3), null, "2026-03-07", Accepted); // due on Friday the 6th
        Assert.Equal((Day("2026-03-06"), -1, ClockLight.Red), (reading.LegalDue!.Value, reading.RemainingDays!.Value, reading.Light));
    }

    [Fact]
    public void Thresholds_AreConfiguration()
    {
        var reading = LegalClock.Read(Licence, Legal, Promised, Accepted, Calendar, At("2026-03-11"), new LightThresholds(YellowDays: 4, YellowPart: 10));
        Assert.Equal(ClockLight.Yellow, reading.Light);
        reading = LegalClock.Read(Licence, Legal, Promised, Accepted, Calendar, At("2026-03-12"), new LightThresholds(YellowDays: 0, YellowPart: 10));
        Assert.Equal(ClockLight.Green, reading.Light);
    }

    [Fact]
    public void Suspended_StopsTheClock_AndLeavesTheDueDateOpen()
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-05"), "testing", "检测通知书")];
        foreach (var now in (string[])["2026-03-05", "2026-03-12", "2026-09-01"])
        {
            var reading = Read(Legal, Promised, now, events);
            Assert.Equal((ClockState.Suspended, null, null), (reading.State, reading.PromisedDue, reading.LegalDue));
            Assert.Equal((2, 8, ClockLight.None), (reading.UsedDays, reading.RemainingDays!.Value, reading.Light));
        }
    }

    [Fact]
    public void Resumed_ShiftsTheDueDateByTheWorkingDaysBetween()
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-05"), "testing", "检测通知书"), new Resumed(At("2026-03-10"))];
        var reading = Read(Legal, Promised, "2026-03-12", events);
        Assert.Equal((Day("2026-03-20"), Day("2026-03-27")), (reading.PromisedDue!.Value, reading.LegalDue!.Value));
        Assert.Equal((4, 3, 6), (reading.UsedDays, reading.SuspendedDays, reading.RemainingDays!.Value));
    }

    [Theory]
    [InlineData("asked-for-more")]
    [InlineData("听证")]
    public void Suspended_OnAGroundThatTheLawDoesNotKnow_ChangesNothing(string ground)
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-05"), ground, "通知"), new Resumed(At("2026-03-20"))];
        Assert.Equal(Read(Legal, Promised, "2026-03-21", Accepted), Read(Legal, Promised, "2026-03-21", events));
    }

    [Fact]
    public void Suspended_OnTheLastDay_IsDueOnTheDayOfResumption()
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-17"), "hearing", "听证通知书"), new Resumed(At("2026-03-28"))]; // resumed on a Saturday
        Assert.Equal(Day("2026-03-30"), Read(Promised, null, "2026-03-28", events).LegalDue);
        Assert.Equal(ClockLight.None, Read(Promised, null, "2026-03-20", events[..3]).Light);
    }

    [Fact]
    public void Suspended_AfterTheLastDay_RescuesNothing()
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-18"), "hearing", "听证通知书")];
        var reading = Read(Legal, Promised, "2026-03-19", events);
        Assert.Equal((Day("2026-03-17"), null, ClockLight.Red, true, false),
            (reading.PromisedDue!.Value, reading.LegalDue, reading.Light, reading.PastPromised, reading.PastLegal));
    }

    [Fact]
    public void Suspended_OnTwoGrounds_RunsAgainWhenBothFellAway()
    {
        ClockEvent[] events =
        [
            .. Accepted,
            new Suspended(At("2026-03-05"), "testing", "甲"), new Suspended(At("2026-03-09"), "hearing", "乙"),
            new Resumed(At("2026-03-10"), "testing"), new Resumed(At("2026-03-12"), "hearing"),
        ];
        Assert.Equal(ClockState.Suspended, Read(Legal, Promised, "2026-03-11", events[..5]).State);
        Assert.Equal(Day("2026-03-24"), Read(Legal, Promised, "2026-03-13", events).PromisedDue);
    }

    [Fact]
    public void Extended_MovesBothDates_ByNoMoreThanTheLawAllows()
    {
        ClockEvent[] events = [.. Accepted, new Extended(At("2026-03-16"), 10, "局长")];
        var reading = Read(Legal, Promised, "2026-03-16", events);
        Assert.Equal((Day("2026-03-31"), Day("2026-04-08")), (reading.PromisedDue!.Value, reading.LegalDue!.Value));
        Assert.Equal(reading, Read(Legal, Promised, "2026-03-16", [.. Accepted, new Extended(At("2026-03-16"), 30, "局长")]));
        Assert.Equal(reading, Read(Legal, Promised, "2026-03-16", [.. events, new Extended(At("2026-03-16 10:00"), 10, "局长")]));
    }

    [Fact]
    public void Extended_AfterTheLegalDeadline_OrWithoutAProvision_ChangesNothing()
    {
        var plain = Read(Legal, Promised, "2026-04-01", Accepted);
        Assert.Equal(plain, Read(Legal, Promised, "2026-04-01", [.. Accepted, new Extended(At("2026-03-25"), 10, "局长")]));
        Assert.NotEqual(plain.LegalDue, Read(Legal, Promised, "2026-04-01", [.. Accepted, new Extended(At("2026-03-24"), 10, "局长")]).LegalDue);
        var payment = LegalClock.Read(RegimeOf("payment"), Legal, null, [.. Accepted, new Extended(At("2026-03-16"), 10, "局长")], Calendar, At("2026-03-16"));
        Assert.Equal(Day("2026-03-24"), payment.LegalDue);
    }

    [Fact]
    public void Extended_WithAPromiseInHours_CountsOnFromIt()
    {
        ClockEvent[] events = [.. Accepted, new Extended(At("2026-03-03 10:00"), 10, "局长")];
        Assert.Equal(Day("2026-03-18"), Read(Legal, Limit.Hours(24), "2026-03-03", events).PromisedDue);
    }

    [Theory]
    [InlineData("2026-03-17", ClockLight.Green, 0)]
    [InlineData("2026-03-18", ClockLight.Red, -1)]
    public void Decided_StopsTheClock_AndKeepsWhetherItWasInTime(string decided, ClockLight light, int remaining)
    {
        ClockEvent[] events = [.. Accepted, new Decided(At(decided)), new Served(At("2026-03-20"))];
        foreach (var now in (string[])["2026-03-21", "2027-01-01"])
        {
            var reading = Read(Legal, Promised, now, events);
            Assert.Equal((ClockState.Stopped, light, remaining), (reading.State, reading.Light, reading.RemainingDays!.Value));
            Assert.Equal((Day(decided), Day("2026-03-20")), (reading.StoppedOn!.Value, reading.ServedOn!.Value));
            Assert.Equal(Calendar.AddWorkingDays(Day(decided), 10), reading.DeliverDue);
        }
    }

    [Fact]
    public void Decided_WhileSuspended_EndsTheSuspension()
    {
        ClockEvent[] events = [.. Accepted, new Suspended(At("2026-03-05"), "testing", "通知"), new Decided(At("2026-03-10"))];
        var reading = Read(Legal, Promised, "2026-04-10", events);
        Assert.Equal((ClockState.Stopped, Day("2026-03-20"), 2, ClockLight.Green), (reading.State, reading.PromisedDue!.Value, reading.UsedDays, reading.Light));
    }

    [Fact]
    public void Ended_StopsTheClock_WithoutDelivery()
    {
        var reading = Read(Legal, Promised, "2026-04-10", [.. Accepted, new Ended(At("2026-03-05"))]);
        Assert.Equal((ClockState.Stopped, null, Day("2026-03-05")), (reading.State, reading.DeliverDue, reading.StoppedOn!.Value));
    }

    [Fact]
    public void Nothing_HasHappened() =>
        Assert.Equal(new ClockReading { State = ClockState.NotStarted, CalendarVersion = Calendar.Version }, Read(Legal, Promised, "2026-04-10"));

    [Fact]
    public void Provisional_WhenTheDueDateReachesAYearWithoutData()
    {
        ClockEvent[] december = [new Received(At("2026-12-18")), new Accepted(At("2026-12-18"))];
        Assert.False(Read(Limit.WorkingDays(9), null, "2026-12-18", december).Provisional);
        Assert.True(Read(Limit.WorkingDays(10), null, "2026-12-18", december).Provisional);
        Assert.False(Read(Limit.Hours(24 * 20), null, "2026-12-18", december).Provisional);
    }
}
