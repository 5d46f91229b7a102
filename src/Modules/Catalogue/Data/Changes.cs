using Tongban.Catalogue.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>Keeps the changes that hold already, in the order of the feed, for mirrors of this catalogue.</summary>
internal sealed class Changes : IFeedConsumer
{
    public string Name => "catalogue.changes";

    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal);

    public Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        foreach (var entry in entries.Where(entry => entry.SubjectKind == CatalogueEntries.Item && entry.Body is not null))
        {
            // What was published for later is told when its day comes.
            if (entry.Read<ItemEntry>() is { } item && item.EffectiveOn <= CivilTime.DateOf(entry.At))
            {
                write.Execute(
                    "insert into catalogue_change (position, type, item_id, version, slug, place, at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6)", 1,
                    entry.Position, TypeOf(entry, item), entry.SubjectId, item.Version, item.Slug, entry.Place, entry.At);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What came into force may be the end of an item.</summary>
    private static string TypeOf(FeedEntry entry, ItemEntry item) => item.State switch
    {
        ItemState.Cancelled => CatalogueEntries.Cancelled,
        ItemState.Suspended => CatalogueEntries.Suspended,
        _ => entry.Type,
    };
}

/// <summary>Tells the record of versions whose day has come: every node, cache and mirror then follows.</summary>
internal sealed class ComeIntoForce(Store store, ItemReader items, Today today, TimeProvider time) : IJob
{
    private const int Most = 200;

    public string Name => "catalogue.come-into-force";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var due = await store.ListAsync(
            "select id, version, state, effective_on, reason from catalogue_item where in_force_at is null and effective_on <= @p0 order by effective_on, id, version limit @p1",
            row => new Due(row.GetGuid(0), row.GetInt32(1), (ItemState)row.GetInt32(2), row.GetFieldValue<DateOnly>(3), row.GetString(4)), ct, today.Date, Most);
        foreach (var version in due)
        {
            await TellAsync(version, ct);
        }
    }

    private async Task TellAsync(Due due, CancellationToken ct)
    {
        var item = await items.ReadAsync(due.Id, due.Version, ct) ?? throw new InvalidDataException($"item {due.Id} {due.Version} is gone");
        var operation = new OperationContext(Actor.System(Name), time.GetUtcNow(), due.Reason, Channel: "job");
        await store.WriteAsync(operation, (write, _) =>
        {
            write.Execute("update catalogue_item set in_force_at = @p0 where id = @p1 and version = @p2 and in_force_at is null", 1, operation.At, due.Id, due.Version);
            write.Record(new Entry(CatalogueEntries.InForce, CatalogueEntries.Item, due.Id, item.Place,
                new ItemEntry(due.Id, due.Version, item.Slug, item.Code, item.Name, due.State, due.EffectiveOn, due.Reason)));
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    private sealed record Due(Guid Id, int Version, ItemState State, DateOnly EffectiveOn, string Reason);
}
