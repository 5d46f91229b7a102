using FsCheck;
using FsCheck.Fluent;
using Tongban.Oversight.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Oversight;

public sealed class FigureTests
{
    private static readonly DateOnly Day = Events.Day;

    private static readonly string[] Types =
    [
        "cases.submitted", "cases.received", "cases.correction-told", "cases.accepted", "cases.deemed-accepted", "cases.suspended", "cases.resumed",
        "cases.decided", "cases.served", "cases.closed", "cases.withdrawn", "cases.not-accepted", "cases.terminated",
    ];

    [Fact]
    public void After_AWholeCase_CountsEachThingOnItsLegalDay()
    {
        var line = After((CaseLine?)null, ("cases.submitted", Day, null), ("cases.accepted", Day.AddDays(1), null), ("cases.decided", Day.AddDays(9), 7), ("cases.closed", Day.AddDays(10), 7));
        Assert.Equal((Day, Day.AddDays(1), Day.AddDays(9)), (line.ReceivedOn, line.AcceptedOn, line.DecidedOn));
        Assert.Equal(new Tally(1, 0, 0, 0, 0, 0, 0, 0), Tally.Of(line, Day));
        Assert.Equal(new Tally(0, 0, 1, 1, 1, 1, 7, 20), Tally.Of(line, Day.AddDays(9)));
        Assert.Equal(default, Tally.Of(line, Day.AddDays(10)));
    }

    [Fact]
    public void After_SilenceNoticedLater_CountsTheDayOfReceipt()
    {
        var line = After(null, ("cases.submitted", Day, null), ("cases.deemed-accepted", Day, null));
        Assert.Equal(Day, line.AcceptedOn);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void OnTime_IsJudgedByThePromise(int used, bool onTime) =>
        Assert.Equal(onTime, After(null, ("cases.submitted", Day, null), ("cases.decided", Day, used)).OnTime);

    [Fact]
    public void OnTime_WithoutAPromise_IsJudgedByTheLaw_AndWithoutALimitNotAtAll()
    {
        var legalOnly = ((CaseLine?)null).After("cases.decided", Events.Of(used: 15, promised: null));
        var noLimit = ((CaseLine?)null).After("cases.decided", Events.Of(used: 15, promised: null, legal: null));
        Assert.Equal((true, null), (legalOnly.OnTime, noLimit.OnTime));
        Assert.Null(Tally.Of(noLimit, Day).OnTimeShare);
        Assert.Equal(1, Tally.Of(noLimit, Day).Decided);
    }

    [Fact]
    public void IsLate_OnlyWhileTheClockRunsAndNothingIsDecided()
    {
        var open = ((CaseLine?)null).After("cases.accepted", Events.Of(state: "accepted", promisedDue: Day.AddDays(5), legalDue: Day.AddDays(20)));
        Assert.False(open.IsLate(Day.AddDays(5)));
        Assert.True(open.IsLate(Day.AddDays(6)));
        Assert.False(open.After("cases.suspended", Events.Of(state: "suspended")).IsLate(Day.AddDays(60)));
        Assert.False(open.After("cases.decided", Events.Of(state: "granted", used: 3, promisedDue: Day.AddDays(5))).IsLate(Day.AddDays(60)));
        Assert.False(open.After("cases.withdrawn", Events.Of(state: "withdrawn", promisedDue: Day.AddDays(5))).IsLate(Day.AddDays(60)));
    }

    [Fact] // The daily counters are kept by differences: whatever happens in whatever order, they equal counting the lines anew.
    public void Changes_AddedUp_EqualTheFiguresOfTheLinesThemselves()
    {
        var happening = Gen.Choose(0, Types.Length - 1).SelectMany(type => Gen.Choose(0, 3).SelectMany(who => Gen.Choose(0, 6).SelectMany(day =>
            Gen.Choose(0, 30).Select(used => (Type: Types[type], Who: who, Day: Day.AddDays(day), Used: used)))));
        Prop.ForAll(Gen.ListOf(happening).ToArbitrary(), happenings =>
        {
            var lines = new Dictionary<int, CaseLine>();
            var kept = new Dictionary<DateOnly, Tally>();
            foreach (var (type, who, day, used) in happenings)
            {
                var before = lines.GetValueOrDefault(who);
                lines[who] = before.After(type, Events.Of(on: day, used: used));
                foreach (var (changed, change) in CaseLines.Changes(before, lines[who])) kept[changed] = kept.GetValueOrDefault(changed) + change;
            }

            return Enumerable.Range(0, 7).Select(n => Day.AddDays(n)).All(day =>
                kept.GetValueOrDefault(day) == lines.Values.Aggregate(default(Tally), (sum, line) => sum + Tally.Of(line, day)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void After_TheSameEventTwice_ChangesNothing() =>
        Prop.ForAll(Gen.Elements(Types).ToArbitrary(), type =>
        {
            var told = Events.Of(used: 4);
            var once = ((CaseLine?)null).After(type, told);
            return once.After(type, told) == once;
        }).QuickCheckThrowOnFailure();

    private static CaseLine After(CaseLine? line, params (string Type, DateOnly On, int? Used)[] happenings)
    {
        foreach (var (type, on, used) in happenings) line = line.After(type, Events.Of(on: on, used: used));
        return line!;
    }
}
