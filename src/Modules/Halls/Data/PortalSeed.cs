using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Halls.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Halls.Data;

/// <summary>The map's boundaries and rivers, and the topics of the convenience services. Both files may be missing.</summary>
internal sealed class PortalSeed(Store store, Topics topics, TimeProvider time) : ISeed
{
    public int Order => 61;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var shapes = source.Has("boundaries.json") ? Shapes(source).ToList() : [];
        var lines = source.Has(TopicFile.Name) ? TopicFile.Read(source.Text(TopicFile.Name)).Topics : [];
        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            var drawn = await write.Db.Set<ShapeRow>().Select(row => row.Id).ToHashSetAsync(token);
            write.Db.AddRange(shapes.Where(shape => !drawn.Contains(shape.Id)));
            var known = await write.Db.Set<TopicRow>().Select(row => row.Code).ToHashSetAsync(token);
            write.Db.AddRange(lines.Select((line, at) => new TopicRow { Code = line.Code, Position = at, Body = JsonSerializer.Serialize(line, KernelJson.Options) })
                .Where(row => !known.Contains(row.Code)));
            return Result.Ok;
        }, ct);
        await topics.RefreshAsync(ct);
    }

    private static IEnumerable<ShapeRow> Shapes(SeedSource source)
    {
        var features = JsonNode.Parse(source.Text("boundaries.json"))!["features"]!.AsArray();
        foreach (var (feature, at) in features.Select((feature, at) => (feature!, at)))
        {
            var place = (string?)feature["properties"]?["place"];
            // Rivers name no place: they belong to the packaged place like everything else in its file.
            if (place is null ? source.Demonstration : source.Takes(place))
            {
                yield return new ShapeRow { Id = place ?? $"shape-{at}", Position = at, Body = feature.ToJsonString(KernelJson.Options) };
            }
        }
    }
}
