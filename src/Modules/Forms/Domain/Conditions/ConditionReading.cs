using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Conditions;

/// <summary>JsonLogic as a chosen condition, where it has that shape.</summary>
internal static class ConditionReading
{
    private const decimal FenPerYuan = 100;

    /// <returns>Null when the rule was written in another shape: it is shown in words and kept untouched.</returns>
    public static Condition? Read(JsonNode? rule, IReadOnlyDictionary<string, Topic> topics)
    {
        if (rule is null)
        {
            return new Condition(false, []);
        }

        var (any, parts) = Guard.Within(rule) is null && rule is JsonObject { Count: 1 } joined && joined.First() is { Key: "and" or "or", Value: JsonArray { Count: > 1 } list } ? (joined.First().Key == "or", list.ToList()) : (false, [rule]);
        var lines = parts.Select(part => Line(part, topics)).ToList();
        return lines.Contains(null) ? null : new Condition(any, [.. lines.Select(line => line!)]);
    }

    private static Clause? Line(JsonNode? rule, IReadOnlyDictionary<string, Topic> topics)
    {
        if ((Guard.Within(rule) ?? rule) is not JsonObject { Count: 1 } operation)
        {
            return null;
        }

        var (name, argument) = operation.First();
        JsonNode?[] sides = argument is JsonArray list ? [.. list] : [argument];
        return (name, sides) switch
        {
            ("!!", [var one]) => Presence(one, topics, Comparison.Answered),
            ("!", [JsonObject { Count: 1 } inner]) when inner.ContainsKey("in") && Line(inner, topics) is { Comparison: Comparison.Is } found => found with { Comparison = Comparison.IsNot },
            ("!", [var one]) => Presence(one, topics, Comparison.Unanswered),
            ("in", [var item, var container]) => Among(item, container, topics),
            ("==" or "!=" or ">" or ">=" or "<" or "<=", [var left, var right]) => Compared(name, left, right, topics),
            _ => null,
        };
    }

    private static Clause? Presence(JsonNode? one, IReadOnlyDictionary<string, Topic> topics, Comparison comparison) =>
        Find(one, topics) is { } topic && !topic.IsNumber && topic.Type != ElementType.Boolean ? new Clause(topic.Path, comparison, []) : null;

    private static Clause? Among(JsonNode? item, JsonNode? container, IReadOnlyDictionary<string, Topic> topics) =>
        Find(container, topics) is { IsMany: true } many && Text(many, item) is { } chosen ? new Clause(many.Path, Comparison.Is, [chosen])
        : Find(item, topics) is { IsMany: false } topic && container is JsonArray { Count: > 1 } list && list.Select(one => Text(topic, one)).ToList() is var values && !values.Contains(null)
            ? new Clause(topic.Path, Comparison.Is, [.. values.Select(value => value!)])
        : null;

    private static Clause? Compared(string name, JsonNode? left, JsonNode? right, IReadOnlyDictionary<string, Topic> topics)
    {
        if (Find(left, topics) is not { IsMany: false } topic || name is not ("==" or "!=") && !topic.IsOrdered)
        {
            return null;
        }

        var comparison = Sign(name);
        return right is null
                ? name is "==" or "!=" && (topic.IsNumber || topic.Type == ElementType.Boolean) ? new Clause(topic.Path, comparison == Comparison.Is ? Comparison.Unanswered : Comparison.Answered, []) : null
            : Find(right, topics) is { } other ? topic.FitsWith(other) ? new Clause(topic.Path, comparison, [], other.Path) : null
            : Text(topic, right) is { } value ? new Clause(topic.Path, comparison, [value])
            : null;
    }

    private static Comparison Sign(string name) => name switch
    {
        "==" => Comparison.Is,
        "!=" => Comparison.IsNot,
        ">" => Comparison.More,
        ">=" => Comparison.AtLeast,
        "<" => Comparison.Less,
        _ => Comparison.AtMost,
    };

    private static Topic? Find(JsonNode? node, IReadOnlyDictionary<string, Topic> topics) =>
        node is JsonObject { Count: 1 } variable && variable.ContainsKey("var") && (variable["var"] is JsonArray { Count: 1 } single ? single[0] : variable["var"]) is JsonValue value
            && value.TryGetValue<string>(out var path) ? topics.GetValueOrDefault(path) : null;

    /// <summary>A literal as people write it; null when it isn't one that this topic is compared with.</summary>
    private static string? Text(Topic topic, JsonNode? node) => (topic.Type, node?.GetValueKind()) switch
    {
        (ElementType.Boolean, JsonValueKind.True) => "true",
        (ElementType.Boolean, JsonValueKind.False) => "false",
        (ElementType.Boolean, _) => null,
        (ElementType.Integer or ElementType.Decimal, JsonValueKind.Number) => Number(node!, 1),
        (ElementType.Money, JsonValueKind.Number) => Number(node!, FenPerYuan),
        (ElementType.Integer or ElementType.Decimal or ElementType.Money, _) => null,
        (ElementType.Date, JsonValueKind.String) => node!.GetValue<string>() is var text && DateText.Canonical(text) == text && DateText.Read(text) is not null ? text : null,
        (_, JsonValueKind.String) => node!.GetValue<string>() is { Length: > 0 } text && (!topic.HasOptions || topic.Options.Contains(text)) ? text : null,
        _ => null,
    };

    private static string? Number(JsonNode node, decimal per) =>
        decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number / per).ToString("0.############", CultureInfo.InvariantCulture) : null;
}
