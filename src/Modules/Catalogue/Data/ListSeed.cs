using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data;

/// <summary>A list as its file says it; the list of powers has no entries of its own, it is drawn from the items.</summary>
internal sealed record ListFile(ListKind Kind, string Place, IReadOnlyList<ListEntry> Entries)
{
    [System.Text.Json.Serialization.JsonPropertyName("_")]
    public string? Remark { get; init; }
}

/// <summary>The demonstration place's first versions of its lists; life events among them, so that they can be edited.</summary>
internal sealed class ListSeed(Store store, ListBook lists, PublishedItems published, Today today, TimeProvider time) : ISeed
{
    // After the items, which the lists name.
    public int Order => 52;

    public bool DemonstrationOnly => true;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var files = source.Files("lists", "*.json").Select(file => Definition.Read<ListFile>(File.ReadAllText(file)).Value).ToList();
        if (files.Find(file => file.Kind == ListKind.Power) is { } powers)
        {
            files[files.IndexOf(powers)] = powers with { Entries = await lists.PowersAsync(powers.Place, ct) };
        }

        if (source.Has(LifeEvents.File) && published.Hot is [var first, ..])
        {
            files.Add(new ListFile(ListKind.LifeEvents, first.Place,
                [.. LifeEvents.Read(source.Text(LifeEvents.File)).Value.Events.Select(one => one.ToEntry())]));
        }

        if (published.Hot is [var hottest, ..])
        {
            // As the portal shows them already: who edits the list begins with what is there.
            files.Add(new ListFile(ListKind.Hot, hottest.Place, [.. published.Hot.Select(head => new ListEntry(head.Wording.Name, "", "", "", [head.Slug]))]));
        }

        await store.WriteAsync(Seeding.Now(time), async (write, token) =>
        {
            var known = await write.Db.Set<ListRow>().Select(row => new { row.Kind, row.Place }).ToListAsync(token);
            write.Db.AddRange(files.Where(file => !known.Exists(row => row.Kind == file.Kind.ToString() && row.Place == file.Place)).Select(file => Row(file, write.Operation)));
            return Result.Ok;
        }, ct);
    }

    private ListRow Row(ListFile file, OperationContext operation) => new()
    {
        Kind = file.Kind.ToString(),
        Place = file.Place,
        Version = 1,
        Body = JsonSerializer.Serialize(file.Entries, KernelJson.Options),
        Reason = "第一次公布",
        EffectiveOn = today.Date,
        PublishedBy = operation.Actor.Name,
        PublishedAt = operation.At.UtcDateTime,
    };
}
