using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Rules;

public sealed class RuleTextTests
{
    [Theory]
    [InlineData("""{"==":[{"var":"a"},1]}""")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("""{"a":1,"b":{"shell":1}}""")]
    public void Check_GoodRule_Passes(string rule) => Assert.Null(RuleText.Check(rule).Problem);

    [Theory]
    [InlineData("""{"shell":["rm"]}""", "rule-0004")]
    [InlineData("""{"if":[true,{"map":[[1],{"Var":""}]}]}""", "rule-0004")]
    [InlineData("""{"==":[1,1}""", "rule-0002")]
    [InlineData("", "rule-0002")]
    [InlineData("""{"var":"a","var":"b"}""", "rule-0002")]
    [InlineData("{'var':'a'}", "rule-0002")]
    public void Check_BadRule_SaysWhy(string rule, string code) => Assert.Equal(code, RuleText.Check(rule).Problem?.Code);

    [Fact]
    public void Check_UnknownOperator_NamesIt() => Assert.Contains("shell", RuleText.Check("""{"shell":1}""").Problem!.Detail);

    [Fact]
    public void Check_Depth_TwentyPassTwentyOneNot()
    {
        Assert.Null(RuleText.Check(Nested(20)).Problem);
        Assert.Equal("rule-0003", RuleText.Check(Nested(21)).Problem?.Code);
        Assert.Equal("rule-0003", RuleText.Check(Nested(10_000)).Problem?.Code);
        Assert.Equal("rule-0003", RuleText.Check(new string('[', 90_000)).Problem?.Code);
    }

    [Fact]
    public void Check_BracketsInsideText_AreNoDepth() =>
        Assert.Null(RuleText.Check($$"""{"==":[{"var":"a"},"{{new string('[', 100)}}\\\"{{new string('{', 100)}}"]}""").Problem);

    [Fact]
    public void Check_Size_CountsBytes()
    {
        Assert.Null(RuleText.Check($"\"{new string('x', 99_998)}\"").Problem);
        Assert.Equal("rule-0001", RuleText.Check($"\"{new string('x', 99_999)}\"").Problem?.Code);
        Assert.Equal("rule-0001", RuleText.Check($"\"{new string('字', 40_000)}\"").Problem?.Code);
    }

    [Theory]
    [InlineData("""{"and":[{"==":[{"var":"a"},{"var":["b.c",{"var":"d"}]}]},{"var":"a"}]}""", "a b.c d")]
    [InlineData("""{"==":[1,1]}""", "")]
    [InlineData("""{"var":""}""", null)]
    [InlineData("""{"var":{"var":"a"}}""", null)]
    [InlineData("""{"missing":["a"]}""", null)]
    public void VariablesOf_Rule_AreItsConstantPaths(string rule, string? paths)
    {
        var found = RuleText.VariablesOf(JsonNode.Parse(rule));

        Assert.Equal(paths, found is null ? null : string.Join(' ', found.Order()));
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"!\":[", levels)) + "1" + string.Concat(Enumerable.Repeat("]}", levels));
}
