using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

/// <summary>An item as people edit it: its file, without what publishing adds.</summary>
internal static class ItemFile
{
    private static readonly JsonSerializerOptions Indented = new(KernelJson.Options) { WriteIndented = true };

    /// <summary>The file of the version that would follow.</summary>
    public static string Next(Item item)
    {
        var file = JsonSerializer.SerializeToNode(item with { Version = item.Version + 1 }, KernelJson.Options)!.AsObject();
        foreach (var name in (string[])["id", "code", "handlingCode"])
        {
            file.Remove(name);
        }

        Drop(file);
        return file.ToJsonString(Indented);
    }

    // What isn't said isn't written: a file with a hundred nulls is no reading.
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
