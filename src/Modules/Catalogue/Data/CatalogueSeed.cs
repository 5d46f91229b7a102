using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>Which items are asked for most, and life events: every installation begins with them.</summary>
internal sealed class WordsSeed(Store store, TimeProvider time) : ISeed
{
    public int Order => 45;

    public bool DemonstrationOnly => false;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var hot = source.Has("hot-items.json") ? source.Text("hot-items.json") : """{"items": []}""";
        _ = Definition.Read<HotItems>(hot).Value;
        var events = source.Has(LifeEvents.File) ? source.Text(LifeEvents.File) : """{"events": []}""";
        _ = LifeEvents.Read(events).Value;
        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            var known = await write.Db.Set<WordsRow>().Select(row => row.Name).ToListAsync(token);
            var rows = new[] { (WordsRow.Hot, hot), (WordsRow.LifeEvents, events) }.Where(pair => !known.Contains(pair.Item1));
            write.Db.AddRange(rows.Select(pair => new WordsRow { Name = pair.Item1, Body = pair.Item2 }));

            return Result.Ok;
        }, ct);
    }
}

/// <summary>The items of the place.</summary>
internal sealed class ItemSeed(Publication publication, PublishedItems published, TimeProvider time) : ISeed
{
    public int Order => 50;

    public bool DemonstrationOnly => false;

    public IReadOnlyList<SeedFault> Faults(SeedSource source) => [.. source.Files("items", "*.json").SelectMany(Faults)];

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var added = new List<Guid>();
        foreach (var file in source.Files("items", "*.json").Where(file => source.Takes(PlaceOf(file))))
        {
            var done = await publication.PublishAsync(await File.ReadAllTextAsync(file, ct), Seeding.Now(time), ct);
            if (done.IsOk)
            {
                added.Add(done.Value.Id);
            }

            if (done.Problem is { } problem && problem.Code != CatalogueProblems.VersionExists.Code)
            {
                throw new InvalidDataException($"{file}\n{string.Join('\n', problem.Fields.Select(fault => $"  {fault.Path}: {fault.Message}"))}\n{problem}");
            }
        }

        if (added.Count > 0)
        {
            await published.ShowAsync(added, ct);
        }
    }

    private IEnumerable<SeedFault> Faults(string file)
    {
        var name = $"items/{Path.GetFileName(file)}";
        return publication.Check(File.ReadAllText(file)).Problem switch
        {
            null => [],
            { Fields.Count: > 0 } problem => problem.Fields.Select(fault => new SeedFault(name, fault.Path, fault.Message)),
            var problem => [new SeedFault(name, problem.Code, problem.ToString())],
        };
    }

    private static string PlaceOf(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("place", out var place) ? place.GetString() ?? "" : "";
    }
}

internal static class Seeding
{
    public const string By = "seed";

    public static OperationContext Now(TimeProvider time) => new(Actor.System(By), time.GetUtcNow(), "首次装入", Channel: "cli");
}
