using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Halls;

public sealed class WorkingDaysTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _visitor = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Count_OverANationalHoliday_SkipsItAndSaysWhy()
    {
        var page = await CountAsync("2026", "9", "30", "3");
        Assert.Contains("2026年10月10日到期", page.Text, StringComparison.Ordinal);
        Assert.Contains("国庆节放假，不计入", page.Text, StringComparison.Ordinal);
        Assert.Contains("国庆节放假", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_IntoAYearWithoutItsNotice_IsProvisional() =>
        Assert.Contains("到期（暂定）", (await CountAsync("2026", "12", "30", "5")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026", "2", "30", "5", "没有这一天")]
    [InlineData("2026", "2", "", "5", "日期要写全年、月、日")]
    [InlineData("2026", "3", "2", "很多", "请填 0 到 250 的整数")]
    [InlineData("2026", "3", "2", "251", "请填 0 到 250 的整数")]
    [InlineData("1066", "3", "2", "5", "没有这一天")]
    [InlineData("1999", "3", "2", "5", "年份在 2000 到 2090 之间")]
    public async Task Count_OfWhatCannotBeCounted_SaysSoAndKeepsWhatWasTyped(string year, string month, string day, string days, string slip)
    {
        var page = await CountAsync(year, month, day, days);
        Assert.Contains(page.Errors(), error => error.Contains(slip, StringComparison.Ordinal));
        Assert.Equal((year, days), (page.Find("[name='from.year']")!.GetAttribute("value"), page.Find("[name='days']")!.GetAttribute("value")));
    }

    private Task<Page> CountAsync(string year, string month, string day, string days) =>
        _visitor.GetAsync($"/working-days?from.year={year}&from.month={month}&from.day={day}&days={Uri.EscapeDataString(days)}");
}
