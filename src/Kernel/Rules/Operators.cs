using System.Collections.Frozen;

namespace Tongban.Kernel.Rules;

/// <summary>The operators that work on evaluated arguments.</summary>
internal static class Operators
{
    public delegate object? Operation(IReadOnlyList<object?> arguments, object? data);

    private static readonly FrozenDictionary<string, Operation> Known = new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["var"] = (a, data) => DataPath.Find(data, At(a, 0), At(a, 1)),
        ["missing"] = (a, data) => DataPath.Missing(Js.Items(At(a, 0)) ?? a, data),
        ["missing_some"] = (a, data) => MissingSome(At(a, 0), At(a, 1), data),
        ["=="] = (a, _) => Coercion.LooseEquals(At(a, 0), At(a, 1)),
        ["!="] = (a, _) => !Coercion.LooseEquals(At(a, 0), At(a, 1)),
        ["==="] = (a, _) => Coercion.StrictEquals(At(a, 0), At(a, 1)),
        ["!=="] = (a, _) => !Coercion.StrictEquals(At(a, 0), At(a, 1)),
        ["!"] = (a, _) => !Coercion.Truthy(At(a, 0)),
        ["!!"] = (a, _) => Coercion.Truthy(At(a, 0)),
        [">"] = (a, _) => Less(At(a, 1), At(a, 0)),
        [">="] = (a, _) => AtMost(At(a, 1), At(a, 0)),
        ["<"] = (a, _) => Less(At(a, 0), At(a, 1)) && (At(a, 2) is Undefined || Less(At(a, 1), At(a, 2))),
        ["<="] = (a, _) => AtMost(At(a, 0), At(a, 1)) && (At(a, 2) is Undefined || AtMost(At(a, 1), At(a, 2))),
        ["+"] = (a, _) => a.Aggregate(0.0, (sum, item) => sum + Float(item)),
        ["*"] = (a, _) => Product(a),
        ["-"] = (a, _) => At(a, 1) is Undefined ? -Coercion.ToNumber(At(a, 0)) : Coercion.ToNumber(At(a, 0)) - Coercion.ToNumber(At(a, 1)),
        ["/"] = (a, _) => Coercion.ToNumber(At(a, 0)) / Coercion.ToNumber(At(a, 1)),
        ["%"] = (a, _) => Coercion.ToNumber(At(a, 0)) % Coercion.ToNumber(At(a, 1)),
        ["min"] = (a, _) => a.Aggregate(double.PositiveInfinity, (least, item) => Math.Min(least, Coercion.ToNumber(item))),
        ["max"] = (a, _) => a.Aggregate(double.NegativeInfinity, (most, item) => Math.Max(most, Coercion.ToNumber(item))),
        ["merge"] = (a, _) => a.SelectMany(item => Js.Items(item) ?? [item]).ToList(),
        ["in"] = (a, _) => In(At(a, 0), At(a, 1)),
        ["cat"] = (a, _) => Coercion.Join(a, ""),
        ["substr"] = (a, _) => Substring.Of(Coercion.ToText(At(a, 0)), At(a, 1), At(a, 2)),
        ["log"] = (a, _) => At(a, 0),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Has(string name) => Known.ContainsKey(name) || Evaluator.Names.Contains(name);

    public static Operation? Find(string name) => Known.GetValueOrDefault(name);

    private static object? At(IReadOnlyList<object?> arguments, int index) =>
        index < arguments.Count ? arguments[index] : Undefined.Value;

    private static double Float(object? value) => JsNumber.ParseFloat(Coercion.ToText(value));

    private static bool Less(object? a, object? b) => Coercion.Less(a, b) == true;

    private static bool AtMost(object? a, object? b) => Coercion.Less(b, a) == false;

    /// <summary>A single factor comes back as it is; JavaScript has no product of nothing, here it is null.</summary>
    private static object? Product(IReadOnlyList<object?> factors) => factors.Count switch
    {
        0 => null,
        1 => factors[0],
        _ => factors.Skip(1).Aggregate(Float(factors[0]), (product, factor) => product * Float(factor)),
    };

    private static bool In(object? item, object? container)
    {
        if (!Coercion.Truthy(container)) return false;
        if (container is string text) return text.Contains(Coercion.ToText(item), StringComparison.Ordinal);
        return Js.Items(container) is { } items && items.Any(other => Coercion.StrictEquals(other, item));
    }

    private static List<object?> MissingSome(object? need, object? options, object? data)
    {
        var keys = Js.Items(options) ?? [options];
        var missing = DataPath.Missing(keys, data);
        var length = options is string text ? text.Length : Js.Items(options)?.Count ?? double.NaN;
        return length - missing.Count >= Coercion.ToNumber(need) ? [] : missing;
    }
}
