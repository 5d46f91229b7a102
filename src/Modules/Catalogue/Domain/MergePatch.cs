using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain;

/// <summary>JSON merge patch (RFC 7396): objects are merged, null takes a member away, everything else replaces.</summary>
internal static class MergePatch
{
    /// <summary>The target as the patch leaves it; neither of them is changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var merged = target is JsonObject known ? (JsonObject)known.DeepClone() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = Apply(merged[name], change);
            }
        }

        return merged;
    }

    /// <summary>The smallest patch that makes <paramref name="to"/> of <paramref name="from"/>.</summary>
    /// <param name="from">What is inherited.</param>
    /// <param name="to">What it shall become; a null in it can't be said by a merge patch and would be lost.</param>
    public static JsonObject Diff(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var name in from.Select(pair => pair.Key).Where(name => !to.ContainsKey(name)))
        {
            patch[name] = null;
        }

        foreach (var (name, wanted) in to)
        {
            var known = from[name];
            if (!from.ContainsKey(name) || !JsonNode.DeepEquals(known, wanted))
            {
                patch[name] = known is JsonObject before && wanted is JsonObject after ? Diff(before, after) : wanted?.DeepClone();
            }
        }

        return patch;
    }
}
