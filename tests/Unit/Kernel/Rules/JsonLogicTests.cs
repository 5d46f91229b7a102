using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Rules;

public sealed class JsonLogicTests
{
    [Fact]
    public void Evaluate_WhatPeopleWrite_Works()
    {
        var rule = JsonNode.Parse("""{"and":[{">=":[{"var":"area"},50]},{"in":[{"var":"kind"},["小餐饮","餐馆"]]}]}""");

        Assert.True(JsonLogic.Holds(rule, JsonNode.Parse("""{"area":"50","kind":"餐馆"}""")));
        Assert.False(JsonLogic.Holds(rule, JsonNode.Parse("""{"area":49.9,"kind":"餐馆"}""")));
    }

    [Fact]
    public void Evaluate_WholeNumbers_CanBeReadAsAnyNumber()
    {
        var sum = JsonLogic.Evaluate(JsonNode.Parse("""{"+":[1,"2"]}"""), null);

        Assert.Equal(3, sum!.GetValue<int>());
        Assert.Equal(3m, sum.GetValue<decimal>());
        Assert.Equal("3", sum.ToJsonString());
    }

    [Theory]
    [InlineData("""{"/":[1,0]}""")]
    [InlineData("""{"-":["一"]}""")]
    [InlineData("""{"and":[]}""")]
    [InlineData("""{"var":"nothing.there"}""")]
    public void Evaluate_WhatJsonCannotWrite_IsNull(string rule) => Assert.Null(JsonLogic.Evaluate(JsonNode.Parse(rule), new JsonObject()));

    [Fact]
    public void Evaluate_PartOfTheData_IsACopyThatCanBeAttached()
    {
        var data = JsonNode.Parse("""{"list":[1,{"a":2}]}""")!;

        var found = JsonLogic.Evaluate(JsonNode.Parse("""{"var":"list"}"""), data);
        var holder = new JsonObject { ["copy"] = found };
        found!.AsArray().Clear();

        Assert.Equal("""{"list":[1,{"a":2}]}""", data.ToJsonString());
        Assert.Single(holder);
    }

    [Fact]
    public void Evaluate_ValuesThatCodePutIn_CountAsTheirJson()
    {
        var data = new JsonObject { ["n"] = 7, ["m"] = 7.5m, ["day"] = JsonValue.Create(new DateOnly(2026, 3, 2)), ["ok"] = true };

        Assert.True(JsonLogic.Holds(JsonNode.Parse("""{"<":[{"var":"n"},{"var":"m"}]}"""), data));
        Assert.True(JsonLogic.Holds(JsonNode.Parse("""{"==":[{"var":"day"},"2026-03-02"]}"""), data));
        Assert.True(JsonLogic.Holds(JsonNode.Parse("""{"===":[{"var":"ok"},true]}"""), data));
    }

    [Fact]
    public void Evaluate_UnknownOperator_Throws() =>
        Assert.Throws<InvalidOperationException>(() => JsonLogic.Evaluate(JsonNode.Parse("""{"shell":["rm"]}"""), null));

    [Theory]
    [InlineData("[]", false)]
    [InlineData("[0]", true)]
    [InlineData("{}", true)]
    [InlineData("\"0\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    public void Truthy_FollowsTheLanguage(string value, bool truth) => Assert.Equal(truth, JsonLogic.Truthy(JsonNode.Parse(value)));
}
