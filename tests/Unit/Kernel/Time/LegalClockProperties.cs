using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class LegalClockProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void DueDate_IsNeverADayOff_AndNeverTheFirstDay() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
    {
        var due = Read(history, limit).LegalDue!.Value;
        return Calendar.IsWorkingDay(due) && due > history.Accepted;
    }));

    [Fact]
    public void DueDate_WithoutPause_IsTheNthWorkingDay() => Check.One(Many, Prop.ForAll(Histories, Gen.Choose(1, 60).ToArbitrary(), (history, n) =>
        Read(history with { Pauses = [], Extension = 0 }, Limit.WorkingDays(n)).LegalDue == Calendar.AddWorkingDays(history.Accepted, n)));

    // The reading comes from prefix sums, the account from walking the days: two ways to one date.
    [Fact]
    public void Explain_DayByDay_EndsOnTheDueDate() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
    {
        var due = Read(history, limit).LegalDue!.Value;
        var days = LegalClock.Explain(Licence, limit, null, history.Events, Calendar, history.LastAt);
        Assert.Equal(due, days[^1].Date);
        Assert.Equal(Enumerable.Range(history.Accepted.DayNumber, days.Count), days.Select(day => day.Date.DayNumber));
        Assert.Equal(days.Where(day => day.Counted).Select((_, n) => (int?)(n + 1)), days.Where(day => day.Counted).Select(day => day.Ordinal));
        if (limit.Unit != LimitUnit.Months) Assert.InRange(days.Count(day => day.Counted), limit.Amount, limit.Amount + 10);
        if (limit.Unit == LimitUnit.WorkingDays) Assert.All(days.Where(day => day.Counted), day => Assert.True(Calendar.IsWorkingDay(day.Date)));
    }));

    [Fact]
    public void DueDate_CountsEveryWorkingDayOutsidePauses() => Check.One(Many, Prop.ForAll(Histories, Gen.Choose(1, 40).ToArbitrary(), (history, n) =>
    {
        var plain = history with { Extension = 0 };
        var due = Read(plain, Limit.WorkingDays(n)).LegalDue!.Value;
        var paused = new HashSet<DateOnly>();
        var date = plain.Accepted;
        foreach (var (gap, length, _) in plain.Pauses)
        {
            date = date.AddDays(gap);
            if (OpenOn(plain, paused, date) >= n) break; // the limit was used up when this pause began: another test's matter
            for (var day = 1; day <= length; day++) paused.Add(date.AddDays(day));
            date = date.AddDays(length);
        }

        return OpenOn(plain, paused, due) == n || plain.Pauses.Count > 0 && OpenOn(plain, paused, due) > n;
    }));

    [Fact]
    public void Suspension_NeverMakesItDueEarlier() => Check.One(Many, Prop.ForAll(
        Histories,
        DayLimits,
        (from at in Gen.Choose(0, 60) from length in Gen.Choose(0, 40) select (at, length)).ToArbitrary(),
        (history, limit, pause) =>
            Due(history.PlusPause(pause.at, pause.length, SpareGround), limit) >= Due(history.Events, limit)
            && Due(history.Events, limit) >= Due(history.WithoutPauses, limit)));

    [Fact]
    public void LongerLimit_IsNeverDueEarlier() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
        Due(history.Events, limit with { Amount = limit.Amount + 1 }) >= Due(history.Events, limit)));

    [Fact]
    public void Extension_NeverMakesItDueEarlier_NorLaterThanAllowed() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
    {
        var without = Due((history with { Extension = 0 }).Events, limit);
        var with = Due(history.Events, limit);
        var most = Due((history with { Extension = 0 }).Events, limit with { Amount = limit.Amount + Licence.Extension!.Amount });
        return without <= with && with <= most;
    }));

    [Fact]
    public void Dates_DoNotDependOnWhenSomebodyLooks() => Check.One(Many, Prop.ForAll(
        Histories,
        DayLimits,
        Gen.Choose(0, 2000).Two().ToArbitrary(),
        (history, limit, hours) =>
        {
            var one = Read(history, limit, hours.Item1);
            var other = Read(history, limit, hours.Item2);
            Assert.Equal(Fixed(one), Fixed(other));
            if (hours.Item1 == hours.Item2) Assert.Equal(one, other);
        }));

    [Fact]
    public void OrderOfTheList_DoesNotMatter() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
        Assert.Equal(Read(history, limit), LegalClock.Read(Licence, limit, null, [.. history.Events.Reverse()], Calendar, history.LastAt))));

    [Fact]
    public void AsTimePasses_LessRemains_AndTheLightOnlyGetsWorse() => Check.One(Many, Prop.ForAll(
        Histories,
        DayLimits,
        Gen.Choose(0, 3000).Two().ToArbitrary(),
        (history, limit, hours) =>
        {
            var early = Read(history, limit, Math.Min(hours.Item1, hours.Item2));
            var late = Read(history, limit, Math.Max(hours.Item1, hours.Item2));
            return early.RemainingDays >= late.RemainingDays && early.Light <= late.Light && early.UsedDays <= late.UsedDays
                && (late.RemainingDays < 0) == (late.Light == ClockLight.Red);
        }));

    [Fact]
    public void UsedAndRemaining_MakeTheWhole() => Check.One(Many, Prop.ForAll(Histories, Gen.Choose(1, 60).ToArbitrary(), (history, n) =>
    {
        var reading = Read(history with { Extension = 0 }, Limit.WorkingDays(n));
        return reading.RemainingDays <= 0 || reading.UsedDays + reading.RemainingDays == n;
    }));

    [Fact]
    public void Suspended_DueDatesOpenOnly_WhileTheyWereNotPassed() => Check.One(Many, Prop.ForAll(Histories, DayLimits, (history, limit) =>
    {
        var before = Read(history, limit);
        var at = history.LastAt.AddMinutes(1);
        var open = LegalClock.Read(Licence, limit, null, [.. history.Events, new Suspended(at, "hearing", "通知")], Calendar, at.AddDays(30));
        Assert.Equal(ClockState.Suspended, open.State);
        Assert.Equal(CivilTime.DateOf(at) <= before.LegalDue ? null : before.LegalDue, open.LegalDue);
    }));

    private static int OpenOn(History history, HashSet<DateOnly> paused, DateOnly through) =>
        Enumerable.Range(1, Math.Max(0, through.DayNumber - history.Accepted.DayNumber)).Select(history.Accepted.AddDays)
            .Count(day => Calendar.IsWorkingDay(day) && !paused.Contains(day));

    private static ClockReading Read(History history, Limit limit, int hoursLater = 0) =>
        LegalClock.Read(Licence, limit, null, history.Events, Calendar, history.LastAt.AddHours(hoursLater));

    private static DateOnly Due(IReadOnlyList<ClockEvent> events, Limit limit) =>
        LegalClock.Read(Licence, limit, null, events, Calendar, events[^1].At).LegalDue!.Value;

    private static ClockReading Fixed(ClockReading reading) => reading with
    {
        State = default,
        UsedDays = 0,
        SuspendedDays = 0,
        RemainingDays = null,
        PastPromised = false,
        PastLegal = false,
        Light = default,
    };
}
