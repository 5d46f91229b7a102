using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Designing;

/// <summary>Conditions by choosing, written as JsonLogic and read back.</summary>
public sealed class ConditionTests
{
    private static readonly Dictionary<string, Topic> Made = new Topic[]
    {
        new("a.kind", "种类", ElementType.Choice, ["甲", "乙", "丙"], ""),
        new("a.kinds", "几种", ElementType.Choices, ["甲", "乙", "丙"], ""),
        new("a.yes", "是否", ElementType.Boolean, ["true", "false"], ""),
        new("a.count", "人数", ElementType.Integer, [], ""),
        new("a.size", "面积", ElementType.Decimal, [], ""),
        new("a.price", "价款", ElementType.Money, [], ""),
        new("a.debt", "债权", ElementType.Money, [], ""),
        new("a.day", "日期", ElementType.Date, [], ""),
        new("a.word", "名称", ElementType.Text, [], ""),
    }.ToDictionary(topic => topic.Path);

    private static readonly Gen<Clause> Clauses =
        from topic in Gen.Elements(Made.Values.ToArray())
        from comparison in Gen.Elements(topic.Comparisons.ToArray())
        from number in Gen.Choose(0, 9999)
        from several in Gen.Choose(1, 3)
        select Clause(topic, comparison, number, several);

    private static readonly Arbitrary<Condition> Conditions =
        (from any in Gen.Elements(true, false) from clauses in Gen.Choose(0, 4).SelectMany(count => Clauses.ListOf(count)) select new Condition(any, [.. clauses])).ToArbitrary();

    [Fact]
    public void Written_IsReadBackAsItself() => Prop.ForAll(Conditions, condition =>
        condition.Equals(ConditionReading.Read(JsonNode.Parse(ConditionWriting.Write(condition, path => Made[path])?.ToJsonString() ?? "null"), Made))).QuickCheckThrowOnFailure();

    [Fact]
    public void Data_NearlyEveryConditionCanBeChosen()
    {
        var all = Drafts.All.SelectMany(form => form.Fields.Select(field => (form, field))).Where(one => one.field.ShowIf is not null).ToList();
        var chosen = all.Count(one => ConditionReading.Read(one.field.ShowIf, TopicsOf(one.form, one.field.Role)) is not null);
        TestContext.Current.TestOutputHelper?.WriteLine($"{chosen} / {all.Count}");
        Assert.True(all.Count > 200);
        Assert.Equal(all.Count, chosen);
    }

    [Fact]
    public void Data_ReadAndWritten_MeansTheSame() => Assert.All(
        Drafts.All.SelectMany(form => Uses.All(form).Select(used => (form, used.Rule))), one =>
        {
            var topics = TopicsOf(one.form, null);
            if (ConditionReading.Read(one.Rule, topics) is { } read)
            {
                var written = ConditionWriting.Write(read, path => topics[path]);
                Assert.Equal(new RuleWords(one.form, Drafts.Elements).Of(one.Rule), new RuleWords(one.form, Drafts.Elements).Of(written));
                Assert.True(read.Equals(ConditionReading.Read(written, topics)));
            }
        });

    [Theory]
    [InlineData("""{"!!":[{"var":"a.count"}]}""")]
    [InlineData("""{"!!":[{"var":"a.yes"}]}""")]
    [InlineData("""{"==":[{"var":"a.kind"},"丁"]}""")]
    [InlineData("""{"==":[{"var":"a.unknown"},"甲"]}""")]
    [InlineData("""{">":[{"var":"a.word"},"甲"]}""")]
    [InlineData("""{"==":[{"var":"a.price"},{"var":"a.count"}]}""")]
    [InlineData("""{"and":[{"!!":[{"var":"a.word"}]},{"or":[{"!!":[{"var":"a.kind"}]},{"!!":[{"var":"a.word"}]}]}]}""")]
    [InlineData("""{"if":[{"var":"a.yes"},true,false]}""")]
    [InlineData("""true""")]
    public void WrittenInAnotherShape_IsNotRead(string rule) => Assert.Null(ConditionReading.Read(JsonNode.Parse(rule), Made));

    [Theory]
    [InlineData("matter.food.operatorType", """{"in":[{"var":"matter.food.operatorType"},["餐饮服务经营者","集中用餐单位食堂"]]}""", "“主体业态”是“餐饮服务经营者”、“集中用餐单位食堂”之一")]
    [InlineData("x", """{"and":[{"!!":[{"var":"matter.food.platformName"}]},{"or":[{"<":[{"var":"derived.agent.age"},18]},{"!":[{"var":"agent.person.name"}]}]}]}""", "填了“平台名称”，并且（“经办人的周岁”小于 18 ，或者没有填“经办人姓名”）")]
    [InlineData("x", """{"!":[{"all":[{"var":"matter.food.businessItems"},{"==":[{"var":""},"预包装食品销售"]}]}]}""", "不满足（“经营类别”选的每一样都满足（它是“预包装食品销售”））")]
    public void Words_OfAnyRule_ArePlainChinese(string _, string rule, string words) =>
        Assert.Equal(words, new RuleWords(Drafts.Food, Drafts.Elements).Of(JsonNode.Parse(rule)));

    [Fact]
    public void Words_OfEveryRuleInData_NeedNoRuleLanguage() => Assert.DoesNotContain(
        Drafts.All.SelectMany(form => Uses.All(form).Select(used => new RuleWords(form, Drafts.Elements).Of(used.Rule))), words => words.Contains("规则 {", StringComparison.Ordinal) || words.Contains("var", StringComparison.Ordinal));

    [Fact]
    public void Money_IsTypedInYuanAndWrittenInFen()
    {
        var written = ConditionWriting.Write(new Condition(false, [new Clause("a.price", Comparison.AtLeast, ["1200.5"])]), path => Made[path]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"and":[{"!=":[{"var":"a.price"},null]},{">=":[{"var":"a.price"},120050]}]}"""), JsonNode.Parse(written!.ToJsonString())));
        Assert.Null(ConditionWriting.Value(Made["a.price"], "1.005"));
    }

    [Fact]
    public void Number_ThatNobodyGave_IsLessThanNothing()
    {
        var young = ConditionWriting.Write(new Condition(false, [new Clause("a.count", Comparison.Less, ["18"])]), path => Made[path]);
        Assert.False(JsonLogic.Holds(young, new JsonObject()));
        Assert.True(JsonLogic.Holds(young, JsonNode.Parse("""{"a":{"count":0}}""")));
        Assert.Equal("“a.count”小于 18 ", new RuleWords(Drafts.Food, Drafts.Elements).Of(young));
    }

    private static Dictionary<string, Topic> TopicsOf(FormSource form, string? role) => Topics.Of(form, Drafts.Elements, [.. form.Fields], role).ToDictionary(topic => topic.Path);

    private static Clause Clause(Topic topic, Comparison comparison, int number, int several) =>
        comparison is Comparison.Answered or Comparison.Unanswered ? new Clause(topic.Path, comparison, [])
        : number % 5 == 0 && Made.Values.FirstOrDefault(topic.FitsWith) is { HasOptions: false } other && !topic.HasOptions ? new Clause(topic.Path, comparison, [], other.Path)
        : topic.HasOptions ? new Clause(topic.Path, comparison, [.. topic.Options.Take(topic.Type == ElementType.Choice ? several : 1)])
        : new Clause(topic.Path, comparison, [topic.Type switch
        {
            ElementType.Date => $"20{number % 90 + 10}-0{1 + (number % 9)}-1{number % 10}",
            ElementType.Text => $"文字{number}",
            ElementType.Integer => $"{number}",
            _ => FormattableString.Invariant($"{number / 4m:0.##}"),
        }]);
}
