using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>Reads and writes parts of an item's file by their path.</summary>
internal static class ItemJson
{
    public static JsonNode? Get(JsonObject item, IReadOnlyList<string> steps)
    {
        JsonNode? at = item;
        foreach (var step in steps)
        {
            at = (at as JsonObject)?[step];
        }

        return at;
    }

    /// <summary>Null takes the member away; parents that are left empty go too.</summary>
    public static void Set(JsonObject item, IReadOnlyList<string> steps, JsonNode? value)
    {
        if (value is null)
        {
            Remove(item, steps, 0);
            return;
        }

        var at = item;
        foreach (var step in steps.Take(steps.Count - 1))
        {
            if (at[step] is not JsonObject next)
            {
                at[step] = next = [];
            }

            at = next;
        }

        at[steps[^1]] = value;
    }

    public static IReadOnlyList<JsonObject> Rows(JsonObject item, ElementTable table) =>
        Get(item, table.Steps) is JsonArray rows ? [.. rows.OfType<JsonObject>()] : [];

    private static void Remove(JsonObject at, IReadOnlyList<string> steps, int depth)
    {
        if (depth == steps.Count - 1)
        {
            at.Remove(steps[depth]);
        }
        else if (at[steps[depth]] is JsonObject inner)
        {
            Remove(inner, steps, depth + 1);
            if (inner.Count == 0)
            {
                at.Remove(steps[depth]);
            }
        }
    }
}
