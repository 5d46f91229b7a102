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
    public static string Next(Item item) => Json(item with { Version = item.Version + 1 }).ToJsonString(Indented);

    /// <summary>The file of this very version.</summary>
    public static JsonObject Json(Item item)
    {
        var file = JsonSerializer.SerializeToNode(item, KernelJson.Options)!.AsObject();
        foreach (var name in (string[])["id", "code", "handlingCode"])
        {
            file.Remove(name);
        }

        return file.WithoutNulls();
    }

    public static string Text(JsonObject file) => file.ToJsonString(Indented);
}
