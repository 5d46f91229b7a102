using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain;

internal static class JsonPruning
{
    /// <summary>Takes away members that are null: a file with a hundred nulls is no reading, and a merge patch can't say null.</summary>
    public static T WithoutNulls<T>(this T node)
        where T : JsonNode
    {
        Drop(node);
        return node;
    }

    private static void Drop(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject found:
                foreach (var name in found.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
                {
                    found.Remove(name);
                }

                foreach (var (_, value) in found)
                {
                    Drop(value);
                }

                break;
            case JsonArray list:
                foreach (var value in list)
                {
                    Drop(value);
                }

                break;
        }
    }
}
