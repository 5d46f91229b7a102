using System.Net;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Voice;

public sealed class PutRightTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _reviewer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var id = await FinishedCase.OfCitizenAsync(_app);
        using var citizen = await _app.SignedInAsync("citizen");
        await citizen.SubmitAsync(await citizen.GetAsync($"/me/cases/{id}/rate"), values: new Dictionary<string, object?> { ["Level"] = "2", ["Comment"] = "跑了两趟" });
        _reviewer = await _app.SignedInAsync("civil-reviewer", "staff");
    }

    public async ValueTask DisposeAsync()
    {
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Steps_FromClaimToClose_AreKeptWithWhoAndWhen()
    {
        var page = await OpenAsync(_reviewer);
        page = await StepAsync(_reviewer, page, "Claim");
        page = await StepAsync(_reviewer, page, "Contact", "电话联系，情况属实：材料清单没写照片");
        page = await StepAsync(_reviewer, page, "Rectify", "已更新办事指南");
        page = await StepAsync(_reviewer, page, "Close", "回访满意", "Rectified");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("已办结：已整改", page.Text, StringComparison.Ordinal);
        Assert.Equal(["办结", "整改", "联系核实", "认领", "收到差评"], page.Html.QuerySelectorAll("aside li").Select(Title));
        Assert.Null(page.Find("main form"));
    }

    [Fact]
    public async Task Deadlines_CountWorkingDays()
    {
        var page = await OpenAsync(_reviewer);

        // Rated on Monday, 2 March 2026: one working day to get in touch, fifteen to put it right.
        Assert.Contains("2026年3月3日", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026年3月23日", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worklist_AfterTheContactDeadline_SaysLate()
    {
        _app.Clock.Advance(TimeSpan.FromDays(2));
        using var reviewer = await _app.SignedInAsync("civil-reviewer", "staff");

        Assert.Equal("1 件差评整改已经超期", (await reviewer.GetAsync("/workbench/follow-ups")).Heading);
    }

    [Fact]
    public async Task Supervisor_LooksButDoesNotAct()
    {
        using var supervisor = await _app.SignedInAsync("supervisor", "staff");

        var page = await OpenAsync(supervisor);

        Assert.Equal((HttpStatusCode.OK, null), (page.Status, page.Find("main form")));
    }

    [Fact]
    public async Task AnotherDepartment_SeesNothingOfIt()
    {
        var address = (await OpenAsync(_reviewer)).Path;
        using var market = await _app.SignedInAsync("reviewer", "staff");

        Assert.Empty((await market.GetAsync("/workbench/follow-ups")).Html.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await market.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Step_FromAnOldPage_IsRefused()
    {
        var page = await OpenAsync(_reviewer);
        await StepAsync(_reviewer, page, "Claim");

        var late = await StepAsync(_reviewer, page, "Claim");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Step_WithoutANote_IsRefusedBesideTheField()
    {
        var page = await StepAsync(_reviewer, await OpenAsync(_reviewer), "Claim");

        var refused = await StepAsync(_reviewer, page, "Contact", " ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请写明情况", refused.ErrorBeside("Note"), StringComparison.Ordinal);
    }

    private static async Task<Page> OpenAsync(Browser browser) => await browser.GetAsync(
        (await browser.GetAsync("/workbench/follow-ups")).Find("tbody a")!.GetAttribute("href")!);

    private static Task<Page> StepAsync(Browser browser, Page page, string act, string? note = null, string? outcome = null) => browser.SubmitAsync(
        page, values: new Dictionary<string, object?> { ["Note"] = note, ["Outcome"] = outcome }, button: $"act={act}");

    private static string Title(AngleSharp.Dom.IElement item) => item.QuerySelector("strong, b, h3, .t-timeline__title")?.TextContent.Trim() ?? item.TextContent.Trim();
}
