using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Halls;

/// <summary>A hall manager opens a venue, moves it, gives it up and takes it back.</summary>
public sealed class OpenAndCloseVenueTests : IAsyncLifetime
{
    private const string Township = "990101100000";
    private TestApp _app = null!;
    private Browser _keeper = null!;
    private Browser _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _keeper = await _app.SignedInAsync("hall", "staff");
        _visitor = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        _keeper.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Venue_Opened_IsOnThePortalAndInTheRecord()
    {
        var kept = await OpenAsync("liuqiao-window");
        Assert.Contains("已经新增", kept.Text, StringComparison.Ordinal);

        var seen = await _visitor.GetAsync("/venues/liuqiao-window");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("新街1号", seen.Text, StringComparison.Ordinal);
        Assert.Contains("不动产便民窗口", (await _visitor.GetAsync("/venues?q=不动产便民")).Text, StringComparison.Ordinal);
        await using var db = _app.Store.Read();
        Assert.Equal(1, await db.Set<EntryRow>().CountAsync(entry => entry.Type == "halls.venue-opened"));
    }

    [Fact]
    public async Task Venue_OpenedWithoutAName_GetsOneOfItsOwn()
    {
        Assert.Equal("/workbench/venues/counter-990101100", (await OpenAsync("")).Path.Split('?')[0]);
        Assert.Equal("/workbench/venues/counter-990101100-2", (await OpenAsync("")).Path.Split('?')[0]);
    }

    [Theory]
    [InlineData("Code", "anping-hall", HttpStatusCode.Conflict)]
    [InlineData("Code", "Neue Halle", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Kind", "palace", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Input.Longitude", "30.6", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Input.Items", "no-such-item", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Input.Hours[2]", "早上", HttpStatusCode.UnprocessableEntity)]
    public async Task Venue_WithASlip_IsntOpened_AndKeepsWhatWasTyped(string field, string typed, HttpStatusCode status)
    {
        var page = await OpenAsync("liuqiao-window", (field, typed));
        Assert.Equal(status, page.Status);
        Assert.NotNull(page.ErrorBeside(field));
        Assert.Equal("不动产便民窗口", page.Find("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/venues/liuqiao-window")).Status);
    }

    [Theory]
    [InlineData("990102000000")]
    [InlineData("990000000000")]
    [InlineData("123")]
    public async Task Venue_OutsideTheOwnPlace_CantBeOpened(string place) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _keeper.GetAsync($"/workbench/venues/new?place={place}")).Status);

    [Fact]
    public async Task Venue_Moved_HasItsNewAddressAtOnce()
    {
        await _keeper.SubmitAsync(await _keeper.GetAsync("/workbench/venues/anping-hall"), "#venue", new Dictionary<string, object?>
        {
            ["Input.Address"] = "安平区新华路9号", ["Input.Items"] = "https://example.test/items/senior-card?who=self",
        });
        var seen = await _visitor.GetAsync("/venues/anping-hall");
        Assert.Contains("新华路9号", seen.Text, StringComparison.Ordinal);
        Assert.NotNull(seen.Find("main a[href='/items/senior-card']"));
    }

    [Fact]
    public async Task Venue_GivenUp_TellsSo_AndIsOfferedNowhere_UntilItIsTakenBack()
    {
        var page = await CloseAsync("2026-03-02", "并入市民中心");
        Assert.Contains("已经登记撤销", page.Text, StringComparison.Ordinal);
        var seen = await _visitor.GetAsync("/venues/anping-hall?a=1");
        Assert.Equal(HttpStatusCode.Gone, seen.Status);
        Assert.Contains("并入市民中心", seen.Text, StringComparison.Ordinal);
        Assert.Null((await _visitor.GetAsync("/venues?q=安平区政务服务中心")).Find("main a[href='/venues/anping-hall']"));
        Assert.Null((await _visitor.GetAsync("/items/food-business-licence?b=1")).Find("main a[href='/venues/anping-hall']"));
        Assert.DoesNotContain("anping-hall", (await _visitor.GetAsync("/api/v1/venues?place=990101")).Text, StringComparison.Ordinal);
        Assert.NotNull((await _keeper.GetAsync("/workbench/venues?state=closed")).Find("a[href='/workbench/venues/anping-hall']"));

        await _keeper.SubmitAsync(await _keeper.GetAsync("/workbench/venues/anping-hall"), "form[action*=Reopen]");
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/venues/anping-hall?a=2")).Status);
    }

    [Fact]
    public async Task Venue_GivenUpLater_IsAnnouncedAndStillOpen()
    {
        await CloseAsync("2026-03-20", "搬迁");
        var seen = await _visitor.GetAsync("/venues/anping-hall?a=1");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("从 2026年3月20日 起不再使用", seen.Text, StringComparison.Ordinal);
        Assert.NotNull(seen.Find("table"));
    }

    [Theory]
    [InlineData("2026-03-01", "搬迁", "Closing.From")]
    [InlineData("2026-03-09", "", "Closing.Reason")]
    public async Task Venue_GivenUpWithASlip_StaysOpen(string from, string reason, string field)
    {
        var page = await CloseAsync(from, reason);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorBeside(field));
    }

    private async Task<Page> CloseAsync(string from, string reason) => await _keeper.SubmitAsync(
        await _keeper.GetAsync("/workbench/venues/anping-hall"), "#close", new Dictionary<string, object?> { ["Closing.From"] = from, ["Closing.Reason"] = reason });

    private async Task<Page> OpenAsync(string code, params (string Name, string Value)[] instead)
    {
        var values = new Dictionary<string, object?>
        {
            ["Kind"] = "counter", ["Input.Name"] = "不动产便民窗口", ["Input.Address"] = "柳桥镇新街1号", ["Input.Longitude"] = "123.9", ["Input.Latitude"] = "30.5", ["Input.Phone"] = "0609-8230099",
            ["Code"] = code,
        };
        foreach (var (name, value) in instead)
        {
            values[name] = value;
        }

        return await _keeper.SubmitAsync(await _keeper.GetAsync($"/workbench/venues/new?place={Township}"), "#venue", values);
    }
}
