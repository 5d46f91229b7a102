using System.Net;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>Themes and life events in the manager's hands.</summary>
public sealed class ThemeAndEventTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _manager = null!;
    private Browser _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _manager = await _app.SignedInAsync("catalogue", "staff");
        _visitor = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        _manager.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Theme_GivenANewName_IsCalledSoEverywhere()
    {
        var page = await _manager.SubmitAsync(await _manager.GetAsync("/workbench/themes"), "#themes", new Dictionary<string, object?> { ["t[0].name"] = "生儿育女", ["t[0].icon"] = "leaf" });
        Assert.Contains("已经保存", page.Text, StringComparison.Ordinal);
        await _app.WorkAsync();

        var all = await _visitor.GetAsync("/items?for=person&again=1");
        Assert.Contains("生儿育女", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("生育收养", all.Text, StringComparison.Ordinal);
        Assert.Contains("生儿育女", (await _visitor.GetAsync("/items?for=person&theme=005")).Find("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("生儿育女", (await _visitor.GetAsync("/api/v1/catalogue/themes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_WithItems_CantBeLeftOut()
    {
        var page = await _manager.SubmitAsync(await _manager.GetAsync("/workbench/themes"), "#themes", new Dictionary<string, object?> { ["t[0].name"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("个事项在这个主题下", page.Find("#t-0-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_OfTwoColleaguesAtOnce_TheSecondIsTold()
    {
        var stale = await _manager.GetAsync("/workbench/themes");
        await _manager.SubmitAsync(await _manager.GetAsync("/workbench/themes"), "#themes", new Dictionary<string, object?> { ["t[0].name"] = "甲" });
        var second = await _manager.SubmitAsync(stale, "#themes", new Dictionary<string, object?> { ["t[0].name"] = "乙" });
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("乙", second.Find("[name='t[0].name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task LifeEvent_GivenANewName_KeepsItsAddressAndIcon()
    {
        await _app.WorkAsync();
        await _manager.SubmitAsync(await _manager.GetAsync("/workbench/lists/LifeEvents"), values: new Dictionary<string, object?> { ["e[0].name"] = "家里添了宝宝", ["Reason"] = "更亲切" });
        await _app.WorkAsync();

        var page = await _visitor.GetAsync("/life-events/birth?again=1");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("家里添了宝宝", page.Find("h1")!.TextContent, StringComparison.Ordinal);
        var home = await _visitor.GetAsync("/?again=1");
        var door = home.Find("a[href='/life-events/birth']")!;
        Assert.Contains("家里添了宝宝", door.TextContent, StringComparison.Ordinal);
        Assert.Contains("M10.5 8h.01", door.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LifeEvent_Added_HasItsIconAudienceAndPlaceInTheOrder()
    {
        var form = await _manager.GetAsync("/workbench/lists/LifeEvents");
        var at = form.Html.QuerySelectorAll("details.t-row").Length - 3;
        await _manager.SubmitAsync(form, values: new Dictionary<string, object?>
        {
            [$"e[{at}].name"] = "搬厂", [$"e[{at}].for"] = "company", [$"e[{at}].icon"] = "car", [$"e[{at}].items"] = "/items/outdoor-advertising", [$"e[{at}].order"] = "0", ["Reason"] = "新增",
        });
        await _app.WorkAsync();

        var first = (await _visitor.GetAsync("/life-events?again=1")).Html.QuerySelectorAll("section").Last().QuerySelector(".t-card a")!;
        Assert.Equal("搬厂", first.TextContent.Trim());
        Assert.NotNull((await _visitor.GetAsync(first.GetAttribute("href")!)).Find("main a[href='/items/outdoor-advertising']"));
    }
}
