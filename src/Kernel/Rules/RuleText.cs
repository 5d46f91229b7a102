using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>Checks a rule before it is published, so that evaluating it later cannot fail or exhaust the machine.</summary>
public static class RuleText
{
    public const int MaxBytes = 100_000;
    public const int MaxDepth = 20;

    // Each level of a rule is an object and its array; what is nested deeper than this is refused before it is read.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = (2 * MaxDepth) + 2, AllowDuplicateProperties = false };

    public static Result Check(string rule) => Parse(rule).Problem is { } problem ? problem : Result.Ok;

    public static Result Check(JsonNode? rule) => Check(rule?.ToJsonString() ?? "null");

    /// <summary>The rule as JSON, ready for <see cref="JsonLogic.Evaluate"/>; a null value is the rule <c>null</c>.</summary>
    public static Result<JsonNode?> Parse(string rule)
    {
        if (rule.Length > MaxBytes || Encoding.UTF8.GetByteCount(rule) > MaxBytes) return RuleProblems.TooLong;
        if (JsonDepth.Of(rule) > Strict.MaxDepth) return RuleProblems.TooDeep;
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(rule, documentOptions: Strict);
        }
        catch (JsonException slip)
        {
            return RuleProblems.NotJson.With($"第 {slip.LineNumber + 1} 行第 {slip.BytePositionInLine + 1} 字节处");
        }

        return Examine(node, 0) is { } problem ? problem : node;
    }

    /// <summary>The data paths that a rule reads with a constant <c>var</c>; null when a path is computed or the rule reads all data.</summary>
    /// <remarks>Paths inside map, filter and the like are relative to the item and don't count.</remarks>
    public static IReadOnlySet<string>? VariablesOf(JsonNode? rule)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        return Collect(rule, paths) ? paths : null;
    }

    /// <summary>An operation with its arguments is one level, and so is a list within a list.</summary>
    private static Problem? Examine(JsonNode? node, int level)
    {
        if (level > MaxDepth) return RuleProblems.TooDeep;
        return node switch
        {
            JsonArray list => First(list, level + 1),
            JsonObject { Count: 1 } rule => Examine(rule.First().Key, rule.First().Value, level + 1),
            _ => null,
        };
    }

    private static Problem? Examine(string name, JsonNode? argument, int level)
    {
        if (!Operators.Has(name)) return RuleProblems.UnknownOperator.With($"运算符「{name}」");
        if (level > MaxDepth) return RuleProblems.TooDeep;
        return argument is JsonArray arguments ? First(arguments, level) : Examine(argument, level);
    }

    private static Problem? First(JsonArray array, int level) => level > MaxDepth
        ? RuleProblems.TooDeep
        : array.Select(item => Examine(item, level)).FirstOrDefault(problem => problem is not null);

    private static bool Collect(JsonNode? node, HashSet<string> paths) => node switch
    {
        JsonArray array => array.All(item => Collect(item, paths)),
        JsonObject { Count: 1 } rule when rule.First() is { Key: "var" } variable => Add(variable.Value, paths),
        JsonObject { Count: 1 } rule when rule.First().Key is "missing" or "missing_some" => false,
        JsonObject { Count: 1 } rule when rule.First() is { Key: "map" or "filter" or "reduce" or "all" or "some" or "none", Value: JsonArray { Count: > 1 } list } =>
            list.Where((_, at) => at != 1).All(item => Collect(item, paths)),
        JsonObject { Count: 1 } rule => Collect(rule.First().Value, paths),
        _ => true,
    };

    private static bool Add(JsonNode? argument, HashSet<string> paths)
    {
        var path = argument is JsonArray { Count: > 0 } array ? array[0] : argument;
        if (path is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0) return false;
        paths.Add(text);
        return argument is not JsonArray { Count: > 1 } pair || Collect(pair[1], paths);
    }
}
