using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>A piece of a rule, ready to be evaluated over data.</summary>
internal delegate object? Step(object? data);

/// <summary>
/// Turns a rule into steps, so that evaluating it often doesn't read its JSON each time. The operators here decide themselves
/// which arguments to evaluate; all others are in <see cref="Operators"/>.
/// </summary>
internal static class Evaluator
{
    public static readonly IReadOnlySet<string> Names =
        new HashSet<string>(StringComparer.Ordinal) { "if", "?:", "and", "or", "filter", "map", "reduce", "all", "none", "some" };

    public static Step Of(JsonNode? rule) => rule switch
    {
        JsonArray array => ListOf([.. array.Select(Of)]),
        JsonObject { Count: 1 } operation => Operation(operation.First().Key, operation.First().Value),
        _ => Constant(Js.Unwrap(rule)),
    };

    private static Step Constant(object? value) => _ => value;

    private static Step ListOf(Step[] items) => data => Values(items, data);

    private static Step Operation(string name, JsonNode? argument)
    {
        if (name == "var" && Path(argument) is { } path)
        {
            return data => DataPath.Find(data, path);
        }

        Step[] arguments = argument is JsonArray array ? [.. array.Select(Of)] : [Of(argument)];
        return name switch
        {
            "if" or "?:" => data => If(arguments, data),
            "and" => data => Until(arguments, data, stopAt: false),
            "or" => data => Until(arguments, data, stopAt: true),
            "filter" => data => Scoped(arguments, data).Where(item => Holds(arguments, item)).ToList(),
            "map" => data => Scoped(arguments, data).Select(item => Argument(arguments, 1, item)).ToList(),
            "reduce" => data => Reduce(arguments, data),
            "all" => data => Scoped(arguments, data) is { Count: > 0 } items && items.All(item => Holds(arguments, item)),
            "none" => data => !Scoped(arguments, data).Any(item => Holds(arguments, item)),
            "some" => data => Scoped(arguments, data).Any(item => Holds(arguments, item)),
            _ => Plain(name, arguments),
        };
    }

    /// <summary>A path written as a constant, without anything to fall back on: what nearly every rule has.</summary>
    private static string[]? Path(JsonNode? argument) =>
        (argument is JsonArray { Count: 1 } single ? single[0] : argument) is JsonValue value && value.TryGetValue<string>(out var path) && path.Length > 0 ? path.Split('.') : null;

    private static Step Plain(string name, Step[] arguments) => Operators.Find(name) is { } operation
        ? data => operation(Values(arguments, data), data)
        : _ => throw new InvalidOperationException($"Unknown operator {name}: rules are checked before they are published.");

    private static object?[] Values(Step[] steps, object? data)
    {
        var values = new object?[steps.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = steps[at](data);
        }

        return values;
    }

    /// <summary>if, then, else if, then, …, else; null when no condition holds and there is no else.</summary>
    private static object? If(Step[] arguments, object? data)
    {
        var at = 0;
        for (; at < arguments.Length - 1; at += 2)
        {
            if (Coercion.Truthy(arguments[at](data))) return arguments[at + 1](data);
        }

        return at == arguments.Length - 1 ? arguments[at](data) : null;
    }

    /// <summary>The first value that is as true as <paramref name="stopAt"/>, or the last one.</summary>
    private static object? Until(Step[] arguments, object? data, bool stopAt)
    {
        object? current = Undefined.Value;
        foreach (var argument in arguments)
        {
            current = argument(data);
            if (Coercion.Truthy(current) == stopAt) return current;
        }

        return current;
    }

    private static object? Reduce(Step[] arguments, object? data)
    {
        var start = arguments.Length > 2 ? arguments[2](data) : null;
        return Scoped(arguments, data).Aggregate(start, (sum, item) => Argument(arguments, 1, new ReduceScope(item, sum)));
    }

    /// <summary>The array that the operator goes through; anything else counts as empty.</summary>
    private static IReadOnlyList<object?> Scoped(Step[] arguments, object? data) => Js.Items(Argument(arguments, 0, data)) ?? [];

    private static bool Holds(Step[] arguments, object? item) => Coercion.Truthy(Argument(arguments, 1, item));

    private static object? Argument(Step[] arguments, int at, object? data) => at < arguments.Length ? arguments[at](data) : Undefined.Value;
}
