using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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

    Task HandleAsync(FeedEntry entry, Write write, CancellationToken ct);
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
    public async Task<IReadOnlyList<FeedEntry>> AfterAsync(long position, int take, CancellationToken ct)
    {
        await using var db = store.Read();
        return await AfterAsync(db, position, take, ct);
    }

    /// <summary>History of one subject, oldest first, sealed or not.</summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(Guid subjectId, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await db.Set<EntryRow>().Where(row => row.SubjectId == subjectId).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(ToEntry)];
    }

    /// <summary>Position of the newest sealed entry, −1 when there is none.</summary>
    public async Task<long> EndAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<LogState>().Select(state => state.Size).SingleAsync(ct) - 1;
    }

    internal static async Task<IReadOnlyList<FeedEntry>> AfterAsync(TongbanContext db, long position, int take, CancellationToken ct)
    {
        var rows = await db.Set<EntryRow>().AsNoTracking()
            .Where(row => row.Position > position).OrderBy(row => row.Position).Take(take).ToListAsync(ct);
        return [.. rows.Select(ToEntry)];
    }

    private static FeedEntry ToEntry(EntryRow row) => new(
        row.Position, row.Id, row.Type, row.SubjectKind, row.SubjectId, row.Place, new DateTimeOffset(row.At, TimeSpan.Zero),
        row.Body is null ? null : JsonSerializer.Deserialize<EntryBody>(row.Body, RecordJson.Options));
}

/// <summary>Runs every consumer up to the end of the feed.</summary>
public sealed class FeedRunner(Store store, IEnumerable<IFeedConsumer> consumers, TimeProvider time, ILogger<FeedRunner> log)
{
    private const int Batch = 100;

    /// <returns>How many entries were handled, over all consumers.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var handled = 0;
        foreach (var consumer in consumers)
        {
            try
            {
                for (int n; (n = await StepAsync(consumer, ct)) > 0;)
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

    private async Task<int> StepAsync(IFeedConsumer consumer, CancellationToken ct)
    {
        await using (var db = store.Read())
        {
            var at = await db.Set<CursorRow>().Where(row => row.Name == consumer.Name).Select(row => (long?)row.Position).SingleOrDefaultAsync(ct);
            var size = await db.Set<LogState>().Select(state => state.Size).SingleAsync(ct);
            if ((at ?? -1) >= size - 1)
            {
                return 0;
            }
        }

        var operation = new OperationContext(Actor.System(consumer.Name), time.GetUtcNow(), "处理变更", Channel: "job");
        return (await store.WriteAsync<int>(operation, async (write, token) => await StepAsync(consumer, write, token), ct)).Value;
    }

    private static async Task<int> StepAsync(IFeedConsumer consumer, Write write, CancellationToken ct)
    {
        // Taking the cursor's row first keeps the same consumer on another node waiting until this batch is committed.
        await write.Db.Database.ExecuteSqlAsync(
            $"insert into platform_cursor (name, position) values ({consumer.Name}, -1) on conflict (name) do update set position = platform_cursor.position", ct);
        var position = await write.Db.Set<CursorRow>().AsNoTracking().Where(row => row.Name == consumer.Name).Select(row => row.Position).SingleAsync(ct);
        var entries = await Feed.AfterAsync(write.Db, position, Batch, ct);
        foreach (var entry in entries)
        {
            await consumer.HandleAsync(entry, write, ct);
        }

        if (entries.Count > 0)
        {
            write.Execute("update platform_cursor set position = @p0 where name = @p1 and position = @p2", 1,
                entries[^1].Position, consumer.Name, position);
        }

        return entries.Count;
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
