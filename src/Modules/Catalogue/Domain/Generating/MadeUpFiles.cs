using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>The place's files with the made-up province added: what is there already stays as it is.</summary>
internal static class MadeUpFiles
{
    /// <summary>Adds places and departments to <c>places.json</c> and <c>departments.json</c> of a seed folder.</summary>
    public static void Extend(string folder)
    {
        var places = Read(folder, "places.json");
        var known = places["places"]!.AsArray().Select(row => row!["code"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var place in MadeUpPlaces.All.Where(place => !known.Contains(place.Code)))
        {
            places["places"]!.AsArray().Add((JsonNode)new JsonObject { ["code"] = place.Code, ["name"] = place.Name });
        }

        var departments = Read(folder, "departments.json");
        var served = departments["departments"]!.AsArray().Select(row => (row!["kind"]!.GetValue<string>(), row["place"]!.GetValue<string>())).ToHashSet();
        foreach (var made in MadeUpPlaces.All.SelectMany(MadeUpDepartments.At).Where(made => !served.Contains((made.Kind, made.Place))))
        {
            departments["departments"]!.AsArray().Add(JsonSerializer.SerializeToNode(made, KernelJson.Options));
        }

        File.WriteAllText(Path.Combine(folder, "places.json"), places.ToJsonString(KernelJson.Options));
        File.WriteAllText(Path.Combine(folder, "departments.json"), departments.ToJsonString(KernelJson.Options));
    }

    private static JsonNode Read(string folder, string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!;
}
