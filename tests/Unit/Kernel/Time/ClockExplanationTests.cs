using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class ClockExplanationTests
{
    private static readonly ClockEvent[] Accepted = [new Received(At("2026-03-02")), new Accepted(At("2026-03-03"))];

    [Fact]
    public void Explain_SaysWhyAndByWhichArticle()
    {
        var days = Explain(Limit.WorkingDays(5), Limit.WorkingDays(2), "2026-03-16",
            [.. Accepted, new Suspended(At("2026-03-05"), "testing", "通知"), new Resumed(At("2026-03-06"))]);
        Assert.Equal(
            [
                new CountedDay(Day("2026-03-03"), false, null, "期间开始之日不计入，自次日起算", "民法典第二百零一条", false),
                new CountedDay(Day("2026-03-04"), true, 1, "星期三，第 1 个工作日", "行政许可法第八十二条", false),
                new CountedDay(Day("2026-03-05"), true, 2, "星期四，第 2 个工作日", "行政许可法第八十二条", false),
                new CountedDay(Day("2026-03-06"), false, null, "检测期间，不计入期限", "行政许可法第四十五条", false),
                new CountedDay(Day("2026-03-07"), false, null, "星期六，周休息日不计入", "国务院关于职工工作时间的规定第七条", false),
                new CountedDay(Day("2026-03-08"), false, null, "星期日，周休息日不计入", "国务院关于职工工作时间的规定第七条", false),
                new CountedDay(Day("2026-03-09"), true, 3, "星期一，第 3 个工作日", "行政许可法第八十二条", false),
                new CountedDay(Day("2026-03-10"), true, 4, "星期二，第 4 个工作日", "行政许可法第八十二条", false),
                new CountedDay(Day("2026-03-11"), true, 5, "星期三，第 5 个工作日", "行政许可法第八十二条", false),
            ],
            days.Select(day => day with { Why = day.Why.Replace("期间，不计入期限；承诺期限届满", "期间，不计入期限", StringComparison.Ordinal) }));
    }

    [Fact]
    public void Explain_MarksTheEndOfThePromise()
    {
        var days = Explain(Limit.WorkingDays(5), Limit.WorkingDays(3), "2026-03-03", Accepted);
        Assert.Equal("星期五，第 3 个工作日；承诺期限届满", Assert.Single(days, day => day.Why.Contains("承诺", StringComparison.Ordinal)).Why);
        Assert.Equal(Day("2026-03-10"), days[^1].Date);
    }

    [Fact]
    public void Explain_CalendarDays_SaysWhyTheLastDayMoves()
    {
        var days = Explain(Limit.CalendarDays(59), null, "2026-03-03", Accepted); // 1 May
        Assert.Equal(("第 59 日（自然日）", Day("2026-05-01")), (days[59].Why, days[59].Date));
        Assert.Equal("劳动节，期间最后一日遇休息日，顺延", days[60].Why);
        Assert.Equal(new CountedDay(Day("2026-05-06"), false, null, "最后一日顺延至此：星期三，节假日后第一个工作日", "民法典第二百零三条", false), days[^1]);
    }

    [Fact]
    public void Explain_DeemedAcceptance_CitesTheArticle()
    {
        var days = Explain(Limit.WorkingDays(20), null, "2026-03-16", new Received(At("2026-03-02")));
        Assert.Equal(("行政许可法第三十二条第一款第四项", Day("2026-03-02")), (days[0].Article, days[0].Date));
        Assert.StartsWith("逾期未告知补正，自收到材料之日起即为受理（2026-03-10 起生效）", days[0].Why, StringComparison.Ordinal);
        Assert.Equal(Day("2026-03-30"), days[^1].Date);
    }

    [Fact]
    public void Explain_BeforeAcceptance_CountsTheDaysToAnswer()
    {
        var days = Explain(Limit.WorkingDays(20), null, "2026-03-04", new Received(At("2026-03-02")));
        Assert.Equal((Day("2026-03-09"), (int?)5, "行政许可法第三十二条第一款第四项"), (days[^1].Date, days[^1].Ordinal, days[^1].Article));
        Assert.Empty(Explain(Limit.WorkingDays(20), null, "2026-03-04"));
        Assert.Empty(Explain(Limit.None, null, "2026-03-04", Accepted));
    }

    [Fact]
    public void Explain_WhileSuspended_GoesToToday()
    {
        var days = Explain(Limit.WorkingDays(20), null, "2026-03-20", [.. Accepted, new Suspended(At("2026-03-05"), "expert-review", "通知")]);
        Assert.Equal(Day("2026-03-20"), days[^1].Date);
        Assert.All(days.Skip(3), day => Assert.Equal("专家评审期间，不计入期限", day.Why));
    }

    [Fact]
    public void Explain_PausedOnTheLastDay_SaysSo()
    {
        var days = Explain(Limit.WorkingDays(2), null, "2026-03-20", [.. Accepted, new Suspended(At("2026-03-05"), "hearing", "通知"), new Resumed(At("2026-03-10"))]);
        Assert.Equal("期限最后一日因听证中止，顺延至恢复之日", days[2].Why);
        Assert.Equal((Day("2026-03-10"), (int?)2), (days[^1].Date, days[^1].Ordinal));
    }

    [Fact]
    public void Explain_IntoAYearWithoutData_MarksTheProvisionalDays()
    {
        var days = Explain(Limit.WorkingDays(15), null, "2026-12-21", new Received(At("2026-12-21")), new Accepted(At("2026-12-21")));
        Assert.All(days, day => Assert.Equal(day.Date.Year == 2027, day.Provisional));
    }

    [Fact]
    public void Explain_Hours_RunThrough()
    {
        var days = Explain(Limit.Hours(48), null, "2026-03-03", Accepted);
        Assert.Equal([false, true, true], days.Select(day => day.Counted));
    }

    private static IReadOnlyList<CountedDay> Explain(Limit legal, Limit? promised, string now, params ClockEvent[] events) =>
        LegalClock.Explain(Licence, legal, promised, events, Calendar, At(now));
}
