using Tongban.Cases.Domain;
using Tongban.Cases;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

public sealed class SilenceTests
{
    // Received on 24 February 2026; the working days counted are 25, 26, 27 and 28 February (a working Saturday) and 2 March.
    private static readonly DateTimeOffset LastDay = At(2026, 3, 2, 23, 59);
    private static readonly DateTimeOffset DayAfter = At(2026, 3, 3, 0, 1);

    [Fact]
    public void Accept_AfterFiveWorkingDays_IsDeemedAccepted()
    {
        Assert.False(Silence.IsDue(Open().Case, Rules(), LastDay));
        Assert.True(Silence.IsDue(Open().Case, Rules(), DayAfter));
    }

    [Fact]
    public void Settle_MonthsLater_HoldsAsOfTheDayOfReceipt()
    {
        var settled = Silence.Settle(Open().Case, Rules(), At(2026, 5, 20)).Value;
        Assert.Equal(CaseState.Accepted, settled.Case.State);
        Assert.Equal(new DateOnly(2026, 2, 24), settled.Case.Conduct.DeemedAcceptedOn);
        Assert.Equal(new DateOnly(2026, 2, 24), settled.Case.Read(Licence, Calendar, At(2026, 5, 20)).AcceptedOn);
        Assert.Equal("2026年2月24日", Assert.Single(settled.Taken).Document!.Facts["deemedOn"]);
    }

    [Fact]
    public void Settle_GivesTheSameDueDatesWhenever()
    {
        var early = Silence.Settle(Open().Case, Rules(), DayAfter).Value.Case.Read(Licence, Calendar, At(2026, 5, 20));
        var late = Silence.Settle(Open().Case, Rules(), At(2026, 5, 19)).Value.Case.Read(Licence, Calendar, At(2026, 5, 20));
        Assert.Equal(early, late);
    }

    [Fact]
    public void Settle_ClosesTheWindowAndOpensWhatFollows()
    {
        var settled = Silence.Settle(Open().Case, Rules(), DayAfter).Value;
        Assert.Equal(["window#1"], settled.Closed);
        Assert.Equal(["review", "survey"], settled.Opened.Select(work => work.NodeId).Order());
    }

    [Fact]
    public void Settle_AfterTheWindowTold_ChangesNothing()
    {
        var told = Handling.Complete(Open().Case, Rules(), "window#1", "tell-missing", Full(Official(1)), At(2026, 2, 26)).Value.Case;
        Assert.Empty(Silence.Settle(told, Rules(), At(2026, 5, 20)).Value.Taken);
    }

    [Fact]
    public void Settle_UnderARegimeWithoutSilence_ChangesNothing()
    {
        var rules = Rules("on-the-spot", "confirmation");
        Assert.Empty(Silence.Settle(Open(rules).Case, rules, At(2026, 5, 20)).Value.Taken);
    }

    [Fact]
    public void TellMissing_AfterSilence_IsRefusedBeforeAnyJobRan()
    {
        var late = Handling.Complete(Open().Case, Rules(), "window#1", "tell-missing", Full(Official(1)), DayAfter);
        Assert.Equal(CaseProblems.DeemedAccepted.Code, late.Problem?.Code);
        Assert.Equal(CaseProblems.DeemedAccepted, Acts.Apply(Open().Case, Act.TellMissing, Full(Official(1)), Licence, Calendar, DayAfter).Problem);
    }

    [Fact]
    public void Decide_AfterSilence_RecordsTheAcceptanceFirst()
    {
        var outcome = Acts.Apply(Open().Case, Act.DecideGrant, Full(Official(3)), Licence, Calendar, DayAfter).Value;
        Assert.Equal([Act.DeemAccepted, Act.DecideGrant], outcome.Taken.Select(taken => taken.Rule.Act));
    }

    [Fact]
    public void DeemAccepted_BeforeTheTime_IsRefused() =>
        Assert.Equal(CaseProblems.NotYetDeemed, Acts.Apply(Open().Case, Act.DeemAccepted, new ActInput(ActBy.System), Licence, Calendar, LastDay).Problem);

    [Fact]
    public void Index_KnowsWhenSilenceWillHaveSpoken()
    {
        var index = ClockIndex.Of(Open().Case, Rules(), Submitted);
        Assert.Equal(CivilTime.StartOf(new DateOnly(2026, 3, 3)), index.DeemAt);
        Assert.Equal(index.DeemAt, index.DueAt);
    }
}
