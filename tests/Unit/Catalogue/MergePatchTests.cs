using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Catalogue.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue;

public sealed class MergePatchTests
{
    private static Arbitrary<JsonObject> Objects { get; } = Gen.Sized(size => Members(Math.Min(size, 4))).ToArbitrary();

    /// <summary>The cases of RFC 7396, appendix A.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""[1,2]""", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Apply_CasesOfTheStandard_GiveItsResults(string target, string patch, string result) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result), MergePatch.Apply(JsonNode.Parse(target), JsonNode.Parse(patch))));

    [Fact]
    public void Diff_Applied_GivesWhatWasWanted() => Prop.ForAll(Objects, Objects, (from, to) =>
        JsonNode.DeepEquals(to, MergePatch.Apply(from, MergePatch.Diff(from, to)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_OfTheSame_IsEmpty() => Prop.ForAll(Objects, same => MergePatch.Diff(same, same).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_ChangesNeitherOfThem() => Prop.ForAll(Objects, Objects, (from, to) =>
    {
        var (before, patch) = (from.ToJsonString(), to.ToJsonString());
        MergePatch.Apply(from, to);
        return from.ToJsonString() == before && to.ToJsonString() == patch;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Body_OfAnItemOverItsDirectory_HoldsOnlyWhatDiffers()
    {
        var inherited = ItemBody.Written(Items.Food, inherited: null);
        var own = Items.Food with { Slug = "food-elsewhere", Place = "990103000000", Window = Items.Food.Window with { Hours = "周一至周六" } };

        var body = ItemBody.Written(own, inherited);

        Assert.Equal("""{"slug":"food-elsewhere","place":"990103000000","window":{"hours":"周一至周六"}}""", body);
        Assert.Equal(ItemBody.Written(own, inherited: null), ItemBody.Written(ItemBody.Read(body, inherited), inherited: null));
    }

    private static Gen<JsonObject> Members(int depth) =>
        Gen.Elements("a", "b", "c", "d").SelectMany(_ => Value(depth), (name, value) => (name, value)).ListOf(3)
            .Select(pairs => new JsonObject(pairs.DistinctBy(pair => pair.name).Select(pair => KeyValuePair.Create(pair.name, (JsonNode?)pair.value.DeepClone()))));

    private static Gen<JsonNode> Value(int depth)
    {
        var plain = Gen.Choose(0, 3).Select(number => (JsonNode)JsonValue.Create(number));
        var list = Gen.Choose(0, 3).ListOf(2).Select(numbers => (JsonNode)new JsonArray([.. numbers.Select(number => (JsonNode)JsonValue.Create(number))]));
        return depth == 0 ? plain : Gen.OneOf(plain, list, Members(depth - 1).Select(node => (JsonNode)node));
    }
}
