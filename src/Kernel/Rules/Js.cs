using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>What JavaScript has and JSON has not: an argument or a property that isn't there.</summary>
internal sealed class Undefined
{
    public static readonly Undefined Value = new();
}

/// <summary>The data that the body of a reduction sees.</summary>
internal sealed record ReduceScope(object? Current, object? Accumulator);

/// <summary>
/// JavaScript values as .NET objects: null, bool, double, string and <see cref="Undefined"/>; arrays and objects stay
/// JSON nodes (their identity matters to <c>==</c>) until a rule makes a new array, which is a list.
/// </summary>
internal static class Js
{
    public static object? Unwrap(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value => Primitive(value),
        _ => node,
    };

    public static IReadOnlyList<object?>? Items(object? value) => value switch
    {
        IReadOnlyList<object?> list and not JsonNode => list,
        JsonArray array => [.. array.Select(Unwrap)],
        _ => null,
    };

    public static JsonNode? Wrap(object? value) => value switch
    {
        null or Undefined => null,
        bool truth => JsonValue.Create(truth),
        string text => JsonValue.Create(text),
        double number => Number(number),
        JsonNode node => node.DeepClone(),
        ReduceScope scope => new JsonObject { ["current"] = Wrap(scope.Current), ["accumulator"] = Wrap(scope.Accumulator) },
        IReadOnlyList<object?> list => new JsonArray([.. list.Select(Wrap)]),
        _ => throw new InvalidOperationException($"No JSON for {value.GetType().Name}."),
    };

    private static object? Primitive(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetValue<double>(out var number)
            ? number
            : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String => value.TryGetValue<string>(out var text) ? text : Text(value),
        _ => null,
    };

    /// <summary>A date or an id that code put into the data counts as the text that JSON would hold.</summary>
    private static string Text(JsonValue value)
    {
        using var document = JsonDocument.Parse(value.ToJsonString());
        return document.RootElement.GetString()!;
    }

    /// <summary>Backed by text rather than by a double, so that the reader may ask for an int as well as for a decimal.</summary>
    private static JsonNode? Number(double number)
    {
        if (!double.IsFinite(number)) return null;
        return JsonNode.Parse(JsNumber.Format(number));
    }
}
