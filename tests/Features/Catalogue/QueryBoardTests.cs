using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Data;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

/// <summary>Searches are counted without who asked; a catalogue manager sees what found nothing and adds the word right there.</summary>
public sealed class QueryBoardTests : IAsyncLifetime
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
    public async Task Board_ShowsWhatFoundNothing_AndAWordAddedThereFindsAtOnce()
    {
        await AskAsync("量子纠缠", 3);
        await AskAsync("张三的身份证110101199003071234", 5);
        await AskAsync("只问一次的量子", 1);
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var board = await manager.GetAsync("/workbench/queries");
        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.Contains("量子纠缠", board.Text);
        Assert.DoesNotContain("张三", board.Text);
        Assert.DoesNotContain("只问一次", board.Text);
        var form = await manager.GetAsync(board.Find("td a[href^='/workbench/queries/words?say=']")!.GetAttribute("href")!);
        Assert.Equal("量子纠缠", form.Find("textarea[name=Say]")!.TextContent);
        var refused = await manager.SubmitAsync(form, "main form[method=post]", new Dictionary<string, object?> { ["Means"] = "" }, "act=save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("量子纠缠", refused.Find("textarea[name=Say]")!.TextContent);
        var saved = await manager.SubmitAsync(form, "main form[method=post]", new Dictionary<string, object?> { ["Means"] = "老年人优待" }, "act=save");
        Assert.Contains("老年人优待证", saved.Text);
        Assert.Equal("/items/senior-card", (await _visitor.GetAsync("/search?q=量子纠缠")).Find(".t-card a")!.GetAttribute("href"));
        var removed = await manager.SubmitAsync(saved, "main form[method=post]", button: "act=remove");
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal("没有找到“量子纠缠”", (await _visitor.GetAsync("/search?q=量子纠缠")).Heading);
    }

    [Fact]
    public async Task Words_ChangedMeanwhile_AreRefused()
    {
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var list = await manager.GetAsync("/workbench/queries/words");
        var form = await manager.GetAsync(list.Find("td a[href^='/workbench/queries/words/']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, (await manager.SubmitAsync(form, "main form[method=post]", button: "act=save")).Status);
        var late = await manager.SubmitAsync(form, "main form[method=post]", new Dictionary<string, object?> { ["Say"] = "迟来的说法" }, "act=save");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("迟来的说法", late.Find("textarea[name=Say]")!.TextContent);
    }

    [Fact]
    public async Task Clicks_AreCounted_AndBoardTellsWhatNobodyOpened()
    {
        await AskAsync("老年证", 3);
        await AskAsync("高龄津贴", 3);
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        Assert.Contains("老年证", (await manager.GetAsync("/workbench/queries?view=unclicked")).Text);
        _app.Services.GetRequiredService<QueryCounter>().Clicked("老年证");
        var board = await manager.GetAsync("/workbench/queries?view=unclicked");
        Assert.DoesNotContain("老年证", board.Find("tbody")!.TextContent);
        Assert.Contains("高龄津贴", board.Find("tbody")!.TextContent);
    }

    [Fact]
    public async Task Board_IsForCatalogueManagers()
    {
        using var clerk = await _app.SignedInAsync("window", "staff");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/workbench/queries")).Status);
    }

    private async Task AskAsync(string text, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString(text));
        }
    }
}
