using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Halls;

public sealed class KeepVenueTests : IAsyncLifetime
{
    private const string Path = "/workbench/venues/anping-hall";
    private TestApp _app = null!;
    private Browser _keeper = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _keeper = await _app.SignedInAsync("hall", "staff");
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Hours_Changed_ShowOnThePortalAtOnceAndAreRecorded()
    {
        using var visitor = _app.Browser();
        await visitor.GetAsync("/venues/anping-hall?before=1");
        var page = await _keeper.SubmitAsync(await _keeper.GetAsync(Path), "#venue", new Dictionary<string, object?> { ["Input.Hours[0]"] = "8：30－20：00", ["Input.Phone"] = "0609-8239999" });
        Assert.Contains("已经保存", page.Text, StringComparison.Ordinal);

        var seen = await visitor.GetAsync("/venues/anping-hall");
        Assert.Contains("8:30–20:00", seen.Text, StringComparison.Ordinal);
        Assert.Contains("0609-8239999", seen.Text, StringComparison.Ordinal);
        await using var db = _app.Store.Read();
        Assert.Equal(1, await db.Set<EntryRow>().CountAsync(entry => entry.Type == "halls.venue-changed"));
    }

    [Fact]
    public async Task Hours_WithASlip_KeepWhatWasTyped()
    {
        var page = await _keeper.SubmitAsync(await _keeper.GetAsync(Path), "#venue", new Dictionary<string, object?> { ["Input.Hours[1]"] = "九点开门" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("9:00-12:00 13:30-17:00", page.ErrorBeside("Input.Hours[1]"), StringComparison.Ordinal);
        Assert.Equal("九点开门", page.Find("[name='Input.Hours[1]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Hours_OfTwoColleaguesAtOnce_TheSecondIsTold()
    {
        var stale = await _keeper.GetAsync(Path);
        await _keeper.SubmitAsync(await _keeper.GetAsync(Path), "#venue", new Dictionary<string, object?> { ["Input.Note"] = "甲" });
        var second = await _keeper.SubmitAsync(stale, "#venue", new Dictionary<string, object?> { ["Input.Note"] = "乙" });
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("乙", second.Find("[name='Input.Note']")!.TextContent.Trim());
    }

    [Fact]
    public async Task SpecialDays_Added_CloseTheHallAndAreAnnounced_AndRemovedAgain()
    {
        var page = await AddAsync("2026-03-05", "2026-03-06", "", "设备检修");
        Assert.Contains("设备检修", page.Text, StringComparison.Ordinal);
        using var visitor = _app.Browser();
        var seen = await visitor.GetAsync("/venues/anping-hall");
        Assert.Contains("2026年3月5日–3月6日", seen.Text, StringComparison.Ordinal);
        Assert.Contains("设备检修", seen.Text, StringComparison.Ordinal);

        Assert.Contains("已经有另一条安排", (await AddAsync("2026-03-06", "", "9:00-10:00", "又一条")).Text, StringComparison.Ordinal);

        await _keeper.SubmitAsync(await _keeper.GetAsync(Path), "form[action*='Remove']");
        Assert.DoesNotContain("设备检修", (await visitor.GetAsync("/venues/anping-hall?again=1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "", "", "检修", "Special.From")]
    [InlineData("", "", "", "检修", "Special.From")]
    [InlineData("2026-03-05", "2026-03-04", "", "检修", "Special.To")]
    [InlineData("2026-03-05", "", "上午", "检修", "Special.Hours")]
    [InlineData("2026-03-05", "", "", "", "Special.Reason")]
    public async Task SpecialDays_WithASlip_SayItBesideTheField(string from, string to, string hours, string reason, string field)
    {
        var page = await AddAsync(from, to, hours, reason);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.ErrorBeside(field));
    }

    [Theory]
    [InlineData("yunzhou-hall")]
    [InlineData("linhe-hall")]
    [InlineData("nowhere")]
    public async Task Venue_OfAnotherPlace_IsNotThere(string code) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _keeper.GetAsync($"/workbench/venues/{code}")).Status);

    [Fact]
    public async Task List_ShowsTheVenuesOfTheOwnPlaceOnly()
    {
        var page = await _keeper.GetAsync("/workbench/venues");
        Assert.NotEmpty(page.Html.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("青溪县", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Venues_OfTheWorkbench_AreClosedToOthers() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _app.SignedInAsync("decider", "staff")).GetAsync("/workbench/venues")).Status);

    private async Task<Page> AddAsync(string from, string to, string hours, string reason) => await _keeper.SubmitAsync(
        await _keeper.GetAsync(Path), "#special",
        new Dictionary<string, object?> { ["Special.From"] = from, ["Special.To"] = to, ["Special.Hours"] = hours, ["Special.Reason"] = reason });
}
