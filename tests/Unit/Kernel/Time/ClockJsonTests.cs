using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class ClockJsonTests
{
    private static readonly ClockEvent[] All =
    [
        new Received(At("2026-03-02"), Day("2026-12-31")), new CorrectionTold(At("2026-03-03")), new Corrected(At("2026-03-04")),
        new Accepted(At("2026-03-05")), new Suspended(At("2026-03-06"), "hearing", "听证通知书"), new Resumed(At("2026-03-09"), "hearing"),
        new Extended(At("2026-03-10"), 10, "局长"), new Decided(At("2026-03-11")), new Served(At("2026-03-12")), new Ended(At("2026-03-13")),
    ];

    [Fact]
    public void Events_RoundTrip_AllKinds()
    {
        var kinds = typeof(ClockEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ClockEvent)));
        Assert.Equal(kinds.Select(type => type.Name).Order(StringComparer.Ordinal), All.Select(happened => happened.GetType().Name).Order(StringComparer.Ordinal));
        var json = JsonSerializer.Serialize<IReadOnlyList<ClockEvent>>(All, KernelJson.Options);
        Assert.Equal(All, JsonSerializer.Deserialize<IReadOnlyList<ClockEvent>>(json, KernelJson.Options));
    }

    [Fact]
    public void Event_IsWrittenReadably() => Assert.Equal(
        """{"type":"suspended","ground":"hearing","evidence":"听证通知书","at":"2026-03-06T09:00:00+08:00"}""",
        JsonSerializer.Serialize<ClockEvent>(All[4], KernelJson.Options));

    [Fact]
    public void Event_OfUnknownKind_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClockEvent>("""{"type":"paused","at":"2026-03-06T09:00:00+08:00"}""", KernelJson.Options));

    [Fact]
    public void Readings_RoundTrip() => Prop.ForAll(Histories, DayLimits, (history, limit) =>
    {
        var reading = LegalClock.Read(Licence, limit, Limit.WorkingDays(3), history.Events, Calendar, history.LastAt);
        var json = JsonSerializer.Serialize(reading, KernelJson.Options);
        Assert.Equal(reading, JsonSerializer.Deserialize<ClockReading>(json, KernelJson.Options));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Enums_AreWords()
    {
        Assert.Equal("\"awaitingCorrection\"", JsonSerializer.Serialize(ClockState.AwaitingCorrection, KernelJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClockState>("2", KernelJson.Options));
        Assert.Equal("""{"amount":15,"unit":"workingDays"}""", JsonSerializer.Serialize(Limit.WorkingDays(15), KernelJson.Options));
    }

    [Fact]
    public void Explanations_RoundTrip()
    {
        var due = Calendar.ExplainWorkingDays(Day("2026-03-02"), 5);
        var back = JsonSerializer.Deserialize<DueExplanation>(JsonSerializer.Serialize(due, KernelJson.Options), KernelJson.Options)!;
        Assert.Equal(due.Days, back.Days);
        Assert.Equal(due, back with { Days = due.Days });
    }
}
