using System.Net;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>What those who review a draft have before them.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _manager = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _manager = await _app.OfficialAsync("catalogue");
    }

    public async ValueTask DisposeAsync()
    {
        _manager.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Reviewer_FindsNoLinkThatLeadsNowhere_AndThePreview()
    {
        var draft = (await _manager.BeginAsync("food-business-licence")).Path;
        await _manager.SaveAsync(await _manager.GetAsync(draft + "/identity"), ("summary", "改过的一句话，审核的人要看到。"));
        await _manager.SendAsync(draft);

        using var staffing = await _app.OfficialAsync("staffing");
        var page = await staffing.GetAsync(draft);
        foreach (var href in page.Html.QuerySelectorAll("main a[href^='/workbench']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            Assert.Equal((href, HttpStatusCode.OK), (href, (await staffing.GetAsync(href)).Status));
        }

        var preview = await staffing.GetAsync(draft + "/preview?who=agent");
        Assert.Contains("改过的一句话，审核的人要看到。", preview.Find(".t-lead")!.TextContent);
        Assert.Equal($"{draft}/preview#materials", preview.Find("form.t-ask")!.GetAttribute("action"));
        Assert.NotNull(preview.Find("input[name=who][value=agent][checked]"));
    }

    [Fact]
    public async Task Preview_OfAnotherPlace_IsNotThere()
    {
        using var decider = await _app.OfficialAsync("decider");
        var draft = (await _manager.BeginAsync("food-business-licence")).Path;
        Assert.Equal(HttpStatusCode.Forbidden, (await decider.GetAsync(draft + "/preview")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _manager.GetAsync($"/workbench/drafts/{Guid.CreateVersion7()}/preview")).Status);
    }

    [Fact]
    public async Task Findings_OfADraft_LeadToThePageThatMendsThem()
    {
        var page = await _manager.BeginAsync("food-business-licence");
        var links = page.Html.QuerySelectorAll("main a[href*='#f-']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        foreach (var href in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await _manager.GetAsync(href.Split('#')[0])).Status);
        }
    }

    [Fact]
    public async Task Item_WhoseVersionIsStillToCome_SaysSo()
    {
        var draft = (await _manager.BeginAsync("food-business-licence")).Path;
        await _manager.SaveAsync(await _manager.GetAsync(draft + "/identity"), ("summary", "下个月才这样说。"));
        await _manager.SubmitAsync(await _manager.GetAsync(draft), "form[action*=Send]", new Dictionary<string, object?> { ["Reason"] = "下月起", ["EffectiveOn"] = "2026-04-01" }, "act=keep");
        await _app.PublishAsync(_manager, draft);

        var rows = (await _manager.GetAsync("/workbench/items/food-business-licence")).Html.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector(".t-tag")!.TextContent.Trim());
        Assert.Equal(["还没生效", "在用"], rows);
        var later = (await _manager.GetAsync("/workbench/items?later=true")).Find("tbody tr")!.TextContent;
        Assert.Contains("食品经营许可（新办）", later);
        Assert.Contains("2026年4月1日", later);
        Assert.Contains("区市场监管局", later);
    }
}
