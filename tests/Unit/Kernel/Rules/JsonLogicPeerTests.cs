using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;
using Tongban.Tests.Unit.Peers;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Rules;

/// <summary>
/// Against npm's <c>json-logic-js</c>, which the form page's script uses: on generated rules both answer alike, and where
/// ours differs on purpose each difference stands in <see cref="OnPurpose"/> with its reason.
/// </summary>
public sealed class JsonLogicPeerTests(ITestOutputHelper output)
{
    private const int Cases = 10_000;

    /// <summary>What JavaScript does by accident. Both answers are checked, so that a change on either side is noticed.</summary>
    public static readonly TheoryData<string, string, string, string, string> OnPurpose = new()
    {
        { "a property that JavaScript gives every object is no data", """{"!!":[{"var":"constructor"}]}""", "{}", "true", "false" },
        { "the same of text", """{"!!":[{"var":"a.trim"}]}""", """{"a":"x"}""", "true", "false" },
        { "the same of lists", """{"!!":[{"var":"a.map"}]}""", """{"a":[]}""", "true", "false" },
        { "data never runs as a rule, even where a key that is looked for looks like one", """{"missing":[{"var":"keys"}]}""", """{"keys":[{"cat":["a","b"]}],"ab":1}""", "[]", """[{"cat":["a","b"]}]""" },
        { "a product of nothing is nothing, where JavaScript throws", """{"*":[]}""", "{}", "throws TypeError", "null" },
        { "some of no list: nothing is missing that was never asked for, where JavaScript throws", """{"missing_some":[1,null]}""", "{}", "throws TypeError", "[]" },
    };

    [Fact]
    public async Task Evaluate_GeneratedRules_AnswersAsTheBrowser()
    {
        var cases = Enumerable.Range(1, Cases).Select(Generated).ToList();
        var theirs = await OutcomesAsync(cases);
        var differences = cases.Zip(theirs, Difference).OfType<string>().ToList();
        var thrown = theirs.Count(outcome => outcome["error"] is not null);
        output.WriteLine($"{Cases} rules, {cases.Average(one => one.Rule?.ToJsonString().Length ?? 4):0} characters on average, {thrown} on which JavaScript throws, {differences.Count} differences");

        Assert.True(differences.Count == 0, $"{differences.Count} of {Cases} differ:\n{string.Join("\n", differences.Take(10))}");
        Assert.True(thrown < Cases / 50, $"JavaScript threw on {thrown}");
        Assert.True(cases.Zip(theirs).Count(pair => pair.Second["value"] is not null) > Cases / 2, "mostly null: the generator makes nothing worth comparing");
    }

    [Fact]
    public void GeneratedRules_CoverEveryOperator()
    {
        string[] operators =
        [
            "var", "missing", "missing_some", "if", "?:", "==", "===", "!=", "!==", "!", "!!", "or", "and", ">", ">=", "<", "<=",
            "max", "min", "+", "-", "*", "/", "%", "map", "reduce", "filter", "all", "none", "some", "merge", "in", "cat", "substr",
        ];
        var rules = string.Concat(Enumerable.Range(1, 2_000).Select(seed => Generated(seed).Rule?.ToJsonString()));

        Assert.All(operators, name => Assert.Contains($"{JsonSerializer.Serialize(name)}:", rules));
    }

    [Theory]
    [MemberData(nameof(OnPurpose))]
    public async Task Evaluate_WhereJavaScriptAnswersByAccident_DiffersOnPurpose(string reason, string rule, string data, string theirs, string ours)
    {
        var outcome = (await OutcomesAsync([new(JsonNode.Parse(rule), JsonNode.Parse(data)!)]))[0];

        Assert.Equal(theirs, outcome["error"] is { } error ? $"throws {error}" : outcome["value"]?.ToJsonString() ?? "null");
        Assert.True(JsonLogicCasesTests.Same(JsonNode.Parse(ours), JsonLogic.Evaluate(JsonNode.Parse(rule), JsonNode.Parse(data))), reason);
    }

    private static Case Generated(int seed)
    {
        var dice = new RuleDice((ulong)seed);
        return new Case(dice.Rule(1 + (seed % 6)), dice.Data());
    }

    private static async Task<IReadOnlyList<JsonObject>> OutcomesAsync(IReadOnlyList<Case> cases) =>
        [.. (await Node.RunAsync("rules.mjs", new JsonArray([.. cases.Select(one => (JsonNode)new JsonObject { ["rule"] = one.Rule?.DeepClone(), ["data"] = one.Data.DeepClone() })])))
            .AsArray().Select(outcome => outcome!.AsObject())];

    /// <summary>Ours never throws; where JavaScript does (a list expected, none there), any answer of ours counts.</summary>
    private static string? Difference(Case one, JsonObject theirs)
    {
        Assert.Null(RuleText.Check(one.Rule).Problem);
        var ours = JsonLogic.Evaluate(one.Rule, one.Data);
        return theirs["error"] is not null || JsonLogicCasesTests.Same(theirs["value"], ours) && theirs["truthy"]!.GetValue<bool>() == JsonLogic.Holds(one.Rule, one.Data)
            ? null
            : $"{one.Rule?.ToJsonString()} on {one.Data.ToJsonString()}: theirs {theirs.ToJsonString()}, ours {ours?.ToJsonString() ?? "null"}";
    }

    private sealed record Case(JsonNode? Rule, JsonNode Data);
}
