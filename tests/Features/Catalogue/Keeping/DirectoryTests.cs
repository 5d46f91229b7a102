using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>A place takes an item from the directory, completes its own elements and publishes it.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private const string Code = "990131777000";

    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var body = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "items", "food-business-licence.json")))!.AsObject();
        foreach (var own in (string[])["slug", "version", "place"])
        {
            body.Remove(own);
        }

        (body["basicCode"], body["name"]) = (Code, "小餐饮许可");
        var done = await _app.Services.GetRequiredService<DirectoryPublication>().PublishAsync(
            new DirectoryDraft(body.ToJsonString(), "国家下发"), new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "发布目录"), CancellationToken.None);
        Assert.True(done.IsOk, done.Problem?.ToString());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Take_WithoutADepartment_AsksForOne()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/directory?q=小餐饮");
        Assert.Equal("market-regulation", page.Find("option[selected]")!.GetAttribute("value"));
        var refused = await manager.SubmitAsync(page, "form[method=post]:has([name=basicCode])", new Dictionary<string, object?> { ["department"] = "" });
        Assert.Contains("请选择由哪个部门实施", refused.Text);
    }

    [Fact]
    public async Task Take_InheritsTheElements_AndStoresOnlyWhatIsOwn()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/directory?q=小餐饮");
        var draft = await manager.SubmitAsync(page, "form[method=post]:has([name=basicCode])");
        Assert.Contains("基本目录第 1 版", draft.Text);

        var identity = await manager.GetAsync(draft.Path + "/identity");
        Assert.Null(identity.Find("[name=name]"));
        Assert.Contains("从基本目录来，这里不能改", identity.Text);
        await manager.SaveAsync(identity, ("summary", "本地自己的一句话。"));
        await manager.SubmitAsync(await manager.GetAsync(draft.Path), "form[action*=Send]", new Dictionary<string, object?> { ["Reason"] = "认领" }, "act=keep");
        await _app.PublishAsync(manager, draft.Path);

        await using var db = _app.Store.Read();
        var row = await db.Set<ItemRow>().SingleAsync(item => item.BasicCode == Code);
        Assert.Equal((1, 1, "小餐饮许可"), (row.Version, row.DirectoryVersion, row.Name));
        Assert.DoesNotContain("conditions", row.Body, StringComparison.Ordinal);
        Assert.Contains("本地自己的一句话", row.Body, StringComparison.Ordinal);
        using var visitor = _app.Browser();
        Assert.Contains("防止生熟交叉污染", (await visitor.GetAsync($"/items/{row.Slug}")).Text);
        Assert.Contains("一句话说明", (await manager.GetAsync($"/workbench/items/{row.Slug}/compare?from=0&to=1")).Text);
        Assert.Contains("已经认领", (await manager.GetAsync("/workbench/directory?q=小餐饮")).Text);
    }
}
