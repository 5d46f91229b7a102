using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

public sealed class FormPublishingTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Forms_ANewVersion_IsPublishedAndAFaultyOneIsNot()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/forms/senior-card");
        var file = JsonNode.Parse(((IHtmlTextAreaElement)page.Find("textarea[name=Definition]")!).Value)!;
        file["pages"]![0]!["fields"]![0]!["element"] = "case.nothing";
        var refused = await manager.SubmitAsync(page, "main form", new Dictionary<string, object?> { ["Definition"] = file.ToJsonString() }, "act=publish");
        Assert.Contains("没有数据元“case.nothing”", refused.Text);

        var done = await manager.SubmitAsync(page, "main form", null, "act=publish");
        Assert.Equal("/workbench/forms", done.Path);
        Assert.Equal(2, done.Html.QuerySelectorAll("tr").Count(row => row.TextContent.Contains("senior-card", StringComparison.Ordinal)));
    }
}
