using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

/// <summary>How a version is stored: whole, or as its difference to the directory version that it was taken from.</summary>
internal static class ItemBody
{
    /// <param name="item">The whole guide.</param>
    /// <param name="inherited">Body of the directory version; null stores the whole.</param>
    public static string Written(Item item, string? inherited)
    {
        var whole = JsonSerializer.SerializeToNode(item, KernelJson.Options)!.AsObject().WithoutNulls();
        return inherited is null ? whole.ToJsonString(KernelJson.Options) : MergePatch.Diff(Parsed(inherited), whole).ToJsonString(KernelJson.Options);
    }

    public static Item Read(string body, string? inherited) => inherited is null
        ? JsonSerializer.Deserialize<Item>(body, KernelJson.Options)!
        : MergePatch.Apply(Parsed(inherited), JsonNode.Parse(body)).Deserialize<Item>(KernelJson.Options)!;

    private static JsonObject Parsed(string body) => JsonNode.Parse(body)!.AsObject().WithoutNulls();
}
