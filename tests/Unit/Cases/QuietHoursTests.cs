using FsCheck;
using FsCheck.Fluent;
using Tongban.Cases.Domain;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));
    private static readonly QuietHours Noon = new(new TimeOnly(12, 0), new TimeOnly(14, 30));

    [Theory]
    [InlineData(20, 59, 2, 20, 59)]
    [InlineData(21, 0, 3, 8, 0)]
    [InlineData(23, 59, 3, 8, 0)]
    [InlineData(0, 0, 2, 8, 0)]
    [InlineData(7, 59, 2, 8, 0)]
    [InlineData(8, 0, 2, 8, 0)]
    public void After_OverMidnight_IsTheNextMorning(int hour, int minute, int day, int thenHour, int thenMinute) =>
        Assert.Equal(At(2026, 3, day, thenHour, thenMinute), Night.After(At(2026, 3, 2, hour, minute)));

    [Theory]
    [InlineData(11, 59, 11, 59)]
    [InlineData(12, 0, 14, 30)]
    [InlineData(14, 30, 14, 30)]
    public void After_WithinADay_IsTheSameDay(int hour, int minute, int thenHour, int thenMinute) =>
        Assert.Equal(At(2026, 3, 2, thenHour, thenMinute), Noon.After(At(2026, 3, 2, hour, minute)));

    [Fact]
    public void After_JudgesByCivilTime_WhateverTheOffset() =>
        Assert.Equal(At(2026, 3, 3, 8), Night.After(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void FromTheSameHourToTheSame_IsNeverQuiet() =>
        Assert.All(Enumerable.Range(0, 24), hour => Assert.False(new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue).Holds(At(2026, 3, 2, hour))));

    [Fact]
    public void After_IsNeverQuiet_NeverEarlier_AndWithinADay() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte From, byte To, uint Seconds)>(),
        given =>
        {
            var quiet = new QuietHours(new TimeOnly(given.From % 24, 0), new TimeOnly(given.To % 24, 30));
            var at = At(2026, 1, 1).AddSeconds(given.Seconds % 31_536_000);
            var after = quiet.After(at);
            return !quiet.Holds(after) && after >= at && after - at < TimeSpan.FromDays(1) && (quiet.Holds(at) || after == at);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("sms", true, true)]
    [InlineData("sms", false, true)]
    [InlineData("email", true, false)]
    [InlineData("email", false, true)]
    [InlineData("webhook", false, false)]
    public void KeepsQuiet_PhonesAlways_UrgentMailNever(string channel, bool urgent, bool expected) => Assert.Equal(expected, Sending.KeepsQuiet(channel, urgent));

    [Fact]
    public void Next_WaitsEverLonger_AndGivesUpAfterTheSixth()
    {
        var now = At(2026, 3, 2);
        var waits = Enumerable.Range(1, 5).Select(attempts => Sending.Next(attempts, now)!.Value - now).ToList();
        Assert.Equal(waits.Order().Distinct(), waits);
        Assert.Null(Sending.Next(6, now));
    }

    [Fact]
    public void ReminderTimes_ComeInTheMorning_SoManyDaysLater() =>
        Assert.Equal(At(2026, 3, 5, 9), ReminderTimes.After(At(2026, 3, 2, 23, 30), 3));
}
