using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>The basic directory 基本目录 that a place begins with (<c>directory.json</c>): what is missing is added, what is there stays.</summary>
internal sealed class DirectorySeed(Store store, DirectoryPublication publication, TimeProvider time) : ISeed
{
    private const string File = "directory.json";

    // Before the items, which may be taken from it.
    public int Order => 48;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        if (!source.Has(File))
        {
            return;
        }

        await using var db = store.Read();
        var known = await db.Set<DirectoryRow>().Select(row => row.BasicCode).Distinct().ToHashSetAsync(ct);
        foreach (var item in Items(source.Text(File)).Where(item => source.Takes($"{item["basicCode"]}") && !known.Contains($"{item["basicCode"]}")))
        {
            var done = await publication.PublishAsync(new DirectoryDraft(item.ToJsonString(), "首次装入"), Seeding.Now(time), ct);
            if (done.Problem is { } problem)
            {
                throw new InvalidDataException($"{File}：{item["basicCode"]}\n{string.Join('\n', problem.Fields.Select(fault => $"  {fault.Path}: {fault.Message}"))}\n{problem}");
            }
        }
    }

    private static IEnumerable<JsonObject> Items(string json) =>
        (JsonNode.Parse(json)?["items"] as JsonArray ?? throw new JsonException("items")).OfType<JsonObject>();
}
