using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Searching;

public sealed class SearchIndexTests
{
    private static readonly ItemWording Food = Heads.Wording("食品经营许可", "开饭店");
    private static readonly ItemWording Gas = Heads.Wording("燃气经营许可");

    [Fact]
    public void Find_WithoutPlace_ShowsEachMatterOnce_FromTheTopmostPlace()
    {
        var answer = Heads.Index(Heads.Of(Food, Heads.County), Heads.Of(Food, Heads.City), Heads.Of(Food, Heads.OtherCounty)).Find(new SearchRequest("食品经营"));
        Assert.Equal(1, answer.Total);
        Assert.Equal(Heads.City, Assert.Single(answer.Hits).Item.Place);
    }

    [Fact]
    public void Find_InAPlace_LeavesOutItsNeighbours_AndPrefersTheNearestLevel()
    {
        var index = Heads.Index(Heads.Of(Food, Heads.City), Heads.Of(Food, Heads.County), Heads.Of(Food, Heads.OtherCounty), Heads.Of(Gas, Heads.OtherCounty), Heads.Of("食品生产许可", Heads.Province));
        var answer = index.Find(new SearchRequest("食品许可") { Place = Heads.County });
        Assert.Equal([Heads.County, Heads.Province], answer.Hits.Select(hit => hit.Item.Place));
        Assert.Empty(index.Names("燃气", Heads.County));
        Assert.Equal(["燃气经营许可"], index.Names("燃气", Heads.OtherCounty));
    }

    [Fact]
    public void Find_FromATownship_SeesTheCountyAbove() =>
        Assert.Equal(["食品经营许可"], Heads.Index(Heads.Of(Food, Heads.County)).Names("食品", "990101001000"));

    [Fact]
    public void Find_SameMatterInOtherWordsOfAPlace_IsOneHit()
    {
        var answer = Heads.Index(Heads.Of(Food, Heads.County), Heads.Of(Food with { Summary = "本县的规定" }, Heads.OtherCounty)).Find(new SearchRequest("食品经营"));
        Assert.Equal(1, answer.Total);
    }

    [Fact]
    public void Find_Facets_SayWhatEachFilterLeaves()
    {
        var index = Heads.Index(
            Heads.Of(Food, Heads.County, online: true), Heads.Of(Gas, Heads.County, kind: "housing"),
            Heads.Of(Heads.Wording("成品油经营许可") with { Objects = ["2"], Themes = new ItemThemes([], ["095"]) }, Heads.County, kind: "housing"));
        var all = index.Find(new SearchRequest("经营许可") { Persons = false });
        Assert.Equal((3, 2, 3, 1), (all.Total, all.Facets.Persons, all.Facets.Organisations, all.Facets.Online));
        foreach (var facet in all.Facets.Departments)
        {
            Assert.Equal(facet.Count, index.Find(new SearchRequest("经营许可") { Persons = false, DepartmentKind = facet.Code }).Total);
        }

        foreach (var facet in all.Facets.Themes)
        {
            Assert.Equal(facet.Count, index.Find(new SearchRequest("经营许可") { Persons = false, Theme = facet.Code }).Total);
        }

        Assert.Equal(["010", "095"], all.Facets.Themes.Select(facet => facet.Code));
        Assert.Equal(1, index.Find(new SearchRequest("经营许可") { OnlineOnly = true }).Total);
        Assert.Equal(2, index.Find(new SearchRequest("经营许可") { Persons = true }).Total);
    }

    [Fact]
    public void Find_NothingAsked_ListsEverythingByPinyin()
    {
        var answer = Heads.Index(Heads.Of("燃气经营许可"), Heads.Of("爆破作业单位许可"), Heads.Of("食品经营许可"), Heads.Of("安全生产许可")).Find(new SearchRequest("") { Skip = 1, Take = 2 });
        Assert.Equal(4, answer.Total);
        Assert.Equal(["爆破作业单位许可", "燃气经营许可"], answer.Hits.Select(hit => hit.Item.Wording.Name));
    }

    [Fact]
    public void With_APublication_ShowsAtOnce_AndTheOlderVersionNoMore()
    {
        var old = Heads.Of(Food, Heads.County);
        var index = Heads.Index(old, Heads.Of(Gas, Heads.County)).With([old with { Version = 2, Wording = Heads.Wording("餐饮服务许可") }], []);
        Assert.Equal(["餐饮服务许可"], index.Names("餐饮服务"));
        Assert.Empty(index.Names("食品"));
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void With_AnEndedItem_FindsItNoMore_ButAnotherPlaceStill()
    {
        var (here, there) = (Heads.Of(Food, Heads.County), Heads.Of(Food, Heads.OtherCounty));
        var index = Heads.Index(here, there).With([], [here.Id]);
        Assert.Equal(there.Id, Assert.Single(index.Find(new SearchRequest("食品经营")).Hits).Item.Id);
        Assert.Empty(index.With([], [there.Id]).Names("食品经营"));
    }

    [Fact]
    public void With_ManyChanges_IsMergedInTheBackground_AndLosesNothing()
    {
        var index = Heads.Index(Heads.Of(Food, Heads.County));
        for (var batch = 0; batch < 11; batch++)
        {
            index = index.With([.. Enumerable.Range(batch * 200, 200).Select(at => Heads.Of($"第{at}号经营许可"))], []);
        }

        Assert.Equal(2_201, index.Count);
        for (var wait = 0; index.OverlaidCount > 100 && wait < 200; wait++)
        {
            Thread.Sleep(50);
            index = index.With([Heads.Of($"等{wait}次的许可")], []);
        }

        Assert.InRange(index.OverlaidCount, 1, 100);
        Assert.Contains("第2099号经营许可", index.Names("第2099号经营许可"));
        Assert.Contains("食品经营许可", index.Names("食品经营许可"));
    }

    [Fact]
    public void With_AnyChanges_FindsWhatAFreshIndexFinds()
    {
        var names = new[] { "食品经营许可", "燃气经营许可", "结婚登记", "离婚登记", "户口迁移", "取水许可" };
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, names.Length - 1)).ToArbitrary(), picks =>
        {
            var heads = picks.Select(at => Heads.Of(names[at])).ToList();
            var layered = heads.Aggregate(Heads.Index(Heads.Of("身份证办理")), (index, head) => index.With([head], []));
            var fresh = Heads.Index([Heads.Of("身份证办理"), .. heads]);
            return names.All(name => layered.Names(name).Order().SequenceEqual(fresh.Names(name).Order())
                && layered.Find(new SearchRequest(name)).Total == fresh.Find(new SearchRequest(name)).Total);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void Find_ACode_FindsThatItem()
    {
        var (here, there) = (Heads.Of(Food, Heads.County), Heads.Of(Food, Heads.OtherCounty));
        var index = Heads.Index(here, there, Heads.Of(Gas, Heads.County));
        Assert.Equal(here.Id, Assert.Single(index.Find(new SearchRequest(here.HandlingCode.ToLowerInvariant())).Hits).Item.Id);
        Assert.Equal([here.Id], index.Find(new SearchRequest(" " + here.HandlingCode[..31])).Hits.Select(hit => hit.Item.Id));
        Assert.Equal(["食品经营许可"], index.Names(Food.BasicCode));
    }

    [Fact]
    public void Find_Marks_SayWhatWasFound()
    {
        var hit = Assert.Single(Heads.Index(Heads.Of(Food, Heads.County)).Find(new SearchRequest("食品")).Hits);
        Assert.Equal([(0, 2)], hit.Marks);
        Assert.Equal([(0, 6)], Assert.Single(Heads.Index(Heads.Of(Food, Heads.County)).Find(new SearchRequest("spjyxk")).Hits).Marks);
    }
}
