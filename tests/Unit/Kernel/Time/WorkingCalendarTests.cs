using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class WorkingCalendarTests
{
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(Day("2023-01-01").DayNumber, Day("2029-12-31").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void AnnouncedYear_Has248WorkingDays_NoneProvisional(int year)
    {
        var days = DaysOf(year).ToList();
        Assert.Equal(248, days.Count(day => day.IsWorking));
        Assert.DoesNotContain(days, day => day.Provisional);
        Assert.True(Calendar.HasYear(year));
    }

    [Fact]
    public void AnnouncedYears_HaveTheWeekdaysOffThatTheReferenceLists()
    {
        string[] expected =
        [
            "2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-02-03", "2025-02-04", "2025-04-04", "2025-05-01",
            "2025-05-02", "2025-05-05", "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08",
            "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23", "2026-04-06",
            "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07",
        ];
        var off = DaysOf(2025).Concat(DaysOf(2026)).Where(day => !day.IsWorking && !IsWeekend(day.Date)).Select(day => $"{day.Date:yyyy-MM-dd}");
        Assert.Equal(expected, off);
    }

    [Fact]
    public void AnnouncedYears_HaveTheMakeUpDaysThatTheReferenceLists()
    {
        string[] expected =
        [
            "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
            "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        ];
        var worked = DaysOf(2025).Concat(DaysOf(2026)).Where(day => day.Kind == DayKind.MakeUp).Select(day => $"{day.Date:yyyy-MM-dd}");
        Assert.Equal(expected, worked);
    }

    [Theory]
    [InlineData("2026-02-16", DayKind.Holiday, "春节")]
    [InlineData("2026-02-28", DayKind.MakeUp, "春节调休补班")]
    [InlineData("2026-03-02", DayKind.Working, "星期一")]
    [InlineData("2026-03-07", DayKind.Weekend, "星期六")]
    public void KindOf_NamesTheDay(string date, DayKind kind, string name) =>
        Assert.Equal(new Day(Day(date), kind, name, Provisional: false), Calendar.KindOf(Day(date)));

    [Theory]
    [InlineData("2024-01-01")]
    [InlineData("2027-07-15")]
    [InlineData("1950-01-01")]
    [InlineData("2100-12-31")]
    public void YearWithoutData_IsProvisionalOnEveryDay(string date)
    {
        Assert.False(Calendar.HasYear(Day(date).Year));
        Assert.True(Calendar.KindOf(Day(date)).Provisional);
        Assert.All(DaysOf(Day(date).Year), day => Assert.True(day.Provisional));
    }

    [Theory]
    [InlineData("2027-01-01", "元旦")]
    [InlineData("2027-02-05", "除夕")]
    [InlineData("2027-02-06", "春节")]
    [InlineData("2027-02-08", "春节")]
    [InlineData("2027-04-05", "清明节")]
    [InlineData("2024-04-04", "清明节")]
    [InlineData("2100-04-05", "清明节")]
    [InlineData("2027-05-02", "劳动节")]
    [InlineData("2027-06-09", "端午节")]
    [InlineData("2020-06-25", "端午节")] // leap fourth month
    [InlineData("2028-05-28", "端午节")] // leap fifth month
    [InlineData("2028-10-03", "国庆节|中秋节")]
    [InlineData("2033-09-08", "中秋节")] // leap eleventh month
    [InlineData("2027-10-03", "国庆节")]
    public void YearWithoutData_KnowsItsStatutoryHolidays(string date, string names)
    {
        var day = Calendar.KindOf(Day(date));
        Assert.Equal(DayKind.Holiday, day.Kind);
        Assert.Contains(day.Name, names.Split('|'));
    }

    [Theory]
    [InlineData("2024-05-02")] // one day of Labour Day until 2024
    [InlineData("2024-02-09")] // the eve didn't count between 2014 and 2024
    [InlineData("2027-10-04")] // moved days aren't known before they are announced
    public void YearWithoutData_GuessesNoMore(string date) => Assert.Equal(DayKind.Working, Calendar.KindOf(Day(date)).Kind);

    [Fact]
    public void StatutoryHolidays_AreAllDaysOffInTheAnnouncedYears()
    {
        var guessed = WorkingCalendar.Parse([]).Value;
        foreach (var date in DaysOf(2025).Concat(DaysOf(2026)).Select(day => day.Date).Where(date => guessed.KindOf(date).Kind == DayKind.Holiday))
            Assert.Equal(DayKind.Holiday, Calendar.KindOf(date).Kind);
        Assert.Equal(13, Enumerable.Range(0, 365).Count(n => guessed.KindOf(Day("2026-01-01").AddDays(n)).Kind == DayKind.Holiday));
    }

    [Fact]
    public void OutsideTheCalendar_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.KindOf(Day("1949-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day("2101-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2100-12-30"), 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-03-02"), -1));
    }

    [Fact]
    public void AddWorkingDays_IsWhatWalkingDayByDayGives() => Prop.ForAll(Dates, Gen.Choose(1, 300).ToArbitrary(), (from, n) =>
    {
        var date = from;
        for (var counted = 0; counted < n;) if (Calendar.IsWorkingDay(date = date.AddDays(1))) counted++;
        return Calendar.AddWorkingDays(from, n) == date && Calendar.WorkingDaysBetween(from, date) == n && Calendar.WorkingDaysBetween(date, from) == -n;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_InSteps_IsTheSameAsAtOnce() => Prop.ForAll(Dates, Gen.Choose(1, 90).ToArbitrary(), Gen.Choose(1, 90).ToArbitrary(), (from, a, b) =>
        Calendar.AddWorkingDays(Calendar.AddWorkingDays(from, a), b) == Calendar.AddWorkingDays(from, a + b)).QuickCheckThrowOnFailure();

    [Fact]
    public void NextWorkingDay_IsTheFirstOnOrAfter() => Prop.ForAll(Dates, date =>
    {
        var next = Calendar.NextWorkingDay(date);
        return Calendar.IsWorkingDay(next) && next >= date && Calendar.AddWorkingDays(date, 0) == next
            && Enumerable.Range(0, next.DayNumber - date.DayNumber).All(n => !Calendar.IsWorkingDay(date.AddDays(n)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-12-24", 5, false)] // 31 December is the fifth
    [InlineData("2026-12-25", 5, true)]
    public void IsProvisional_OnlyWhenACountedStretchIs(string from, int n, bool provisional) =>
        Assert.Equal(provisional, Calendar.IsProvisional(Day(from), Calendar.AddWorkingDays(Day(from), n)));

    private static IEnumerable<Day> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => Calendar.KindOf(new DateOnly(year, 1, 1).AddDays(n)));

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

public sealed class DueExplanationTests
{
    [Fact]
    public void ExplainWorkingDays_OrdinaryWeek()
    {
        var due = Calendar.ExplainWorkingDays(Day("2026-03-02"), 5);
        Assert.Equal((Day("2026-03-09"), false, Calendar.Version), (due.Due, due.Provisional, due.CalendarVersion));
        Assert.Equal([false, true, true, true, true, false, false, true], due.Days.Select(day => day.Counted));
        Assert.Equal("期间开始之日不计入，自次日起算", due.Days[0].Why);
        Assert.Equal("星期六，周休息日不计入", due.Days[5].Why);
        Assert.Equal("星期一，第 5 个工作日", due.Days[7].Why);
    }

    [Fact]
    public void ExplainWorkingDays_AcrossSpringFestival_CountsTheMakeUpDay()
    {
        var due = Calendar.ExplainWorkingDays(Day("2026-02-13"), 2);
        Assert.Equal(Day("2026-02-24"), due.Due);
        Assert.Equal(new CountedDay(Day("2026-02-14"), true, 1, "春节调休补班，第 1 个工作日", Calendar.SourceOf(2026), false), due.Days[1]);
        Assert.Equal(new CountedDay(Day("2026-02-17"), false, null, "春节放假，不计入", Calendar.SourceOf(2026), false), due.Days[4]);
    }

    [Fact]
    public void ExplainWorkingDays_IntoAYearWithoutData_IsProvisional_AndSaysWhichDays()
    {
        var due = Calendar.ExplainWorkingDays(Day("2026-12-30"), 3);
        Assert.Equal((Day("2027-01-05"), true), (due.Due, due.Provisional));
        Assert.Equal(due.Days.Where(day => day.Date.Year == 2027), due.Days.Where(day => day.Provisional));
        Assert.Equal("元旦放假，不计入", due.Days[2].Why);
    }

    [Fact]
    public void ExplainWorkingDays_AlwaysEndsWithTheLastCountedDay() => Prop.ForAll(
        Gen.Choose(Day("2024-01-01").DayNumber, Day("2028-01-01").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        Gen.Choose(1, 60).ToArbitrary(),
        (from, n) =>
        {
            var due = Calendar.ExplainWorkingDays(from, n);
            Assert.Equal(n, due.Days.Count(day => day.Counted));
            Assert.Equal((due.Due, (int?)n), (due.Days[^1].Date, due.Days[^1].Ordinal));
            Assert.Equal(due.Provisional, due.Days.Skip(1).Any(day => day.Provisional));
        }).QuickCheckThrowOnFailure();
}
