using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>JavaScript's conversions and comparisons (ECMAScript §7.1 and §7.2).</summary>
internal static class Coercion
{
    public static bool Truthy(object? value) => value switch
    {
        null or Undefined => false,
        bool truth => truth,
        double number => number != 0 && !double.IsNaN(number),
        string text => text.Length > 0,
        JsonArray array => array.Count > 0,
        IReadOnlyList<object?> list and not JsonNode => list.Count > 0,
        _ => true,
    };

    public static double ToNumber(object? value) => value switch
    {
        null => 0,
        Undefined => double.NaN,
        bool truth => truth ? 1 : 0,
        double number => number,
        _ => JsNumber.Parse(ToText(value)),
    };

    public static string ToText(object? value) => value switch
    {
        null => "null",
        Undefined => "undefined",
        bool truth => truth ? "true" : "false",
        double number => JsNumber.Format(number),
        string text => text,
        _ => Js.Items(value) is { } items ? Join(items, ",") : "[object Object]",
    };

    public static string Join(IEnumerable<object?> items, string separator) =>
        string.Join(separator, items.Select(item => item is null or Undefined ? "" : ToText(item)));

    public static bool StrictEquals(object? a, object? b) => (a, b) switch
    {
        (null, null) => true,
        (bool x, bool y) => x == y,
        (double x, double y) => x == y,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        _ => ReferenceEquals(a, b),
    };

    public static bool LooseEquals(object? a, object? b)
    {
        if (IsNothing(a) || IsNothing(b)) return IsNothing(a) && IsNothing(b);
        if (a is bool) return LooseEquals(ToNumber(a), b);
        if (b is bool) return LooseEquals(a, ToNumber(b));
        return (IsPrimitive(a), IsPrimitive(b)) switch
        {
            (true, true) => a is string == b is string ? StrictEquals(a, b) : ToNumber(a) == ToNumber(b),
            (false, false) => ReferenceEquals(a, b),
            (true, false) => LooseEquals(a, ToText(b)),
            (false, true) => LooseEquals(ToText(a), b),
        };
    }

    /// <summary>a &lt; b; null when one of them is not a number, so that neither it nor its opposite holds.</summary>
    public static bool? Less(object? a, object? b)
    {
        if (IsTextual(a) && IsTextual(b)) return string.CompareOrdinal(ToText(a), ToText(b)) < 0;
        var (x, y) = (ToNumber(a), ToNumber(b));
        return double.IsNaN(x) || double.IsNaN(y) ? null : x < y;
    }

    private static bool IsNothing(object? value) => value is null or Undefined;

    private static bool IsPrimitive(object? value) => value is null or Undefined or bool or double or string;

    /// <summary>Text, or an array or object, which compares as the text that it turns into.</summary>
    private static bool IsTextual(object? value) => value is string || !IsPrimitive(value);
}
