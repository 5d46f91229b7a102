using System.Net;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.Features.Oversight;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Voice;

public sealed class RateCaseTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _citizen = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _citizen = await _app.SignedInAsync("citizen");
    }

    public async ValueTask DisposeAsync()
    {
        _citizen.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Rate_AGoodOne_IsThankedAndOpensNoFollowUp()
    {
        var page = await RateAsync(await FinishedCase.OfCitizenAsync(_app), "5", "当天就办好了");

        Assert.Contains("谢谢您的评价", page.Text, StringComparison.Ordinal);
        using var reviewer = await _app.SignedInAsync("civil-reviewer", "staff");
        Assert.Equal("没有待整改的差评", (await reviewer.GetAsync("/workbench/follow-ups")).Heading);
    }

    [Fact]
    public async Task Rate_Twice_TheSecondIsRefused()
    {
        var id = await FinishedCase.OfCitizenAsync(_app);
        var form = await _citizen.GetAsync($"/me/cases/{id}/rate");
        var answers = new Dictionary<string, object?> { ["Level"] = "4" };

        await _citizen.SubmitAsync(form, values: answers);
        var again = await _citizen.SubmitAsync(form, values: answers);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("谢谢您的评价", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_FromManyDevicesAtOnce_CountsOnce()
    {
        var id = await FinishedCase.OfCitizenAsync(_app);
        var form = await _citizen.GetAsync($"/me/cases/{id}/rate");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            _citizen.SubmitAsync(form, values: new Dictionary<string, object?> { ["Level"] = "1", ["Comment"] = "跑了两趟" })));

        Assert.Equal(1, answers.Count(page => page.Status == HttpStatusCode.OK));
        Assert.Equal(7, answers.Count(page => page.Status == HttpStatusCode.Conflict));
        using var reviewer = await _app.SignedInAsync("civil-reviewer", "staff");
        Assert.Single((await reviewer.GetAsync("/workbench/follow-ups")).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Rate_WithoutChoosing_IsRefusedBesideTheField()
    {
        var page = await RateAsync(await FinishedCase.OfCitizenAsync(_app), null, "写好的意见还在");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请选择一项评价", Assert.Single(page.Errors()), StringComparison.Ordinal);
        Assert.Contains("写好的意见还在", page.Find("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_BeforeTheEnd_SaysWhen()
    {
        var page = await _citizen.GetAsync($"/me/cases/{await FinishedCase.OfCitizenAsync(_app, "accepted")}/rate");

        Assert.Equal("办结以后再评价", page.Heading);
        Assert.Null(page.Find("main form"));
    }

    [Fact]
    public async Task Rate_SomebodyElsesCase_IsNotFound()
    {
        var id = await FinishedCase.OfCitizenAsync(_app);
        using var other = await _app.SignedInAsync("owner");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/me/cases/{id}/rate")).Status);
    }

    [Fact]
    public async Task Ratings_Public_CountLevelsAndNobodysName()
    {
        await RateAsync(await FinishedCase.OfCitizenAsync(_app), "5", null);
        await RateAsync(await FinishedCase.OfCitizenAsync(_app), "1", "付玉发不满意");
        using var stranger = _app.Browser();

        var page = await stranger.GetAsync("/rate");

        Assert.Equal("/ratings", page.Path);
        Assert.Contains("50%", page.Text, StringComparison.Ordinal);
        Assert.Contains("民政局", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("付玉发", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_ShareRated_CountsFinishedCasesThatNobodyRated()
    {
        var cases = new Happenings(_app);
        var rated = await FinishedCase.OfCitizenAsync(_app);
        foreach (var id in new[] { rated, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7() })
            await cases.TellAsync(("cases.decided", cases.Opened(cases.Civil) with { CaseId = id, Outcome = "granted" }));
        await RateAsync(rated, "5", null);
        using var stranger = _app.Browser();

        var page = await stranger.GetAsync("/ratings");

        Assert.Contains("今年办结的有 25% 评价过", page.Text, StringComparison.Ordinal);
        Assert.Contains("100%", page.Find(".t-figures")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Page> RateAsync(Guid id, string? level, string? comment) => await _citizen.SubmitAsync(
        await _citizen.GetAsync($"/me/cases/{id}/rate"), values: new Dictionary<string, object?> { ["Level"] = level, ["Comment"] = comment });
}
