using System.Globalization;
using System.Text.Json.Nodes;

namespace Tongban.Kernel.Rules;

/// <summary>Looks things up in the data by dotted path: members, array positions, characters, and <c>length</c>.</summary>
internal static class DataPath
{
    public static object? Find(object? data, object? path, object? otherwise)
    {
        if (path is null or Undefined or "") return data;
        return Walk(data, Coercion.ToText(path).Split('.')) is var found and not Undefined ? found : otherwise is Undefined ? null : otherwise;
    }

    /// <summary>Null when it isn't there.</summary>
    public static object? Find(object? data, string[] path) => Walk(data, path) is var found and not Undefined ? found : null;

    private static object? Walk(object? data, string[] path)
    {
        foreach (var name in path)
        {
            data = Property(data, name);
            if (data is Undefined) break;
        }

        return data;
    }

    public static List<object?> Missing(IReadOnlyList<object?> keys, object? data) =>
        [.. keys.Where(key => Value(key, data) is null or "")];

    /// <summary>A key that is itself an array is a path with its own default, as in <c>var</c>.</summary>
    private static object? Value(object? key, object? data) => Js.Items(key) is { } pair
        ? Find(data, pair.ElementAtOrDefault(0), pair.Count > 1 ? pair[1] : Undefined.Value)
        : Find(data, key, Undefined.Value);

    private static object? Property(object? owner, string name) => owner switch
    {
        JsonObject found => found.TryGetPropertyValue(name, out var value) ? Js.Unwrap(value) : Undefined.Value,
        JsonArray array => name == "length" ? (double)array.Count
            : Index(name) is { } at && at < array.Count ? Js.Unwrap(array[at]) : Undefined.Value,
        string text => name == "length" ? (double)text.Length
            : Index(name) is { } at && at < text.Length ? text[at].ToString() : Undefined.Value,
        ReduceScope scope => name switch { "current" => scope.Current, "accumulator" => scope.Accumulator, _ => Undefined.Value },
        IReadOnlyList<object?> list => name == "length" ? (double)list.Count
            : Index(name) is { } at && at < list.Count ? list[at] : Undefined.Value,
        _ => Undefined.Value,
    };

    private static int? Index(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && (name.Length == 1 || name[0] != '0') ? index : null;
}
