using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain;

/// <summary>The data paths inside a rule.</summary>
internal static class RulePaths
{
    /// <summary>The same rule over other names. What stands inside map, filter and the like is relative to an item and stays.</summary>
    public static JsonNode? Rename(JsonNode? node, Func<string, string> name) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(item => Rename(item, name))]),
        JsonObject { Count: 1 } rule => Operation(rule.First().Key, rule.First().Value, name),
        _ => node?.DeepClone(),
    };

    /// <summary>Every name that a rule writes down, at whatever depth and relative to whatever.</summary>
    public static IEnumerable<string> Written(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Written),
        JsonObject { Count: 1 } rule when rule.First() is { Key: "var" or "missing" or "missing_some" } variable => Texts(variable.Value).Concat(Written(variable.Value)),
        JsonObject { Count: 1 } rule => Written(rule.First().Value),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static JsonObject Operation(string operation, JsonNode? argument, Func<string, string> name) => new()
    {
        [operation] = (operation, argument) switch
        {
            ("var", JsonArray { Count: > 0 } list) => new JsonArray([Variable(list[0], name), .. list.Skip(1).Select(item => Rename(item, name))]),
            ("var" or "missing", _) => Variable(argument, name),
            ("missing_some", JsonArray { Count: 2 } some) => new JsonArray(some[0]?.DeepClone(), Variable(some[1], name)),
            ("map" or "filter" or "reduce" or "all" or "some" or "none", JsonArray list) => new JsonArray([.. list.Select((item, at) => at == 1 ? item?.DeepClone() : Rename(item, name))]),
            _ => Rename(argument, name),
        },
    };

    private static JsonNode? Variable(JsonNode? written, Func<string, string> name) => written switch
    {
        JsonValue value when value.TryGetValue<string>(out var path) => name(path),
        JsonArray list => new JsonArray([.. list.Select(item => Variable(item, name))]),
        _ => Rename(written, name),
    };
}
