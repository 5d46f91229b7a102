using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Searching;

/// <summary>Everyday words over three real items, so that a slip is seen at once; how good search is over thousands is measured by the bench.</summary>
public sealed class EverydaySearchTests
{
    private static readonly SearchIndex Index = Heads.Index([Heads.Of(Items.Food), Heads.Of(Items.Card), Heads.Of(Items.Allowance)]);

    private static IReadOnlyList<FoundItem> Find(string text) => text.Trim().Length == 0 ? [] : Index.Find(new SearchRequest(text) { Take = 10 }).Hits;

    [Theory]
    [InlineData("开饭店", "food-business-licence")]
    [InlineData("我想开一家面馆", "food-business-licence")]
    [InlineData("食品经营许可", "food-business-licence")]
    [InlineData("奶茶店要办什么证", "food-business-licence")]
    [InlineData("开餐厅手续", "food-business-licence")]
    [InlineData("饭店", "food-business-licence")]
    [InlineData("食堂", "food-business-licence")]
    [InlineData("卖烧烤", "food-business-licence")]
    [InlineData("老年证", "senior-card")]
    [InlineData("老人坐公交免费", "senior-card")]
    [InlineData("65岁老年卡", "senior-card")]
    [InlineData("优待", "senior-card")]
    [InlineData("公交", "senior-card")]
    [InlineData("六十岁办什么证", "senior-card")]
    [InlineData("老人补贴", "senior-allowance")]
    [InlineData("八十岁有什么钱领", "senior-allowance")]
    [InlineData("８０岁有什么钱领？", "senior-allowance")]
    [InlineData("我妈八十三岁了每月能领钱吗", "senior-allowance")]
    [InlineData("奶奶九十岁补助", "senior-allowance")]
    [InlineData("高龄津贴", "senior-allowance")]
    [InlineData("津贴", "senior-allowance")]
    [InlineData("高龄", "senior-allowance")]
    public void Find_EverydayWords_LeadToTheMatter(string typed, string slug) => Assert.Equal(slug, Find(typed)[0].Item.Slug);

    [Theory]
    [InlineData("阿巴阿巴")]
    [InlineData("量子纠缠")]
    [InlineData("办理护照")]
    [InlineData("结婚登记")]
    [InlineData("驾驶证换证")]
    [InlineData("asdfgh")]
    [InlineData("12345")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("?!。，")]
    public void Find_WhatIsNotHere_FindsNothing(string typed) => Assert.Empty(Find(typed));

    [Fact]
    public void Find_SaysWhichNicknameLedThere()
    {
        Assert.Equal("开饭店", Find("开饭店")[0].Because);
        Assert.Null(Find("高龄津贴")[0].Because);
    }

    [Fact]
    public void Find_AnythingTyped_NeverThrowsAndIsOrdered() => Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), typed =>
    {
        var scores = Find(typed ?? "").Select(hit => hit.Score).ToList();
        return scores.SequenceEqual(scores.OrderDescending()) && scores.All(score => score > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_EndlessText_IsCut() => Assert.NotNull(Find(new string('饭', 100_000)));

    [Fact]
    public void EveryAlias_FindsItsItemFirst() => Assert.All(
        new[] { Items.Food, Items.Card, Items.Allowance }.SelectMany(item => item.Aliases.Concat(item.Words).Select(word => (word, item.Slug))),
        pair => Assert.Equal(pair.Slug, Find(pair.word)[0].Item.Slug));

    [Theory]
    [InlineData("八十岁", "80岁")]
    [InlineData("一百零二岁", "102岁")]
    [InlineData("80 周岁", "80岁")]
    [InlineData("六十五周岁以上", "65岁以上")]
    [InlineData("三明治", "三明治")]
    [InlineData("ＡＢＣ", "abc")]
    public void Plain_WritesNumbersInDigits(string typed, string plain) => Assert.Equal(plain, Folding.Plain(typed));
}
