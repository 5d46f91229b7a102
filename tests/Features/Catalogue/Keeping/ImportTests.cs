using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Platform.Spreadsheets;
using Tongban.Server.Touring;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue.Keeping;

/// <summary>Spreadsheets and JSON handed in: tried first, reviewed, then all of it or nothing.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Export_HandedInUnchanged_ChangesNothing()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var exported = await (await manager.GetAsync("/workbench/import?handler=Export")).Response.Content.ReadAsByteArrayAsync();
        var tried = await HandInAsync(manager, "事项.xlsx", exported);

        Assert.True(tried.Text.Contains("没有问题", StringComparison.Ordinal), tried.Text);
        Assert.Contains("46", tried.Text);
        Assert.Null(tried.Find("button[value=send]"));
    }

    [Fact]
    public async Task Json_ThroughBothOffices_IsPublishedOnce()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var list = JsonNode.Parse(await (await manager.GetAsync("/workbench/import?handler=Export&format=json")).Response.Content.ReadAsStringAsync())!.AsArray();
        var card = list.Single(item => $"{item!["slug"]}" == "senior-card")!;
        card["summary"] = "导入改的话。";
        var fresh = (JsonObject)card.DeepClone();
        (fresh["slug"], fresh["name"], fresh["formCode"], fresh["processCode"]) = ("senior-card-two", "老年人优待证补办", "", "");
        foreach (var situation in fresh["situations"]!.AsArray())
        {
            situation!.AsObject().Remove("formField");
        }

        var file = new JsonArray(card.DeepClone(), fresh).ToJsonString();
        var tried = await HandInAsync(manager, "事项.json", Encoding.UTF8.GetBytes(file));
        Assert.True(tried.Text.Contains("没有问题", StringComparison.Ordinal), tried.Text);
        Assert.Equal(["老年人优待证办理", "老年人优待证补办"], tried.Html.QuerySelectorAll("details.t-row summary").Select(line => line.FirstChild!.TextContent.Trim()));
        Assert.Contains("导入改的话。", tried.Find("details.t-row ins")!.TextContent);
        await DecideAsync(manager, tried.Path, "send");
        await ApproveAsync("staffing", tried.Path);
        await ApproveAsync("legal", tried.Path);
        await WorkAsync();

        Assert.Contains("已导入", (await manager.GetAsync(tried.Path)).Text);
        var catalogue = _app.Services.GetRequiredService<ICatalogue>();
        Assert.Equal(("导入改的话。", 2), ((await catalogue.PublishedAsync("senior-card", default))!.Summary, (await catalogue.PublishedAsync("senior-card", default))!.Version));
        Assert.Equal(1, (await catalogue.PublishedAsync("senior-card-two", default))!.Version);

        var again = await HandInAsync(manager, "事项.json", Encoding.UTF8.GetBytes(file));
        Assert.Null(again.Find("button[value=send]"));
        Assert.Contains("没有变", again.Text);
    }

    [Fact]
    public async Task Spreadsheet_WithOneFault_ImportsNothingAndNamesTheCell()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        using var bytes = new MemoryStream();
        using (var book = new XlsxWriter(bytes))
        {
            book.Sheet("事项", ["网址名字", "一句话说明", "承诺办结时限"], [["senior-card", "好的一行", "30 个工作日"], ["food-business-licence", "另一行", "99 个工作日"]]);
        }

        var tried = await HandInAsync(manager, "事项.xlsx", bytes.ToArray());
        Assert.Contains("什么也没有导入", tried.Text);
        Assert.Contains(tried.Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent),
            text => text.Contains("C 承诺办结时限", StringComparison.Ordinal) && text.Contains("T01", StringComparison.Ordinal) && text.Contains('3', StringComparison.Ordinal));
        Assert.Equal(1, (await _app.Services.GetRequiredService<ICatalogue>().PublishedAsync("senior-card", default))!.Version);
    }

    [Theory]
    [InlineData("信.xlsx", "这是一封信", "损坏")]
    [InlineData("事项.json", "{\"slug\":", "JSON 读不懂")]
    [InlineData("事项.json", "{}", "要是一个列表")]
    [InlineData("事项.json", "[{\"slug\":\"senior-card\",\"place\":\"110101000000\"}]", "读不懂")]
    public async Task Broken_Files_GetAClearAnswer(string name, string content, string says)
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var tried = await HandInAsync(manager, name, Encoding.UTF8.GetBytes(content));
        Assert.Contains(says, tried.Text);
        Assert.Contains("什么也没有导入", tried.Text);
    }

    [Fact]
    public async Task OtherKinds_OfFilesAreRefusedAtOnce()
    {
        using var manager = await _app.OfficialAsync("catalogue");
        var page = await manager.GetAsync("/workbench/import");
        var refused = await manager.SubmitAsync(page, "form[enctype]", new Dictionary<string, object?> { ["Upload"] = new FileToSend("旧.xls", "application/vnd.ms-excel", [1, 2, 3]), ["Reason"] = "试" });
        Assert.Contains("另存为 .xlsx", refused.Text);
    }

    private async Task<Page> HandInAsync(Browser manager, string name, byte[] content)
    {
        var page = await manager.GetAsync("/workbench/import");
        var handed = await manager.SubmitAsync(page, "form[enctype]", new Dictionary<string, object?> { ["Upload"] = new FileToSend(name, "application/octet-stream", content), ["Reason"] = "成批调整" });
        Assert.Contains("等待检查", handed.Text);
        await WorkAsync();
        return await manager.GetAsync(handed.Path);
    }

    private async Task WorkAsync()
    {
        await _app.RunJobAsync<ImportWork>();
        await _app.WorkAsync();
    }

    private async Task ApproveAsync(string login, string path)
    {
        using var reviewer = await _app.OfficialAsync(login);
        await DecideAsync(reviewer, path, "approve");
    }

    private static async Task DecideAsync(Browser official, string path, string act) =>
        await official.SubmitAsync(await official.GetAsync(path), "main form:has(button[name=act])", null, $"act={act}");
}
