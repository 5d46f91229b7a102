using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tongban.Bench.Running;

/// <summary>
/// The demonstration place with one more matter: the senior card, but without the photograph that its applicants upload,
/// so that a flow is create, save, submit, read and nothing else.
/// </summary>
internal static class BenchSeed
{
    public const string Item = "bench-card";

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The folder to seed from.</returns>
    public static string Into(string folder)
    {
        var from = Path.Combine(TongbanServer.Repository, "data");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        var item = JsonNode.Parse(File.ReadAllText(Path.Combine(from, "items", "senior-card.json")))!.AsObject();
        (item["slug"], item["basicCode"], item["name"]) = (Item, "992011998000", "测速用的优待证（不用上传照片）");
        item["materials"] = new JsonArray([.. item["materials"]!.AsArray().Where(material => material!["key"]!.GetValue<string>() != "photo").Select(material => material!.DeepClone())]);
        File.WriteAllText(Path.Combine(folder, "items", $"{Item}.json"), item.ToJsonString(Written));
        return folder;
    }
}
