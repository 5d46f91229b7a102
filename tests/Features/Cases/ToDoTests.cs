using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Cases;

public sealed class ToDoTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task ToDo_WithNothing_SaysSo() =>
        Assert.Equal("没有待办，都办完了", (await (await _app.StaffAsync("reviewer")).GetAsync("/workbench")).Heading);

    [Fact]
    public async Task ToDo_OnTheLastDay_SaysWhatToDoFirst()
    {
        await _app.FoodCaseAsync();
        Assert.Equal("今日没有将超期的办件，共 1 件待办", (await (await _app.StaffAsync("window")).GetAsync("/workbench")).Heading);
        _app.Clock.Set(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)));
        var page = await (await _app.StaffAsync("window")).GetAsync("/workbench");
        Assert.Equal("今日 1 件将超期，先办这 1 件", page.Heading);
        Assert.Contains("今天到期", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToDo_IsOrderedByTheClock()
    {
        var (_, food) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(food, "受理");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.SeniorCardAsync();
        var page = await (await _app.StaffAsync("supervisor")).GetAsync("/workbench/cases");
        Assert.Equal(2, page.Html.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Claim_TakesTheSeat_AndKeepsOthersOut()
    {
        var (_, id) = await _app.FoodCaseAsync();
        var window = await _app.StaffAsync("window");
        var claimed = await window.SubmitAsync(await window.GetAsync("/workbench"), "form[action*='Claim']");
        Assert.Equal("/workbench?view=due", claimed.Path);
        Assert.Contains("我", claimed.Find("tbody tr td:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await window.GetAsync("/workbench?view=free")).Html.QuerySelectorAll("tbody tr"));
        Assert.Contains("您已领取", (await window.GetAsync($"/workbench/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Survey_ShowsEachSurveyorOneSeat()
    {
        var (_, id) = await _app.FoodCaseAsync();
        await (await _app.StaffAsync("window")).DoAsync(id, "受理");
        var first = await _app.StaffAsync("surveyor1");
        Assert.Single((await first.GetAsync("/workbench")).Html.QuerySelectorAll("tbody tr"));
        await first.DoAsync(id, "提交现场核查报告", Say(("Conclusion", "符合要求"), ("Reasons", "一致")));
        Assert.Empty((await first.GetAsync("/workbench")).Html.QuerySelectorAll("tbody tr"));
        Assert.Single((await (await _app.StaffAsync("surveyor2")).GetAsync("/workbench")).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Find_ByTheApplicantsWholeNumber()
    {
        await _app.FoodCaseAsync();
        var window = await _app.StaffAsync("window");
        Assert.Contains("侯记饺子馆", (await window.GetAsync($"/workbench/cases?q={Shop}")).Text, StringComparison.Ordinal);
        Assert.Contains("没有找到", (await window.GetAsync("/workbench/cases?q=92990101")).Text, StringComparison.Ordinal);
    }
}
