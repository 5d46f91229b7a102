using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

public sealed class NavigationTests : IAsyncLifetime
{
    private const string Anping = "990101000000";
    private const string Qingxi = "990103000000";
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private TestApp _app = null!;
    private Browser _visitor = null!;

    private ICatalogue Catalogue => _app.Services.GetRequiredService<ICatalogue>();

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

    [Theory]
    [InlineData("/items")]
    [InlineData("/items?for=person")]
    [InlineData("/items?for=company")]
    [InlineData("/items?place=990101000000&for=company")]
    public async Task List_EachFilter_LeavesAsManyAsItSays(string path)
    {
        var page = await _visitor.GetAsync(path);
        var links = page.Html.QuerySelectorAll(".t-facets a").Where(link => link.QuerySelector(".t-views__count") is not null).ToList();
        Assert.True(links.Count > 5);
        foreach (var link in links.Where(link => link.GetAttribute("aria-current") is null))
        {
            var count = link.QuerySelector(".t-views__count")!.TextContent;
            var filtered = await _visitor.GetAsync(link.GetAttribute("href")!);
            Assert.Equal($"{count} 项", filtered.Find("main [role=status]")!.TextContent);
        }
    }

    [Fact]
    public async Task List_LetterByLetter_ShowsEveryItemOnce()
    {
        var first = await _visitor.GetAsync("/items");
        var slugs = new List<string>();
        foreach (var letter in first.Html.QuerySelectorAll(".t-views a").Select(link => link.GetAttribute("href")!))
        {
            var page = await _visitor.GetAsync(letter);
            slugs.AddRange(page.Html.QuerySelectorAll(".t-card__title a").Select(link => link.GetAttribute("href")!));
        }

        Assert.Equal(Catalogue.Count, slugs.Count);
        Assert.Equal(slugs.Count, slugs.Distinct().Count());
    }

    [Fact]
    public async Task List_PageByPage_ShowsEveryItemOnce()
    {
        var slugs = new List<string>();
        for (string? path = "/items"; path is not null;)
        {
            var page = await _visitor.GetAsync(path);
            slugs.AddRange(page.Html.QuerySelectorAll(".t-card__title a").Select(link => link.GetAttribute("href")!));
            path = page.Find("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Catalogue.Count, slugs.Distinct().Count());
        Assert.Equal(Catalogue.Count, slugs.Count);
    }

    [Theory]
    [InlineData("/items?for=nobody&theme=zzz&p=-4&letter=AB")]
    [InlineData("/items?p=99999999999")]
    [InlineData("/items?for=person&theme=000")]
    [InlineData("/items?dept=no-such-department")]
    [InlineData("/items?letter=%23")]
    [InlineData("/items?place=nowhere")]
    public async Task List_OfWhatDoesNotExist_HelpsOn(string path)
    {
        var page = await _visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Html.QuerySelectorAll(".t-card").Length > 0 || page.Find(".t-empty a") is not null);
    }

    [Fact]
    public async Task Place_Chosen_IsRememberedShownAndCarried_AndCanBeTakenBack()
    {
        var choose = await _visitor.GetAsync("/places?back=/items");
        var there = await _visitor.GetAsync(choose.Html.QuerySelectorAll("main a").Single(link => link.TextContent == "青溪县").GetAttribute("href")!);

        Assert.Equal("/items", there.Path);
        Assert.Contains("青溪县", there.Find(".t-bar__place")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Catalogue.Search(new SearchRequest("") { Place = Qingxi }).Total} 项", there.Find("main [role=status]")?.TextContent ?? "0 项");
        Assert.Equal(Qingxi, _visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "tongban-place").Value);
        Assert.All(there.Html.QuerySelectorAll(".t-facets__more + ul a, .t-doors a[href^='/items']"), link => Assert.Contains("place=", link.GetAttribute("href"), StringComparison.Ordinal));

        var everywhere = await _visitor.GetAsync("/items?place=all");
        Assert.Equal($"{Catalogue.Count} 项", everywhere.Find("main [role=status]")!.TextContent);

        await _visitor.GetAsync("/places/choose?to=&back=/");
        Assert.DoesNotContain(_visitor.Cookies.GetAllCookies(), cookie => cookie.Name == "tongban-place" && !cookie.Expired && cookie.Value.Length > 0);
    }

    [Fact]
    public async Task Place_OfOneReader_IsNotShownToAnother()
    {
        using var other = _app.Browser();
        await _visitor.GetAsync($"/places/choose?to={Anping}&back=/items");
        Assert.DoesNotContain("安平区", (await other.GetAsync("/items")).Find(".t-bar__place")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("安平区", (await _visitor.GetAsync("/items")).Find(".t-bar__place")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LifeEvents_EachLeadsOn()
    {
        var all = await _visitor.GetAsync("/life-events");
        var events = all.Html.QuerySelectorAll(".t-card a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(events.Count >= 15);
        foreach (var href in events)
        {
            var page = await _visitor.GetAsync(href);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.Html.QuerySelectorAll("main a[href^='/items/'], main a[href^='/search?q=']").Length > 0, href);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/life-events/nowhere")).Status);
    }

    [Fact]
    public async Task Lists_ArePublicInTheirVersions()
    {
        var all = await _visitor.GetAsync("/lists");
        Assert.Equal(["/lists/powers", "/lists/duties", "/lists/negative", "/lists/funds"], all.Html.QuerySelectorAll(".t-card a").Select(link => link.GetAttribute("href")));
        foreach (var href in all.Html.QuerySelectorAll(".t-card a").Select(link => link.GetAttribute("href")!))
        {
            var page = await _visitor.GetAsync(href);
            Assert.NotEmpty(page.Html.QuerySelectorAll("tbody tr"));
            Assert.Contains("2026年3月2日起施行，第 1 版", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("食品经营许可", (await _visitor.GetAsync("/lists/powers?q=食品")).Text, StringComparison.Ordinal);
        Assert.NotNull((await _visitor.GetAsync("/lists/duties")).Find("tbody a[href='/items/food-business-licence']"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/lists/powers?version=9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/lists/secrets")).Status);
    }

    [Theory]
    [InlineData("Duty", "/lists/duties", "食品经营许可", "改过的责任")]
    [InlineData("LifeEvents", "/life-events", "孩子出生", "改过的大事")]
    public async Task List_PublishedAnew_IsWhatPeopleSee(string kind, string path, string before, string after)
    {
        Assert.Contains(before, (await _visitor.GetAsync(path)).Text, StringComparison.Ordinal);
        using var manager = await _app.SignedInAsync("catalogue", "staff");
        await manager.SubmitAsync(await manager.GetAsync($"/workbench/lists/{kind}"), values: new Dictionary<string, object?> { ["e[0].name"] = after, ["Reason"] = "改名" });
        await _app.WorkAsync();

        var page = await _visitor.GetAsync(path + "?again=1");
        Assert.Contains(after, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(before, string.Concat(page.Html.QuerySelectorAll("tbody tr:first-child, .t-card:first-child .t-card__title").Select(part => part.TextContent)), StringComparison.Ordinal);
        if (kind == "Duty")
        {
            Assert.Contains("第 2 版", page.Text, StringComparison.Ordinal);
            Assert.Contains(before, (await _visitor.GetAsync(path + "?version=1")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Viewed_AfterAGuideIsShown_ListsItInThisBrowserAlone_UntilItIsCleared()
    {
        Assert.NotNull((await _visitor.GetAsync("/viewed")).Find(".t-empty a"));
        var guide = await _visitor.GetAsync("/items/senior-card");
        Assert.False(guide.Response.Headers.Contains("Set-Cookie"));
        await _visitor.GetAsync(guide.Html.QuerySelectorAll("main img").Single(picture => picture.GetAttribute("src")!.StartsWith("/viewed/", StringComparison.Ordinal)).GetAttribute("src")!);

        var viewed = await _visitor.GetAsync("/viewed");
        Assert.Equal("老年人优待证办理", viewed.Find(".t-card a")!.TextContent);
        using var other = _app.Browser();
        Assert.Empty((await other.GetAsync("/viewed")).Html.QuerySelectorAll(".t-card"));

        Assert.Empty((await _visitor.SubmitAsync(viewed)).Html.QuerySelectorAll(".t-card"));
    }

    [Fact]
    public async Task Sitemap_NamesEveryItemOnce_AndEveryAddressAnswers()
    {
        using var client = _app.Client();
        var index = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var parts = index.Root!.Elements(Space + "sitemap").Select(part => part.Element(Space + "loc")!.Value).ToList();
        Assert.Equal(["http://localhost/sitemap/pages.xml", "http://localhost/sitemap/items-1.xml"], parts);

        var items = XDocument.Parse(await client.GetStringAsync(parts[1])).Root!.Elements(Space + "url").ToList();
        Assert.Equal(Catalogue.Count, items.Select(url => url.Element(Space + "loc")!.Value).Distinct().Count());
        Assert.All(items, url => Assert.Matches(@"^\d{4}-\d\d-\d\d$", url.Element(Space + "lastmod")!.Value));

        foreach (var address in XDocument.Parse(await client.GetStringAsync(parts[0])).Root!.Elements(Space + "url").Select(url => url.Element(Space + "loc")!.Value))
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await _visitor.GetAsync(new Uri(address).PathAndQuery)).Status));
        }

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_CarriesItsDataAndItsOneAddress()
    {
        var page = await _visitor.GetAsync("/items/senior-card?who=agent");
        Assert.Equal("http://localhost/items/senior-card", page.Find("link[rel=canonical]")!.GetAttribute("href"));
        using var json = JsonDocument.Parse(page.Find("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("老年人优待证办理", json.RootElement.GetProperty("name").GetString());
        Assert.DoesNotContain("unsafe", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InEnglish_HaveEveryWord()
    {
        _visitor.Cookies.Add(new Uri("http://localhost"), new Cookie("tongban-lang", "en"));
        foreach (var path in (string[])["/", "/items", "/items?for=person", "/items?p=2", "/life-events", "/life-events/birth", "/lists", "/lists/powers", "/places", "/viewed", "/venues", "/venues?q=x", "/venues/anping-hall", "/venues/map", "/conveniences", "/working-days?from=2026-03-02&days=5", "/departments", "/divisions"])
        {
            Assert.Equal((path, "en"), (path, (await _visitor.GetAsync(path)).Html.DocumentElement.GetAttribute("lang")));
        }

        // Names of places, departments and items stay Chinese until somebody translates them.
        var names = Catalogue.Search(new SearchRequest("")).Facets;
        Assert.Equal("", string.Join(" | ", _app.Services.GetRequiredService<TextCatalogue>().Misses.Except(names.Departments.Concat(names.Types).Select(facet => facet.Name))));
    }
}
