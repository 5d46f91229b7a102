using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain;

/// <summary>
/// The paths of the answers that a rule reads. Unlike <c>RuleText.VariablesOf</c> it knows that within map, filter, all and the
/// like a path starts at the item.
/// </summary>
internal static class RuleReads
{
    private static readonly HashSet<string> Scoped = new(["map", "filter", "reduce", "all", "some", "none"], StringComparer.Ordinal);

    /// <returns>Null when a path is computed, so that nobody can say what is read.</returns>
    public static IReadOnlySet<string>? Of(params IEnumerable<JsonNode?> rules)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return rules.All(rule => Collect(rule, paths)) ? paths : null;
    }

    private static bool Collect(JsonNode? node, HashSet<string> paths) => node switch
    {
        JsonArray list => list.All(item => Collect(item, paths)),
        JsonObject { Count: 1 } rule => Operation(rule.First().Key, rule.First().Value, paths),
        _ => true,
    };

    private static bool Operation(string name, JsonNode? argument, HashSet<string> paths) => name switch
    {
        "var" => Add(argument, paths),
        "missing" or "missing_some" => false,
        _ when Scoped.Contains(name) && argument is JsonArray arguments => Items(arguments, paths),
        _ => Collect(argument, paths),
    };

    /// <summary>What is gone through, and the sum that a reduction begins with; the body sees nothing else.</summary>
    private static bool Items(JsonArray arguments, HashSet<string> paths) =>
        arguments.Where((_, at) => at != 1).All(argument => Collect(argument, paths));

    private static bool Add(JsonNode? argument, HashSet<string> paths)
    {
        if ((argument is JsonArray { Count: > 0 } list ? list[0] : argument) is not JsonValue value || !value.TryGetValue<string>(out var path) || path.Length == 0)
        {
            return false;
        }

        paths.Add(path);
        return argument is not JsonArray { Count: > 1 } pair || Collect(pair[1], paths);
    }
}
