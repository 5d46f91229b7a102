using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Halls;

public sealed class VenuePagesTests : IAsyncLifetime
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
    public async Task Venues_ByPlaceAndKind_AreThoseWithin()
    {
        var page = await _visitor.GetAsync("/venues?place=990103000000&kind=township");
        Assert.Equal(4, page.Html.QuerySelectorAll(".t-card").Length);
        Assert.All(page.Html.QuerySelectorAll(".t-card"), card => Assert.Contains("青溪县", card.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Venues_OpenNow_OnAMondayMorningAndAtNight()
    {
        var morning = await _visitor.GetAsync("/venues?kind=hall&open=1");
        Assert.Equal(4, morning.Html.QuerySelectorAll(".t-card").Length);
        Assert.Contains("现在开着，到 12:00", morning.Text, StringComparison.Ordinal);

        _app.Clock.Advance(TimeSpan.FromHours(13));
        var night = await _visitor.GetAsync("/venues?open=1");
        Assert.Equal(2, night.Html.QuerySelectorAll(".t-card").Length);
        Assert.All(night.Html.QuerySelectorAll(".t-card"), card => Assert.Contains("自助", card.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Venues_WithNothingToShow_Help()
    {
        var page = await _visitor.GetAsync("/venues?q=没有这种地方");
        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, page.Html.QuerySelectorAll(".t-card").Length));
        Assert.NotNull(page.Find(".t-empty a[href='/venues']"));
    }

    [Fact]
    public async Task Venues_PageByPage_ShowEachOnce()
    {
        var names = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            names.AddRange((await _visitor.GetAsync($"/venues?p={number}")).Html.QuerySelectorAll(".t-card__title").Select(title => title.TextContent));
        }

        Assert.Equal(75, names.Distinct().Count());
        Assert.Equal(75, names.Count);
    }

    [Fact]
    public async Task Venue_SaysWhenItOpensAndWhatCanBeDone()
    {
        var page = await _visitor.GetAsync("/venues/anping-hall");
        Assert.Equal("云州市安平区政务服务中心", page.Heading);
        Assert.Contains("9:00–12:00、13:30–17:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("节假日休息，调休上班日照常。", page.Text, StringComparison.Ordinal);
        var departments = page.Html.QuerySelectorAll("a[href^='/items?place=990101000000&dept=']");
        Assert.NotEmpty(departments);
        var items = await _visitor.GetAsync(departments[0].GetAttribute("href")!);
        Assert.NotEmpty(items.Html.QuerySelectorAll(".t-card"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/venues/nowhere")).Status);
    }

    [Fact]
    public async Task Guide_SaysWhereToGo_AndTheListHasEachOfThem()
    {
        var guide = await _visitor.GetAsync("/items/senior-card");
        var all = guide.Html.QuerySelectorAll("a[href='/venues?item=senior-card']").Single();
        Assert.NotEmpty(guide.Html.QuerySelectorAll("#where ~ ul a, section[aria-labelledby='where'] a[href^='/venues/']"));

        var page = await _visitor.GetAsync(all.GetAttribute("href")!);
        Assert.Contains("老年人优待证办理", page.Heading, StringComparison.Ordinal);
        Assert.Contains("东门街道综合为老服务中心", (await _visitor.GetAsync("/venues?item=senior-card&q=为老")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("医院", string.Concat(page.Html.QuerySelectorAll(".t-card__title").Select(title => title.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_ListsWhatItShows_AndItsDataIsGeoJson()
    {
        var page = await _visitor.GetAsync("/venues/map");
        Assert.Equal(75, page.Html.QuerySelectorAll("[data-t-map-list] > li[data-t-lon][data-t-lat] a[href^='/venues/']").Length);
        Assert.DoesNotContain("https:", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var client = _app.Client();
        using var answer = await client.GetAsync(page.Find("[data-t-map]")!.GetAttribute("data-t-map"));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(16, json.RootElement.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task Map_WithTiles_AllowsPicturesOfThatHostAlone_AndOnThatPageAlone()
    {
        await using var app = await TestApp.StartAsync(null, "--Halls:Map:Tiles=https://tiles.example.gov.cn/{z}/{x}/{y}.png");
        using var visitor = app.Browser();
        for (var visit = 0; visit < 2; visit++)
        {
            var policy = (await visitor.GetAsync("/venues/map")).Response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("img-src 'self' data: https://tiles.example.gov.cn;", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("tiles.example", (await visitor.GetAsync("/venues")).Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conveniences_EveryLinkLeadsToSomething()
    {
        var page = await _visitor.GetAsync("/conveniences");
        var links = page.Html.QuerySelectorAll("main .t-section a, main .t-card a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 30, $"{links.Count} links");
        Assert.Contains("/verify", links);
        foreach (var href in links)
        {
            var target = await _visitor.GetAsync(href);
            Assert.Equal((href, HttpStatusCode.OK), (href, target.Status));
            Assert.True(target.Html.QuerySelectorAll(".t-empty").Length == 0 || href is "/ratings" or "/sunshine", $"{href} shows nothing");
            Assert.True(!href.StartsWith("/search", StringComparison.Ordinal) || target.Html.QuerySelectorAll(".t-card").Length > 0, $"{href} finds nothing");
        }
    }

    [Fact]
    public async Task Api_PageByPage_GivesEachVenueOnce_AndNothingNewTwice()
    {
        using var client = _app.Client();
        var codes = new List<string>();
        for (string? after = ""; after is not null;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/venues?take=20&after={after}"));
            codes.AddRange(page.RootElement.GetProperty("venues").EnumerateArray().Select(venue => venue.GetProperty("code").GetString()!));
            after = page.RootElement.GetProperty("next").GetString();
        }

        Assert.Equal((75, 75), (codes.Count, codes.Distinct().Count()));
        using var first = await client.GetAsync("/api/v1/venues/anping-hall");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/venues/anping-hall");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, unchanged.StatusCode));
        using var missing = await client.GetAsync("/api/v1/venues/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (missing.StatusCode, missing.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Home_ShowsTheTopics() => Assert.Equal(15, (await _visitor.GetAsync("/")).Html.QuerySelectorAll("a[href^='/conveniences#']").Length);

    [Fact]
    public async Task Departments_OfAPlace_HaveTelephonesAndItems()
    {
        var page = await _visitor.GetAsync("/departments?place=990101000000&q=民政");
        Assert.Contains("0609-8230003", page.Text, StringComparison.Ordinal);
        var items = await _visitor.GetAsync(page.Find("a[href^='/items?place=990101000000&dept=civil-affairs']")!.GetAttribute("href")!);
        Assert.Equal(
            _app.Services.GetRequiredService<ICatalogue>().Search(new SearchRequest("") { Place = "990101000000", DepartmentKind = "civil-affairs" }).Total,
            items.Html.QuerySelectorAll(".t-card").Length);
    }

    [Theory]
    [InlineData("990101100", "柳桥镇")]
    [InlineData("990101100000", "柳桥镇")]
    [InlineData("柳桥", "柳桥镇")]
    [InlineData("上河", "云江省云州市安平区柳桥镇上河村")]
    public async Task Divisions_ByNameOrCode_AreFound(string asked, string expected) =>
        Assert.Contains(expected, (await _visitor.GetAsync($"/divisions?q={Uri.EscapeDataString(asked)}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Divisions_Unknown_Help() => Assert.NotNull((await _visitor.GetAsync("/divisions?q=110101")).Find(".t-empty a"));
}
