using System.Text.Json;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

public sealed class CalendarDueTests
{
    private static readonly string Calendars = Path.Combine(Repository.Root, "data", "calendars");

    [Fact]
    public async Task Due_FiveWorkingDays_CountsEveryDayAndSaysWhy()
    {
        var answer = await DueAsync("2026-03-02", "--working-days", "5");

        Assert.Equal(0, answer.Code);
        Assert.StartsWith("2026年3月9日 届满：自 2026-03-02 起 5 个工作日。", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-02     -  期间开始之日不计入", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-07     -  星期六，周休息日不计入", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-09     5  星期一，第 5 个工作日", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("暂定", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_AcrossSpringFestival_CountsMakeUpDaysAndSkipsTheHoliday()
    {
        var days = (await DueAsync("2026-02-12", "--working-days", "3", "--json")).Json.GetProperty("days").EnumerateArray().ToList();

        Assert.Equal(["2026-02-13", "2026-02-14", "2026-02-24"], days.Where(Counted).Select(day => day.GetProperty("date").GetString()));
        Assert.Contains("补班", Why(days, "2026-02-14"), StringComparison.Ordinal);
        Assert.Contains("春节", Why(days, "2026-02-18"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_CalendarDaysEndingInAHoliday_RollsToTheNextWorkingDay()
    {
        var json = (await DueAsync("2026-09-30", "--calendar-days", "2", "--json")).Json;

        Assert.Equal("2026-10-08", json.GetProperty("due").GetString());
        Assert.Equal("calendarDays", json.GetProperty("limit").GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Due_IntoAYearWithoutData_SaysProvisional()
    {
        var words = await DueAsync("2026-12-28", "--working-days", "5");
        var json = (await DueAsync("2026-12-28", "--working-days", "5", "--json")).Json;

        Assert.Contains("（暂定）", words.Output, StringComparison.Ordinal);
        Assert.Contains("2027 年的放假安排尚无数据", words.Output, StringComparison.Ordinal);
        Assert.True(json.GetProperty("provisional").GetBoolean());
        Assert.Equal(2027, json.GetProperty("yearsWithoutData")[0].GetInt32());
    }

    [Theory]
    [InlineData("--accepted", "2026-02-30", "--working-days", "5")]
    [InlineData("--accepted", "02/03/2026", "--working-days", "5")]
    [InlineData("--accepted", "1066-10-14", "--working-days", "5")]
    [InlineData("--accepted", "2026-03-02", "--working-days", "five")]
    [InlineData("--accepted", "2026-03-02", "--working-days", "-1")]
    [InlineData("--accepted", "2026-03-02", "--calendar-days", "999999999999")]
    [InlineData("--accepted", "2026-03-02")]
    [InlineData("--accepted", "2026-03-02", "--working-days", "5", "--calendar-days", "5")]
    [InlineData("--working-days", "5")]
    public async Task Due_UnreadableOrContradictoryInput_IsMisuse(params string[] options)
    {
        var answer = await CommandLine.RunAsync(["calendar", "due", .. options]);

        Assert.Equal(2, answer.Code);
        Assert.NotEmpty(answer.Error);
    }

    [Fact]
    public async Task Due_WithoutCalendarFolder_SaysSoInOneLine()
    {
        var answer = await CommandLine.RunAsync("calendar", "due", "--accepted", "2026-03-02", "--working-days", "5", "--calendars", "/nowhere");

        Assert.Equal(1, answer.Code);
        Assert.Contains("没有找到放假安排文件夹 /nowhere", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    private static Task<CommandLine> DueAsync(string accepted, params string[] options) =>
        CommandLine.RunAsync(["calendar", "due", "--accepted", accepted, "--calendars", Calendars, .. options]);

    private static bool Counted(JsonElement day) => day.GetProperty("counted").GetBoolean();

    private static string Why(List<JsonElement> days, string date) =>
        days.Single(day => day.GetProperty("date").GetString() == date).GetProperty("why").GetString()!;
}
