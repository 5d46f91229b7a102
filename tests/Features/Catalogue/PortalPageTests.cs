using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

/// <summary>What all public pages of the portal keep: figures that are counted, nothing about the caller, a small weight.</summary>
public sealed class PortalPageTests : IAsyncLifetime
{
    private const int MostBytes = 100 * 1024;
    private const int MostRequests = 10;
    private TestApp _app = null!;

    public static TheoryData<string> Pages => ["/", "/items", "/items?for=person", "/items?for=company&theme=010", "/search?q=开饭店", "/items/senior-card", "/items/senior-card/print",
        "/items?letter=H", "/items?place=990101000000&dept=civil-affairs", "/life-events", "/life-events/birth", "/venues", "/venues/anping-hall", "/venues/map", "/conveniences",
    ];

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Home_CountsWhatIsPublished()
    {
        using var visitor = _app.Browser();
        var page = await visitor.GetAsync("/");
        Assert.Equal("您想办什么事？", page.Heading);
        var items = _app.Services.GetRequiredService<ICatalogue>().Search(new SearchRequest("") { Take = 1000 }).Hits.Select(hit => hit.Item).ToList();
        Assert.Contains($"{items.Count(item => item.Wording.Objects.Contains("1"))} 项", page.Find(".t-door a[href='/items?for=person']")!.Closest("li")!.TextContent);
        Assert.Contains($"{items.Count(item => item.Wording.Objects.Any(target => target != "1"))} 项", page.Find(".t-door a[href='/items?for=company']")!.Closest("li")!.TextContent);
        Assert.Equal(6, page.Html.QuerySelectorAll(".t-card:has(a[href^='/items/'])").Length);
        Assert.NotNull(page.Find("a[href='/progress']"));
    }

    [Fact]
    public async Task Home_ShowsFirstWhatIsAskedForMost()
    {
        using var visitor = _app.Browser();
        var page = await visitor.GetAsync("/");
        var shown = page.Html.QuerySelectorAll(".t-card a[href^='/items/']").Select(link => link.GetAttribute("href")).Distinct();
        Assert.Equal(
            ["/items/food-business-licence", "/items/senior-card", "/items/identity-card-renewal", "/items/marriage-registration", "/items/sole-trader-registration", "/items/housing-fund-withdrawal"],
            shown);
    }

    [Fact]
    public async Task Home_EveryTopicAndExampleLeadsSomewhere()
    {
        using var visitor = _app.Browser();
        var home = await visitor.GetAsync("/");
        foreach (var href in home.Html.QuerySelectorAll(".t-topics a, .t-hot a, .t-doors a[href^='/items'], .t-card a").Select(link => link.GetAttribute("href")!))
        {
            var page = await visitor.GetAsync(href);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(href.StartsWith("/items/", StringComparison.Ordinal) || href.StartsWith("/bundles/", StringComparison.Ordinal) || page.Html.QuerySelectorAll(".t-card").Length > 0 || page.Find(".t-empty a") is not null, href);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForSomebodySignedIn_IsTheSameForAll(string path)
    {
        using var visitor = _app.Browser();
        using var citizen = _app.Browser();
        await citizen.SignInAsync("citizen");
        var (theirs, others) = (await citizen.GetAsync(path), await visitor.GetAsync(path));
        Assert.Equal(others.Source, theirs.Source);
        Assert.DoesNotContain("付玉发", theirs.Source);
        Assert.False(others.Response.Headers.Contains("Set-Cookie"));
    }

    /// <summary>All but searches: those are counted, so each is answered anew.</summary>
    public static TheoryData<string> Cached => [.. Pages.Select(page => page.Data).Where(path => !path.StartsWith("/search", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cached))]
    public async Task Page_SecondVisit_ComesFromTheCache(string path)
    {
        using var visitor = _app.Browser();
        await visitor.GetAsync(path);
        Assert.NotNull((await visitor.GetAsync(path)).Response.Headers.Age);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/items/food-business-licence")]
    public async Task Page_FirstView_IsLight(string path)
    {
        using var client = _app.Client();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var visitor = _app.Browser();
        var page = await visitor.GetAsync(path);
        var parts = page.Html.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!)
            .Concat(page.Html.QuerySelectorAll("script[src], img[src]").Select(part => part.GetAttribute("src")!)).Prepend(path).ToList();
        var bytes = 0;
        foreach (var part in parts)
        {
            bytes += (await client.GetByteArrayAsync(part)).Length;
        }

        Assert.InRange(parts.Count, 2, MostRequests);
        Assert.InRange(bytes, 1000, MostBytes);
    }
}
