using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain.Designing;

/// <summary>A value that nobody types because it is a sum 自动合计.</summary>
/// <param name="Keys">The fields that are added up; one field of a repeated role is added up over its rows.</param>
/// <param name="OverRows">True when the rows of a repeated role are added up.</param>
internal sealed record Sum(IReadOnlyList<string> Keys, bool OverRows);

/// <summary>Sums as JsonLogic and back.</summary>
internal static class Sums
{
    public static JsonNode Write(FormSource form, Sum sum) => sum.OverRows && form.FieldOf(sum.Keys[0]) is { } field
        ? new JsonObject
        {
            ["reduce"] = new JsonArray(
                Var(field.Role),
                new JsonObject { ["+"] = new JsonArray(Var("accumulator"), Var("current." + field.Element)) },
                0),
        }
        : new JsonObject { ["+"] = new JsonArray([.. sum.Keys.Select(key => (JsonNode)Var(key))]) };

    /// <returns>Null for what was computed in another way.</returns>
    public static Sum? Read(JsonNode? rule) => rule switch
    {
        JsonObject { Count: 1 } sum when sum["+"] is JsonArray list && list.Select(Path).ToList() is var keys && !keys.Contains(null) => new Sum([.. keys.Select(key => key!)], false),
        JsonObject { Count: 1 } rows when rows["reduce"] is JsonArray { Count: 3 } parts && Path(parts[0]) is { } role && Added(parts[1]) is { } element && parts[2]?.ToJsonString() == "0"
            => new Sum([$"{role}.{element}"], true),
        _ => null,
    };

    private static string? Added(JsonNode? node) => node is JsonObject { Count: 1 } sum && sum["+"] is JsonArray { Count: 2 } pair
        && pair.Select(Path).ToList() is [{ } first, { } second]
        ? (first == "accumulator" ? second : second == "accumulator" ? first : null) is { } path && path.StartsWith("current.", StringComparison.Ordinal) ? path[8..] : null
        : null;

    private static JsonObject Var(string path) => new() { ["var"] = path };

    private static string? Path(JsonNode? node) => node is JsonObject { Count: 1 } variable && variable["var"] is JsonValue value && value.TryGetValue<string>(out var path) ? path : null;
}
