using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

/// <summary>Before acceptance: licensing law article 32(1)(4). At the deadline: article 50(2).</summary>
public sealed class SilenceTests
{
    private static readonly Limit Legal = Limit.WorkingDays(20);
    private static readonly Received Received = new(At("2026-03-02"));

    [Theory]
    [InlineData("2026-03-02", 5, ClockLight.Green)]
    [InlineData("2026-03-05", 2, ClockLight.Yellow)]
    [InlineData("2026-03-09 23:59", 0, ClockLight.Yellow)]
    public void Received_WithinFiveWorkingDays_HasNotStarted(string now, int remaining, ClockLight light)
    {
        var reading = Read(Legal, null, now, Received);
        Assert.Equal((ClockState.NotStarted, Day("2026-03-09"), remaining, light), (reading.State, reading.AnswerDue!.Value, reading.RemainingDays!.Value, reading.Light));
        Assert.Equal((false, null, null), (reading.DeemedAccepted, reading.AcceptedOn, reading.LegalDue));
    }

    [Theory]
    [InlineData("2026-03-10 00:00")]
    [InlineData("2026-03-11")]
    [InlineData("2026-08-01")]
    public void Silence_FiveWorkingDays_IsAcceptedAsOfReceipt_WheneverSomebodyLooks(string now)
    {
        var reading = Read(Legal, null, now, Received);
        Assert.True(reading.DeemedAccepted);
        Assert.Equal((Day("2026-03-02"), Day("2026-03-10"), Day("2026-03-02"), Day("2026-03-30")),
            (reading.AcceptedOn!.Value, reading.DeemedOn!.Value, reading.StartedOn!.Value, reading.LegalDue!.Value));
        Assert.Null(reading.AnswerDue);
    }

    [Fact]
    public void Silence_Broken_TooLate_IsStillAcceptedAsOfReceipt()
    {
        ClockEvent[] late = [new CorrectionTold(At("2026-03-10")), new Corrected(At("2026-03-12")), new Accepted(At("2026-03-13"))];
        foreach (var happened in late)
        {
            var reading = Read(Legal, null, "2026-03-16", Received, happened);
            Assert.Equal((ClockState.Running, true, Day("2026-03-02"), Day("2026-03-30")),
                (reading.State, reading.DeemedAccepted, reading.AcceptedOn!.Value, reading.LegalDue!.Value));
        }

        Assert.True(Read(Legal, null, "2026-03-05", Received, late[0]).DeemedAccepted); // asked about an earlier moment, the silence is known all the same
    }

    [Fact]
    public void Told_OnTheLastDay_IsInTime_AndTheClockWaits()
    {
        ClockEvent[] told = [Received, new CorrectionTold(At("2026-03-09 23:59"))];
        var reading = Read(Legal, null, "2026-06-01", told);
        Assert.Equal((ClockState.AwaitingCorrection, false, null, null, null, ClockLight.None),
            (reading.State, reading.DeemedAccepted, reading.StartedOn, reading.AnswerDue, reading.RemainingDays, reading.Light));
    }

    [Fact]
    public void Corrected_StartsNothing_BeforeAcceptance()
    {
        ClockEvent[] corrected = [Received, new CorrectionTold(At("2026-03-04")), new Corrected(At("2026-03-12"))];
        var reading = Read(Legal, null, "2026-06-01", corrected);
        Assert.Equal((ClockState.NotStarted, false, null, null), (reading.State, reading.DeemedAccepted, reading.StartedOn, reading.LegalDue));
        Assert.Equal((Day("2026-03-19"), ClockLight.Red), (reading.AnswerDue!.Value, reading.Light)); // but the organ owes an answer and is late

        reading = Read(Legal, null, "2026-06-01", [.. corrected, new Accepted(At("2026-03-16"))]);
        Assert.Equal((Day("2026-03-16"), Day("2026-04-14")), (reading.StartedOn!.Value, reading.LegalDue!.Value));
    }

    [Fact]
    public void Corrected_UnderARegimeThatSaysSo_SilenceCountsFromTheCorrection()
    {
        var regime = Licence with { SilenceAfterCorrection = SilenceBeforeAcceptance.DeemedAccepted };
        ClockEvent[] events = [Received, new CorrectionTold(At("2026-03-04")), new Corrected(At("2026-03-12"))];
        Assert.False(LegalClock.Read(regime, Legal, null, events, Calendar, At("2026-03-19")).DeemedAccepted);
        var reading = LegalClock.Read(regime, Legal, null, events, Calendar, At("2026-03-20"));
        Assert.Equal((true, Day("2026-03-12"), Day("2026-03-20")), (reading.DeemedAccepted, reading.AcceptedOn!.Value, reading.DeemedOn!.Value));
    }

    [Fact]
    public void Told_AfterAcceptance_DoesNotStopTheClock()
    {
        ClockEvent[] accepted = [Received, new Accepted(At("2026-03-03"))];
        Assert.Equal(Read(Legal, null, "2026-04-01", accepted), Read(Legal, null, "2026-04-01", [.. accepted, new CorrectionTold(At("2026-03-04"))]));
    }

    [Fact]
    public void Ended_InTime_PreventsAcceptanceBySilence()
    {
        var reading = Read(Legal, null, "2026-06-01", Received, new Ended(At("2026-03-06")));
        Assert.Equal((ClockState.Stopped, false, null), (reading.State, reading.DeemedAccepted, reading.StartedOn));
    }

    [Fact]
    public void Silence_UnderARegimeWithoutTheRule_AcceptsNothing()
    {
        var reading = LegalClock.Read(RegimeOf("confirmation"), Legal, null, [Received], Calendar, At("2026-06-01"));
        Assert.Equal((ClockState.NotStarted, false, ClockLight.Red), (reading.State, reading.DeemedAccepted, reading.Light));
    }

    [Fact]
    public void Silence_AcceptsExactlyWhenNobodyAnsweredInFiveWorkingDays() => Prop.ForAll(
        Gen.Choose(Day("2025-01-01").DayNumber, Day("2026-11-30").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        Gen.Choose(0, 30).ToArbitrary(),
        Gen.Choose(0, 2).ToArbitrary(),
        (received, days, kind) =>
        {
            var at = CivilTime.StartOf(received.AddDays(days)).AddHours(8);
            ClockEvent answer = kind switch { 0 => new CorrectionTold(at), 1 => new Accepted(at), _ => new Ended(at) };
            var reading = LegalClock.Read(Licence, Legal, null, [new Received(CivilTime.StartOf(received).AddHours(7)), answer], Calendar, at);
            var inTime = received.AddDays(days) <= Calendar.AddWorkingDays(received, 5);
            Assert.Equal(!inTime, reading.DeemedAccepted);
            if (!inTime) Assert.Equal(received, reading.AcceptedOn);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void FromReceipt_RunsAtOnce_AndAnewFromTheCompletedMaterials()
    {
        ClockEvent[] events = [Received, new CorrectionTold(At("2026-03-04")), new Corrected(At("2026-03-12"))];
        ClockReading On(string now, int count) => LegalClock.Read(PublicService, Limit.WorkingDays(5), null, events[..count], Calendar, At(now));
        Assert.Equal((ClockState.Running, Day("2026-03-09")), (On("2026-03-03", 1).State, On("2026-03-03", 1).LegalDue!.Value));
        Assert.Equal((ClockState.AwaitingCorrection, null), (On("2026-03-05", 2).State, On("2026-03-05", 2).LegalDue));
        Assert.Equal((ClockState.Running, Day("2026-03-19")), (On("2026-03-13", 3).State, On("2026-03-13", 3).LegalDue!.Value));
    }

    [Fact]
    public void FromReceipt_ToldTooLate_ChangesNothing()
    {
        var regime = Licence with { ClockStart = ClockStart.Receipt, SilenceBeforeAcceptance = SilenceBeforeAcceptance.None };
        var reading = LegalClock.Read(regime, Legal, null, [Received, new CorrectionTold(At("2026-03-10"))], Calendar, At("2026-03-11"));
        Assert.Equal((ClockState.Running, Day("2026-03-30")), (reading.State, reading.LegalDue!.Value));
    }

    [Theory]
    [InlineData("2026-05-31", null, "2026-06-01")] // expires, nobody decided: granted from the next day on
    [InlineData("2026-05-31", "2026-05-31", null)] // decided on the last day
    [InlineData("2026-05-31", "2026-06-01", "2026-06-01")]
    [InlineData("2026-04-01", null, "2026-04-02")] // applied exactly 30 days before
    [InlineData("2026-03-31", null, null)] // applied 29 days before: too late to be protected by silence
    [InlineData(null, null, null)]
    public void Renewal_NotDecidedBeforeExpiry_IsDeemedGranted(string? expires, string? decided, string? granted)
    {
        List<ClockEvent> events = [new Received(At("2026-03-02"), expires is null ? null : Day(expires)), new Accepted(At("2026-03-03"))];
        if (decided is not null) events.Add(new Decided(At(decided)));
        var reading = LegalClock.Read(RegimeOf("licence-renewal"), Limit.WorkingDays(60), null, events, Calendar, At("2026-07-01"));
        Assert.Equal(granted is null ? null : new DeemedOutcome(SilenceEffect.DeemedGranted, Day(granted), "行政许可法第五十条第二款"), reading.DeemedOutcome);
        if (granted is not null) Assert.Equal((ClockState.Stopped, Day(granted)), (reading.State, reading.StoppedOn!.Value));
    }

    [Fact]
    public void Licence_NotDecidedInTime_IsLate_NeverGranted()
    {
        var reading = Read(Legal, null, "2026-12-01", Received, new Accepted(At("2026-03-03")));
        Assert.Equal((null, ClockState.Running, ClockLight.Red), (reading.DeemedOutcome, reading.State, reading.Light));
    }

    [Fact]
    public void SilenceAtLegalDue_HoldsFromTheNextDay()
    {
        var regime = Licence with { SilenceAtDeadline = new SilenceAtDeadline(SilenceEffect.DeemedRefused, "某条") };
        ClockEvent[] events = [Received, new Accepted(At("2026-03-03"))];
        Assert.Null(LegalClock.Read(regime, Legal, null, events, Calendar, At("2026-03-31")).DeemedOutcome);
        var reading = LegalClock.Read(regime, Legal, null, events, Calendar, At("2026-08-01"));
        Assert.Equal(new DeemedOutcome(SilenceEffect.DeemedRefused, Day("2026-04-01"), "某条"), reading.DeemedOutcome);
    }
}
