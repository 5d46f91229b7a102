using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>
/// Reads the feed in order and writes what follows from it. The cursor moves in the same transaction as the effects,
/// so each entry takes effect once, whatever dies in between.
/// </summary>
public interface IFeedConsumer
{
    string Name { get; }

    /// <summary>True for entry types that it wants to hear of.</summary>
    bool Wants(string type);

    /// <param name="entries">Wanted entries in order, at least one; several at once when there is much to do.</param>
    /// <param name="write">The transaction in which the cursor moves too.</param>
    /// <param name="ct">Stops between two batches.</param>
    Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct);
}

/// <summary>Keeps something in this node's memory up to date, such as the published items. Told about entries after they were sealed.</summary>
public interface IFeedListener
{
    /// <summary>True for entry types that it wants to hear of.</summary>
    bool Wants(string type);

    Task RefreshAsync(CancellationToken ct);
}

/// <summary>Sealed entries in order.</summary>
public sealed class Feed(Store store)
{
    private const string Columns = "position, id, type, subject_kind, subject_id, place, at, body";

    public async Task<IReadOnlyList<FeedEntry>> AfterAsync(long position, int take, CancellationToken ct) => await store.ListAsync(
        $"select {Columns} from platform_entry where position > @p0 order by position limit @p1", ToEntry, ct, position, take);

    /// <summary>What a module's entries after a position were about, in order; without their bodies, and quick as long as the position isn't far back.</summary>
    public async Task<IReadOnlyList<FeedSubject>> SubjectsAfterAsync(long position, string module, CancellationToken ct) => await store.ListAsync(
        "select position, type, subject_kind, subject_id from platform_entry where position > @p0 and type like @p1 order by position",
        row => new FeedSubject(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetGuid(3)), ct, position, module + ".%");

    /// <summary>Types of the entries after a position, and where the newest of them stands.</summary>
    internal Task<List<(string Type, long Last)>> TypesAfterAsync(long position, CancellationToken ct) => store.ListAsync(
        "select type, max(position) from platform_entry where position > @p0 group by type", row => (row.GetString(0), row.GetInt64(1)), ct, position);

    /// <summary>History of one subject, oldest first, sealed or not.</summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(Guid subjectId, CancellationToken ct) => await store.ListAsync(
        $"select {Columns} from platform_entry where subject_id = @p0 order by id", ToEntry, ct, subjectId);

    /// <summary>Position of the newest sealed entry, −1 when there is none.</summary>
    public async Task<long> EndAsync(CancellationToken ct) =>
        (await store.ListAsync("select size from platform_log where id = 1", row => row.GetInt64(0), ct)).Single() - 1;

    private static FeedEntry ToEntry(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetGuid(4), row.GetString(5),
        row.GetInstant(6), row.GetText(7) is { } body ? JsonSerializer.Deserialize<EntryBody>(body, RecordJson.Options) : null);
}

/// <summary>Runs every consumer up to the end of the feed.</summary>
public sealed class FeedRunner(Store store, Feed feed, IEnumerable<IFeedConsumer> consumers, TimeProvider time, ILogger<FeedRunner> log)
{
    private const int Batch = 200;

    /// <returns>How many entries were handled, over all consumers.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var end = await feed.EndAsync(ct);
        var cursors = (await store.ListAsync("select name, position from platform_cursor", row => (Name: row.GetString(0), Position: row.GetInt64(1)), ct))
            .ToDictionary(cursor => cursor.Name, cursor => cursor.Position, StringComparer.Ordinal);
        var window = new Window(feed);
        var handled = 0;
        foreach (var consumer in consumers.Where(consumer => cursors.GetValueOrDefault(consumer.Name, -1) < end))
        {
            try
            {
                for (int n; (n = await StepAsync(consumer, window, ct)) > 0;)
                {
                    handled += n;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One consumer that can't go on must not hold up the others; it is tried again at the next run.
                log.LogError(failure, "Feed consumer {Consumer} stopped", consumer.Name);
            }
        }

        return handled;
    }

    private async Task<int> StepAsync(IFeedConsumer consumer, Window window, CancellationToken ct)
    {
        var operation = new OperationContext(Actor.System(consumer.Name), time.GetUtcNow(), "处理变更", Channel: "job");
        return (await store.WriteAsync<int>(operation, async (write, token) => await StepAsync(consumer, window, write, token), ct)).Value;
    }

    private static async Task<int> StepAsync(IFeedConsumer consumer, Window window, Write write, CancellationToken ct)
    {
        // Taking the cursor's row first keeps the same consumer on another node waiting until this batch is committed.
        var position = await write.ScalarAsync(
            "insert into platform_cursor (name, position) values (@p0, -1) on conflict (name) do update set position = platform_cursor.position returning position",
            ct, consumer.Name);
        var entries = await window.AfterAsync(position, ct);
        if (entries.Count == 0)
        {
            return 0;
        }

        if (entries.Where(entry => consumer.Wants(entry.Type)).ToList() is { Count: > 0 } wanted)
        {
            await consumer.HandleAsync(wanted, write, ct);
        }

        write.Execute("update platform_cursor set position = @p0 where name = @p1 and position = @p2", 1,
            entries[^1].Position, consumer.Name, position);
        return entries.Count;
    }

    /// <summary>What was read last: consumers that stand at the same place read it once.</summary>
    private sealed class Window(Feed feed)
    {
        private long? _after;
        private IReadOnlyList<FeedEntry> _entries = [];

        public async Task<IReadOnlyList<FeedEntry>> AfterAsync(long position, CancellationToken ct)
        {
            if (_after != position || _entries.Count == 0)
            {
                (_entries, _after) = (await feed.AfterAsync(position, Batch, ct), position);
            }

            return _entries;
        }
    }
}

public static class FeedServices
{
    public static IServiceCollection AddFeedConsumer<TConsumer>(this IServiceCollection services)
        where TConsumer : class, IFeedConsumer => services.AddSingleton<IFeedConsumer, TConsumer>();

    /// <summary>The listener must itself be registered as a singleton.</summary>
    public static IServiceCollection AddFeedListener<TListener>(this IServiceCollection services)
        where TListener : class, IFeedListener =>
        services.AddSingleton<IFeedListener>(provider => provider.GetRequiredService<TListener>());
}
