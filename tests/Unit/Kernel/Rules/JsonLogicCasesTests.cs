using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Kernel.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Rules;

/// <summary>
/// Rules with the answers that json-logic-js 2.0.5 gives, made by a generator that favours awkward operands. What
/// JavaScript answers but JSON cannot write (NaN, undefined) is null in the file.
/// </summary>
public sealed class JsonLogicCasesTests
{
    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(Path()))!.AsArray();

    [Fact]
    public void Evaluate_ReferenceCases_AnswersAsTheReference()
    {
        var wrong = Cases.Select(one => Difference(one!.AsObject())).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Cases.Count} differ:\n{string.Join("\n", wrong.Take(20))}");
    }

    [Fact]
    public void ReferenceCases_CoverEveryOperator()
    {
        string[] operators =
        [
            "var", "missing", "missing_some", "if", "?:", "==", "===", "!=", "!==", "!", "!!", "or", "and", ">", ">=", "<", "<=",
            "max", "min", "+", "-", "*", "/", "%", "map", "reduce", "filter", "all", "none", "some", "merge", "in", "cat", "substr", "log",
        ];
        var text = Cases.ToJsonString();

        Assert.True(Cases.Count >= 500);
        Assert.All(operators, name => Assert.Contains($"{JsonSerializer.Serialize(name)}:", text));
    }

    [Fact]
    public void Check_ReferenceCases_AreFitToPublish() =>
        Assert.All(Cases, one => Assert.Null(RuleText.Check(one!["rule"]).Problem));

    private static string? Difference(JsonObject one)
    {
        var actual = JsonLogic.Evaluate(one["rule"], one["data"]);
        return Same(one["expected"], actual) ? null : $"{one.ToJsonString()} gave {actual?.ToJsonString() ?? "null"}";
    }

    /// <summary>Numbers by value: 1 and 1.0 are one number.</summary>
    internal static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(pair => Same(pair.First, pair.Second)),
        (JsonObject x, JsonObject y) => x.Count == y.Count && x.All(member => y.ContainsKey(member.Key) && Same(member.Value, y[member.Key])),
        (JsonValue x, JsonValue y) when x.GetValueKind() == JsonValueKind.Number && y.GetValueKind() == JsonValueKind.Number =>
            Number(x).Equals(Number(y)),
        (JsonValue x, JsonValue y) => JsonNode.DeepEquals(x, y),
        _ => false,
    };

    // A number that code made holds an int or a decimal, one that was read holds its text.
    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static string Path([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("RULE_CASES") ?? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "cases.json");
}
