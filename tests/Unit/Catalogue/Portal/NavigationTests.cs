using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Catalogue.Features.Portal.ChoosePlace;
using Tongban.Catalogue.Features.Portal.SearchItems;
using Tongban.Catalogue.Features.Portal.Sitemap;
using Tongban.Catalogue.Features.Portal.Viewed;
using Tongban.Tests.Unit.Catalogue.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Portal;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("/items?place=990101000000&for=person&p=3", "990103000000", "/items?for=person&place=990103000000")]
    [InlineData("/items?place=990101000000", null, "/items")]
    [InlineData("/items/senior-card?who=agent", "990103000000", "/items/senior-card?who=agent")]
    [InlineData("https://elsewhere.example/", "990103000000", "/")]
    [InlineData("//elsewhere.example/?place=1", "990103000000", "/")]
    public void Back_AfterChoosing_CarriesTheNewPlaceWhereItCarriedOne(string back, string? code, string expected) => Assert.Equal(expected, Choosing.Back(back, code));

    [Fact]
    public void Viewed_TheLatestStandsFirst_OnceAndNoMoreThanEight()
    {
        string? cookie = null;
        foreach (var slug in Enumerable.Range(1, 10).Select(n => $"item-{n}").Append("item-5"))
        {
            cookie = ViewedItems.With(cookie, slug);
        }

        Assert.Equal("item-5.item-10.item-9.item-8.item-7.item-6.item-4.item-3", cookie);
    }

    [Theory]
    [InlineData("<script>.senior-card", "senior-card.x")]
    [InlineData("..", "x")]
    public void Viewed_AForgedCookie_LeavesOnlySlugs(string cookie, string expected) =>
        Assert.Equal(expected, string.Join('.', ViewedItems.With(cookie, "x").Split('.').Reverse()));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 2)]
    [InlineData(400_000, 8)]
    public void SitemapParts_HoldFiftyThousandEach(int items, int parts) => Assert.Equal(parts, SitemapEndpoints.Parts(items));

    [Fact]
    public void Address_WithoutWords_IsTheListAndKeepsItsFilters()
    {
        var address = new SearchAddress("") { For = "person", Theme = "060", Place = "990101000000", Initial = 'J', Page = 2 };
        Assert.Equal("/items?place=990101000000&for=person&theme=060&letter=J&p=2", address.ToString());
        Assert.Equal("/items?place=all", new SearchAddress("") { Remembered = true }.ToString());
        Assert.StartsWith("/search?q=", new SearchAddress("开饭店").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Index_ByInitial_ListsAndCountsByPinyin()
    {
        var index = new SearchIndex([Heads.Of("婚姻登记"), Heads.Of("户口迁移"), Heads.Of("食品经营许可"), Heads.Of("3D 打印备案")], EverydayWords.None);
        var all = index.Find(new SearchRequest(""));
        Assert.Equal([("#", 1), ("H", 2), ("S", 1)], all.Facets.Initials.Select(facet => (facet.Code, facet.Count)));
        Assert.Equal(["户口迁移", "婚姻登记"], index.Find(new SearchRequest("") { Initial = 'H' }).Hits.Select(hit => hit.Item.Wording.Name));
        Assert.Equal(0, index.Find(new SearchRequest("") { Initial = 'Z' }).Total);
    }

    [Fact]
    public void LifeEvents_NameItemsAndEventsThatExist()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var events = LifeEvents.Read(File.ReadAllText(Path.Combine(data, LifeEvents.File))).Value.Events;
        Assert.All(events.SelectMany(one => one.Items), slug => Assert.True(File.Exists(Path.Combine(data, "items", slug + ".json")), slug));
        Assert.All(events.SelectMany(one => one.Related), code => Assert.Contains(events, other => other.Code == code));
        Assert.Equal(events.Count, events.DistinctBy(one => one.Code).Count());
        Assert.Equal(2, events.Select(one => one.Audience).Distinct().Count());
    }
}
