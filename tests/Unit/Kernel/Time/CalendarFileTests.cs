using Tongban.Kernel;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class CalendarFileTests
{
    private const string Good = """{"year":2030,"source":"通知","holidays":[{"name":"元旦","from":"2029-12-31","to":"2030-01-01"}],"makeUpDays":[{"date":"2030-01-05","for":"元旦"}]}""";

    [Fact]
    public void Parse_DaysOfTheYearBefore_AreKnownWithoutThatYearsFile()
    {
        var calendar = WorkingCalendar.Parse([Good]).Value;
        Assert.Equal(new Day(Day("2029-12-31"), DayKind.Holiday, "元旦", Provisional: false), calendar.KindOf(Day("2029-12-31")));
        Assert.True(calendar.KindOf(Day("2029-12-30")).Provisional);
        Assert.Equal([2030], calendar.Years);
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("null", 1)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[]}""", 1)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[],"makeUpDays":[],"holiday":[]}""", 1)]
    [InlineData("""{"year":2030,"year":2030,"source":"通知","holidays":[],"makeUpDays":[]}""", 1)]
    [InlineData("""{"year":2030,"source":null,"holidays":[],"makeUpDays":[]}""", 1)]
    [InlineData("""{"year":"2030","source":"通知","holidays":[],"makeUpDays":[]}""", 1)]
    [InlineData("""{"year":1949,"source":"通知","holidays":[],"makeUpDays":[]}""", 2)]
    [InlineData("""{"year":2030,"source":" ","holidays":[],"makeUpDays":[]}""", 4)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[{"name":"元旦","from":"2031-06-01","to":"2031-06-01"}],"makeUpDays":[]}""", 5)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[{"name":"元旦","from":"2030-01-02","to":"2030-01-01"}],"makeUpDays":[]}""", 6)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[{"name":"元旦","from":"2030-01-05","to":"2030-01-05"}],"makeUpDays":[{"date":"2030-01-05","for":"元旦"}]}""", 7)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[],"makeUpDays":[{"date":"2030-01-02","for":"元旦"}]}""", 8)]
    [InlineData("""{"year":2030,"source":"通知","holidays":[{"name":"","from":"2030-01-01","to":"2030-01-01"}],"makeUpDays":[]}""", 9)]
    public void Parse_EachFault_HasItsReason(string json, int number) =>
        Assert.Equal($"time-{number:0000}", WorkingCalendar.Parse([json]).Problem!.Code);

    [Fact]
    public void Parse_OneYearTwice_IsRefused() =>
        Assert.Equal(TimeProblems.CalendarYearTwice.Code, WorkingCalendar.Parse([Good, Good]).Problem!.Code);

    [Fact]
    public void Parse_TwoFilesNamingOneDay_IsRefused()
    {
        const string before = """{"year":2029,"source":"通知","holidays":[],"makeUpDays":[{"date":"2030-01-05","for":"元旦"}]}""";
        Assert.Equal(TimeProblems.CalendarOverlap.Code, WorkingCalendar.Parse([before, Good]).Problem!.Code);
    }

    [Fact]
    public void Version_FollowsTheContent_NotTheWriting()
    {
        var version = WorkingCalendar.Parse(Texts("calendars")).Value.Version;
        Assert.Equal(version, WorkingCalendar.Parse(Texts("calendars").Reverse().Select(text => text.Replace("\n", " ", StringComparison.Ordinal))).Value.Version);
        Assert.NotEqual(version, WorkingCalendar.Parse(Texts("calendars").Append(Good)).Value.Version);
        Assert.NotEqual(version, WorkingCalendar.Parse(Texts("calendars").Select(text => text.Replace("2026-05-09", "2026-05-10", StringComparison.Ordinal))).Value.Version);
    }

    [Fact]
    public void Problems_HaveOwnNumbers()
    {
        var codes = typeof(TimeProblems).GetFields().Select(field => ((Problem)field.GetValue(null)!).Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }
}

public sealed class CivilTimeTests
{
    [Theory]
    [InlineData("2026-03-01T15:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T16:00:00Z", "2026-03-02")]
    [InlineData("2026-03-01T23:30:00-05:00", "2026-03-02")]
    public void DateOf_IsBeijings(string moment, string date) => Assert.Equal(Day(date), CivilTime.DateOf(DateTimeOffset.Parse(moment)));

    [Fact]
    public void StartOf_IsTheFirstMomentOfTheDay()
    {
        var start = CivilTime.StartOf(Day("2026-03-02"));
        Assert.Equal(DateTimeOffset.Parse("2026-03-01T16:00:00Z"), start);
        Assert.Equal(Day("2026-03-01"), CivilTime.DateOf(start.AddTicks(-1)));
    }
}
