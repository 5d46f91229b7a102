using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain.Conditions;

/// <summary>
/// To a rule a number that nobody gave is nought, which is less than eighteen. A chosen comparison of numbers therefore asks first
/// whether they are there: <c>and</c> of one <c>!= null</c> for each, and the comparison.
/// </summary>
internal static class Guard
{
    public static JsonObject Around(JsonObject comparison) => new()
    {
        ["and"] = new JsonArray([.. RulePaths.Written(comparison).Select(path => (JsonNode)Given(path)), comparison]),
    };

    /// <returns>The comparison within; null when the rule isn't a guarded one.</returns>
    public static JsonObject? Within(JsonNode? rule) =>
        rule is JsonObject { Count: 1 } joined && joined["and"] is JsonArray { Count: > 1 } parts && parts[^1] is JsonObject { Count: 1 } comparison && comparison.First().Key is ">" or ">=" or "<" or "<="
            && RulePaths.Written(comparison).Select(Given).ToList() is var given && given.Count == parts.Count - 1 && given.Zip(parts).All(pair => JsonNode.DeepEquals(pair.First, pair.Second))
            ? comparison
            : null;

    private static JsonObject Given(string path) => new() { ["!="] = new JsonArray(new JsonObject { ["var"] = path }, null) };
}
