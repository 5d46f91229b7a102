using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>Walks a rule. These operators decide themselves which arguments to evaluate; all others are in <see cref="Operators"/>.</summary>
internal static class Evaluator
{
    public static readonly IReadOnlySet<string> Names =
        new HashSet<string>(StringComparer.Ordinal) { "if", "?:", "and", "or", "filter", "map", "reduce", "all", "none", "some" };

    public static object? Apply(JsonNode? rule, object? data) => rule switch
    {
        JsonArray array => array.Select(item => Apply(item, data)).ToList(),
        JsonObject { Count: 1 } operation => Operate(operation.First().Key, operation.First().Value, data),
        _ => Js.Unwrap(rule),
    };

    private static object? Operate(string name, JsonNode? argument, object? data)
    {
        IReadOnlyList<JsonNode?> arguments = argument is JsonArray array ? [.. array] : [argument];
        return name switch
        {
            "if" or "?:" => If(arguments, data),
            "and" => Until(arguments, data, stopAt: false),
            "or" => Until(arguments, data, stopAt: true),
            "filter" => Scoped(arguments, data).Where(item => Holds(arguments, item)).ToList(),
            "map" => Scoped(arguments, data).Select(item => Argument(arguments, 1, item)).ToList(),
            "reduce" => Reduce(arguments, data),
            "all" => Scoped(arguments, data) is { Count: > 0 } items && items.All(item => Holds(arguments, item)),
            "none" => !Scoped(arguments, data).Any(item => Holds(arguments, item)),
            "some" => Scoped(arguments, data).Any(item => Holds(arguments, item)),
            _ => Operators.Apply(name, [.. arguments.Select(item => Apply(item, data))], data),
        };
    }

    /// <summary>if, then, else if, then, …, else; null when no condition holds and there is no else.</summary>
    private static object? If(IReadOnlyList<JsonNode?> arguments, object? data)
    {
        var at = 0;
        for (; at < arguments.Count - 1; at += 2)
        {
            if (Coercion.Truthy(Apply(arguments[at], data))) return Apply(arguments[at + 1], data);
        }

        return at == arguments.Count - 1 ? Apply(arguments[at], data) : null;
    }

    /// <summary>The first value that is as true as <paramref name="stopAt"/>, or the last one.</summary>
    private static object? Until(IReadOnlyList<JsonNode?> arguments, object? data, bool stopAt)
    {
        object? current = Undefined.Value;
        foreach (var argument in arguments)
        {
            current = Apply(argument, data);
            if (Coercion.Truthy(current) == stopAt) return current;
        }

        return current;
    }

    private static object? Reduce(IReadOnlyList<JsonNode?> arguments, object? data)
    {
        var start = arguments.Count > 2 ? Apply(arguments[2], data) : null;
        return Scoped(arguments, data).Aggregate(start, (sum, item) => Argument(arguments, 1, new ReduceScope(item, sum)));
    }

    /// <summary>The array that the operator goes through; anything else counts as empty.</summary>
    private static IReadOnlyList<object?> Scoped(IReadOnlyList<JsonNode?> arguments, object? data) =>
        Js.Items(Argument(arguments, 0, data)) ?? [];

    private static bool Holds(IReadOnlyList<JsonNode?> arguments, object? item) => Coercion.Truthy(Argument(arguments, 1, item));

    private static object? Argument(IReadOnlyList<JsonNode?> arguments, int at, object? data) =>
        at < arguments.Count ? Apply(arguments[at], data) : Undefined.Value;
}
