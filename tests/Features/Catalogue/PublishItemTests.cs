using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

/// <summary>The catalogue manager's desk: a new version goes live without a programmer.</summary>
public sealed class PublishItemTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Publish_ANewVersion_StandsInThePortal()
    {
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var page = await manager.GetAsync("/workbench/items/senior-card");
        var file = JsonNode.Parse(Definition(page))!;
        Assert.Equal(2, file["version"]!.GetValue<int>());
        file["summary"] = "新写的一句话。";

        var done = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = file.ToJsonString() }, "act=publish");

        Assert.Equal("/workbench/items", done.Path);
        Assert.Contains("已有新版", done.Text);
        using var visitor = _app.Browser();
        Assert.Contains("新写的一句话", (await visitor.GetAsync("/items/senior-card")).Text);
    }

    [Fact]
    public async Task Check_FaultyDefinition_NamesEachPlaceAndKeepsWhatWasTyped()
    {
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var page = await manager.GetAsync("/workbench/items/food-business-licence");
        var typed = Definition(page).Replace("\"amount\": 10", "\"amount\": 99", StringComparison.Ordinal);

        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = typed }, "act=check");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("promisedLimit", refused.Find(".t-notice--danger")!.TextContent);
        Assert.Contains("\"amount\": 99", Definition(refused));
    }

    [Fact]
    public async Task Publish_AnotherItemsFile_IsRefused()
    {
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var page = await manager.GetAsync("/workbench/items/senior-card");
        var other = Definition(await manager.GetAsync("/workbench/items/senior-allowance"));
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = other }, "act=publish");
        Assert.Contains("文件里写的是“senior-allowance”", refused.Text);
    }

    [Fact]
    public async Task Forms_ANewVersion_IsPublishedAndAFaultyOneIsNot()
    {
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        var page = await manager.GetAsync("/workbench/forms/senior-card");
        var file = JsonNode.Parse(Definition(page))!;
        file["pages"]![0]!["fields"]![0]!["element"] = "case.nothing";
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = file.ToJsonString() }, "act=publish");
        Assert.Contains("没有数据元“case.nothing”", refused.Text);

        var done = await manager.SubmitAsync(page, "main form", null, "act=publish");
        Assert.Equal("/workbench/forms", done.Path);
        Assert.Equal(2, done.Html.QuerySelectorAll("tr").Count(row => row.TextContent.Contains("senior-card", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/workbench/items")]
    [InlineData("/workbench/items/senior-card")]
    [InlineData("/workbench/forms")]
    [InlineData("/workbench/forms/senior-card")]
    public async Task Desk_ForOtherOfficials_IsClosed(string path)
    {
        using var reviewer = await _app.SignedInAsync("reviewer", "staff");
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.GetAsync(path)).Status);
    }

    private static string Definition(Page page) => ((IHtmlTextAreaElement)page.Find("textarea[name=Definition]")!).Value;
}
