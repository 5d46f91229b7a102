using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Searching;

/// <summary>Whole questions: what it is about, what has become of it, who it is for, and what says nothing.</summary>
public sealed class QuestionSearchTests
{
    private static readonly SearchIndex Index = Heads.Index([.. new[]
    {
        "食品（含保健食品）经营许可核发", "食品（含保健食品）经营许可补办", "食品（含保健食品）经营许可延续", "食品（含保健食品）经营许可注销", "食品（含保健食品）经营许可变更住所",
        "林木采伐许可", "户口迁移", "老年人优待证办理", "住院费用报销", "建设工程消防验收", "建设工程竣工验收备案", "填海项目竣工验收", "劳动人事争议仲裁申请", "动物防疫条件合格证核发",
    }.Select(name => Heads.Of(name))]);

    [Theory]
    [InlineData("食品经营许可证丢了去哪补", "食品（含保健食品）经营许可补办")]
    [InlineData("食品经营许可证快到期了怎么办", "食品（含保健食品）经营许可延续")]
    [InlineData("食品经营许可证不想要了怎么注销", "食品（含保健食品）经营许可注销")]
    [InlineData("食品经营许可证要多久", "食品（含保健食品）经营许可核发")]
    public void Find_WhatHasBecomeOfIt_PutsThatVariantFirst(string typed, string name) => Assert.Equal(name, Index.Names(typed)[0]);

    [Fact]
    public void Find_APermit_PutsItsFamilyRightBehind() =>
        Assert.All(Index.Names("食品经营许可").Take(5), name => Assert.StartsWith("食品（含保健食品）经营许可", name, StringComparison.Ordinal));

    [Theory]
    [InlineData("想砍一棵树要谁批", "林木采伐许可")]
    [InlineData("我爸住院了怎么报销", "住院费用报销")]
    [InlineData("工资拖了三个月还不发", "劳动人事争议仲裁申请")]
    [InlineData("消房验收", "建设工程消防验收")]
    [InlineData("防疫条件合格证", "动物防疫条件合格证核发")]
    public void Find_HoweverAsked_LeadsToTheMatter(string typed, string name) => Assert.Equal(name, Index.Names(typed)[0]);

    [Fact]
    public void Find_AWordHeardBySound_SaysWhatWasMeant() => Assert.Equal("消防验收", Index.Find(new SearchRequest("消房验收")).DidYouMean);

    [Theory]
    [InlineData("食品（含保健食品）经营许可", "食品经营许可")]
    [InlineData("户口迁移（市内）", "户口迁移(市内)")]
    [InlineData("甲（乙（丙）丁）戊", "甲戊")]
    public void Without_BracketsInTheMiddle_LeavesThemOut(string name, string without) => Assert.Equal(without, Brackets.Without(Folding.Plain(name)));

    [Fact]
    public void Of_AnyText_KeepsToItsLength() => Prop.ForAll(
        Gen.Elements("爸妈丢了补办老人补贴的在哪去怎么证（）ab1 食品经营许可".ToCharArray()).ListOf().Select(list => new string([.. list])).ToArbitrary(),
        text =>
        {
            var plan = Index.Planner.Of(text, loose: false);
            return plan.Core.Length == plan.Plain.Length && plan.Weights.Skip(plan.Plain.Length).All(weight => weight == 0) && plan.Weights.All(weight => weight >= 0);
        }).QuickCheckThrowOnFailure();
}
