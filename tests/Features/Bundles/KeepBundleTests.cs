using System.Net;
using System.Text.Json.Nodes;
using Tongban.Tests.Features.Applying;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Forms;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>The catalogue's manager looks through a bundle, changes it, and can't publish what doesn't fit together.</summary>
public sealed class KeepBundleTests : IAsyncLifetime
{
    private const string Page = "/workbench/bundles/company-start";

    private TestApp _app = null!;
    private Browser _manager = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _manager = await _app.StaffAsync("catalogue");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task EveryBundle_IsFoundToFitInEveryWay()
    {
        var list = await _manager.GetAsync("/workbench/bundles");
        var links = list.Html.QuerySelectorAll("td a[href^='/workbench/bundles/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        foreach (var link in links)
        {
            Assert.Contains("种答法都走得通", (await _manager.GetAsync(link)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Publish_ANewVersion_ShowsIt_AndDraftsKeepTheirs()
    {
        var boss = await _app.SignedInAsync("boss");
        var id = await boss.DraftAsync(CompanyStart.Everything, CompanyStart.Answers);
        var published = await ChangeAsync(file => file["name"] = "办一家企业", "publish", "改名");
        Assert.Equal(Page, published.Path);
        Assert.Contains("办一家企业", (await _app.Browser().GetAsync("/bundles/company-start")).Heading, StringComparison.Ordinal);
        Assert.Contains("企业开办", (await boss.GetAsync($"/apply/d/{id}/check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WhatWasChangedAfterACheck_IsWhatIsAppliedFor()
    {
        // Looked through with one role for the liaison, published with another, under the same number.
        await ChangeAsync(file => file["items"]![0]!["roles"] = new JsonObject { ["liaison"] = "firstThought" }, "check", "");
        Assert.Equal(Page, (await ChangeAsync(file => file["items"]![0]!["roles"] = new JsonObject { ["liaison"] = "secondThought" }, "publish", "换个角色")).Path);
        var boss = await _app.SignedInAsync("boss");
        var begun = await boss.SubmitAsync(await boss.GetAsync(CompanyStart.Everything), "main form");
        var fields = (await boss.GetAsync($"/api/v1/applications/{begun.Path.Split('/')[3]}")).Source;
        var pages = await Task.WhenAll(begun.Html.QuerySelectorAll("main a[href^='/apply/d/']").Select(link => boss.GetAsync(link.GetAttribute("href")!)));
        Assert.DoesNotContain("firstThought", string.Concat(pages.Select(page => page.Source)) + fields, StringComparison.Ordinal);
        Assert.Contains(pages, page => page.Find("[name='secondThought.person.name']") is not null);
    }

    [Fact]
    public async Task Publish_WithRulesThatExcludeOneAnother_IsRefusedWithTheFactAndTheWay()
    {
        await _app.PublishFormAsync("seal-record", form => form["rules"] = JsonNode.Parse("""[{"code":"never","field":"matter.seal.count","assert":{"and":[{"<":[{"var":"matter.seal.count"},3]},{">":[{"var":"matter.seal.count"},5]}]},"message":"份数不对"}]"""));
        var refused = await ChangeAsync(_ => { }, "publish", "再发一版");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("自己就找不到能填对的内容", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("版本", "应当写 2")]
    [InlineData("等后面的", "没有排在它前面")]
    [InlineData("没有的事项", "没有找到")]
    [InlineData("别的一件事", "这里改的是")]
    [InlineData("不是 JSON", "读不懂")]
    public async Task Publish_BrokenDefinition_IsRefusedWithItsPlace(string what, string why)
    {
        var refused = await ChangeAsync(file =>
        {
            switch (what)
            {
                case "版本": file["version"] = 7; break;
                case "等后面的": file["items"]![0]!["after"] = new JsonArray("seal-record"); break;
                case "没有的事项": file["items"]!.AsArray().Add(new JsonObject { ["slug"] = "no-such-item" }); break;
                case "别的一件事": file["code"] = "restaurant"; break;
                default: file["name"] = new JsonObject(); break;
            }
        }, "publish", "试一试");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WithoutReason_KeepsWhatWasTyped()
    {
        var refused = await ChangeAsync(file => file["name"] = "办一家企业", "publish", "");
        Assert.Contains("请写原因", refused.Text, StringComparison.Ordinal);
        Assert.Equal("办一家企业", JsonNode.Parse(refused.Find("textarea")!.TextContent)!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task SomebodyElse_MayNotLook() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.StaffAsync("window")).GetAsync(Page)).Status);

    private async Task<Page> ChangeAsync(Action<JsonObject> change, string act, string reason)
    {
        var page = await _manager.GetAsync(Page);
        var file = JsonNode.Parse(page.Find("textarea")!.TextContent)!.AsObject();
        change(file);
        return await _manager.SubmitAsync(page, "main form", Applicants.Say(("Definition", file.ToJsonString()), ("Reason", reason)), button: $"act={act}");
    }
}
