using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class TimerTests
{
    [Theory]
    [InlineData("PT2H", "2026-03-02T11:00:00")]
    [InlineData("P3DT12H30M5S", "2026-03-05T21:30:05")]
    [InlineData("P2W", "2026-03-16T09:00:00")]
    [InlineData("P1M", "2026-04-02T09:00:00")]
    [InlineData("P1Y2M", "2027-05-02T09:00:00")]
    [InlineData("PT0S", "2026-03-02T09:00:00")]
    public void Duration_Iso_IsAddedByTheCalendar(string text, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due + "+08:00"), Duration.Parse(text)!.After(Play.Morning, null).Value);

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("3D")]
    [InlineData("P-1D")]
    [InlineData("PWD")]
    [InlineData("P99999D")]
    [InlineData("P1D\n")]
    [InlineData("2026-03-02")]
    public void Duration_AnythingElse_IsNone(string text) => Assert.Null(Duration.Parse(text));

    [Fact]
    public void TimerCatch_WaitsUntilDue()
    {
        var play = new Play(new Drawing().Start().Timer("t", "PT2H").Task("a").End().Path("s t a e").Read());

        Assert.Equal([new TimerSet("t#1", Play.Morning.AddHours(2))], play.Effects);
        Assert.Equal("process-0092", play.Try(new TimerDue("t#1")).Problem?.Code);
        play.Now = Play.Morning.AddHours(2);
        Assert.Equal(["a#1"], play.Do(new TimerDue("t#1")).Open);
        Assert.Equal("process-0091", play.Try(new TimerDue("t#1")).Problem?.Code);
    }

    [Fact]
    public void BoundaryTimer_Interrupting_TakesTheTaskAway()
    {
        var play = new Play(WithBoundary(interrupting: true)) { Now = Play.Morning.AddDays(1) }.Do(new TimerDue("late#1"));

        Assert.Equal("TaskClosed { TaskId = a#1, Reason = TimedOut }", play.Effects[0].ToString());
        Assert.Equal(["b#1"], play.Open);
        Assert.Empty(play.State.Timers);
    }

    [Fact]
    public void BoundaryTimer_NonInterrupting_StartsASidePathOnce()
    {
        var play = new Play(WithBoundary(interrupting: false)) { Now = Play.Morning.AddDays(1) }.Do(new TimerDue("late#1"));

        Assert.Equal(["a#1", "b#1"], play.Open);
        Assert.Empty(play.State.Timers);
        Assert.Equal(ProcessStatus.Running, play.Do("a").State.Status);
        Assert.Equal(ProcessStatus.Ended, play.Do("b").State.Status);
    }

    [Fact]
    public void BoundaryTimer_TaskDoneInTime_IsCleared()
    {
        var play = new Play(WithBoundary(interrupting: true)).Do("a");

        Assert.Contains(new TimerCleared("late#1"), play.Effects);
        Assert.Equal(ProcessStatus.Ended, play.State.Status);
    }

    [Fact]
    public void WorkingDays_AreLeftToTheResolver()
    {
        var definition = new Drawing().Start().Timer("t", "P5WD").End().Path("s t e").Read();
        var asked = "";
        Result<DateTimeOffset> Resolve(string duration, DateTimeOffset from)
        {
            asked = duration;
            return from.AddDays(7);
        }

        var play = new Play(definition, timers: Resolve);

        Assert.Equal("P5WD", asked);
        Assert.Equal(Play.Morning.AddDays(7), play.State.Timers.Single().Due);
    }

    [Fact]
    public void WorkingDays_WithoutOrRefusingResolver_AreAProblem()
    {
        var definition = new Drawing().Start().Timer("t", "P5WD").End().Path("s t e").Read();
        Result<DateTimeOffset> Refuse(string duration, DateTimeOffset from) => new Problem("time-0001", 409, "没有 2027 年的日历");

        Assert.Equal("process-0093", ProcessEngine.Start(definition, null, Play.Morning).Problem?.Code);
        Assert.Equal("time-0001", ProcessEngine.Start(definition, null, Play.Morning, Refuse).Problem?.Code);
    }

    private static ProcessDefinition WithBoundary(bool interrupting) => new Drawing()
        .Start().Task("a").Boundary("late", "a", "P1D", interrupting).Task("b").End().Path("s a e").Path("late b e").Read();
}
