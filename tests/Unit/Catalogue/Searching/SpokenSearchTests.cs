using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Searching;

/// <summary>Pinyin, initials, slips of the keyboard, traditional characters, letters among characters.</summary>
public sealed class SpokenSearchTests
{
    private static readonly SearchIndex Index = Heads.Index([.. new[]
    {
        "食品经营许可", "居民身份证换领", "结婚登记", "离婚登记", "户口迁移", "医疗机构执业登记", "住房公积金提取", "残疾人证核发", "普通护照签发", "烟草专卖零售许可", "取水许可", "银行账户开户许可",
    }.Select(name => Heads.Of(name))]);

    [Theory]
    [InlineData("shipinjingying", "食品经营许可")]
    [InlineData("shi pin jing ying", "食品经营许可")]
    [InlineData("spjyxk", "食品经营许可")]
    [InlineData("SPJYXK", "食品经营许可")]
    [InlineData("jiehun", "结婚登记")]
    [InlineData("jhdj", "结婚登记")]
    [InlineData("hukou", "户口迁移")]
    [InlineData("gongjijin", "住房公积金提取")]
    [InlineData("shengfenzheng", "居民身份证换领")]
    [InlineData("yinhang", "银行账户开户许可")]
    [InlineData("sp经营", "食品经营许可")]
    [InlineData("食品jingying", "食品经营许可")]
    [InlineData("passport", "普通护照签发")]
    [InlineData("食品經營許可", "食品经营许可")]
    [InlineData("離婚登記", "离婚登记")]
    [InlineData("ｓｐｊｙｘｋ", "食品经营许可")]
    public void Find_HoweverWritten_LeadsToTheMatter(string typed, string name) => Assert.Equal(name, Index.Names(typed)[0]);

    [Theory]
    [InlineData("食品经营许克", "食品经营许可", "食品经营许可")]
    [InlineData("身分证", "居民身份证换领", "身份证")]
    [InlineData("护口迁移", "户口迁移", "户口迁移")]
    [InlineData("份身证", "居民身份证换领", "身份证")]
    [InlineData("公机金提取", "住房公积金提取", "公积金提取")]
    [InlineData("食经营许可", "食品经营许可", "食品经营许可")]
    [InlineData("残急人证", "残疾人证核发", "残疾人证")]
    [InlineData("离昏登记", "离婚登记", "离婚登记")]
    public void Find_ASlip_IsMended(string typed, string name, string meant)
    {
        var answer = Index.Find(new SearchRequest(typed));
        Assert.Equal(name, answer.Hits[0].Item.Wording.Name);
        Assert.True(answer.DidYouMean is null || answer.DidYouMean == meant, answer.DidYouMean);
    }

    [Fact]
    public void Find_ASlip_SaysWhatWasMeant() => Assert.Equal("护照签发", Index.Find(new SearchRequest("户照签发")).DidYouMean);

    [Fact]
    public void Find_WhatIsRight_MendsNothing() => Assert.Null(Index.Find(new SearchRequest("结婚登记")).DidYouMean);

    [Theory]
    [InlineData("食", "食品经营许可")]
    [InlineData("水", "取水许可")]
    [InlineData("烟", "烟草专卖零售许可")]
    public void Find_OneCharacter_IsEnough(string typed, string name) => Assert.Equal(name, Index.Names(typed)[0]);

    [Theory]
    [InlineData("jie", "结婚登记")]
    [InlineData("jieh", "结婚登记")]
    [InlineData("jh", "结婚登记")]
    [InlineData("食品", "食品经营许可")]
    [InlineData("食品j", "食品经营许可")]
    public void Suggest_WhileTyping_OffersTheMatter(string typed, string name) => Assert.Contains(name, Index.Suggest(typed, null, 8));

    [Fact]
    public void Suggest_InAPlace_OffersOnlyWhatItHas()
    {
        var index = Heads.Index(Heads.Of("食品经营许可", Heads.County), Heads.Of("食品生产许可", Heads.OtherCounty));
        Assert.Equal(["食品经营许可"], index.Suggest("食品", Heads.County, 8));
        Assert.Equal(2, index.Suggest("食品", null, 8).Count);
    }

    [Theory]
    [InlineData("xian", 1)]
    [InlineData("shipin", 2)]
    [InlineData("xyz", 0)]
    [InlineData("nvxing", 2)]
    public void Cut_Letters_IntoSyllables(string letters, int syllables) => Assert.Equal(syllables, Pinyin.Cut(letters)?.Count ?? 0);

    [Theory]
    [InlineData('领', '岭', true)]
    [InlineData('男', '蓝', true)]
    [InlineData('正', '证', true)]
    [InlineData('真', '证', true)]
    [InlineData('食', '品', false)]
    public void SoundAlike_MixesUpWhatPeopleMixUp(char left, char right, bool alike) => Assert.Equal(alike, Pinyin.SoundAlike(left, right));
}
