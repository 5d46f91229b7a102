using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>
/// Gives committed entries their position in the feed and in the RFC 9162 tree. One sealer works at a time, so a late
/// commit simply gets a later position: no reader ever passes over it, and writers never wait for one another.
/// </summary>
public sealed class Sealer(Store store, TimeProvider time)
{
    private const int Batch = 2000;

    /// <summary>Seals what is committed and not yet sealed.</summary>
    /// <returns>How many entries were sealed; 0 also when another node is at it.</returns>
    public async Task<int> SealAsync(CancellationToken ct)
    {
        if (!await AnyAsync(ct))
        {
            return 0;
        }

        var operation = new OperationContext(Actor.System("sealer"), time.GetUtcNow(), "封存", Channel: "job");
        var result = await store.WriteAsync<int>(operation, async (write, token) => await SealAsync(write, token), ct);
        return result.Value;
    }

    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<EntryRow>().AnyAsync(row => row.Position == null, ct);
    }

    private async Task<int> SealAsync(Write write, CancellationToken ct)
    {
        var state = await LockAsync(write, ct);
        if (state is null)
        {
            return 0;
        }

        var rows = await write.Db.Set<EntryRow>().AsNoTracking()
            .Where(row => row.Position == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(ct);
        var range = LogTree.Range(state);
        foreach (var row in rows)
        {
            var leaf = LogTree.LeafHash(row);
            write.Execute("update platform_entry set position = @p0, leaf_hash = @p1 where id = @p2 and position is null", 1,
                range.Size, leaf, row.Id);
            range.Append(leaf);
        }

        write.Execute("update platform_log set size = @p0, frontier = @p1 where id = 1 and size = @p2", 1,
            range.Size, range.ToBytes(), state.Size);
        return rows.Count;
    }

    /// <summary>On PostgreSQL the state's row lock keeps sealers of other nodes out; on SQLite the write transaction does.</summary>
    private async Task<LogState?> LockAsync(Write write, CancellationToken ct) => store.Kind == DatabaseKind.Postgres
        ? (await write.Db.Set<LogState>().FromSqlRaw("select * from platform_log where id = 1 for update skip locked")
            .AsNoTracking().ToListAsync(ct)).SingleOrDefault()
        : await write.Db.Set<LogState>().AsNoTracking().SingleAsync(ct);
}
