using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>
/// Gives committed entries their position in the feed and in the RFC 9162 tree. One sealer works at a time, so a late
/// commit simply gets a later position: no reader ever passes over it, and writers never wait for one another.
/// </summary>
public sealed class Sealer(Store store, TimeProvider time)
{
    /// <summary>Entries sealed in one transaction; fewer means that nothing is left.</summary>
    public const int Batch = 2000;

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

    private async Task<bool> AnyAsync(CancellationToken ct) =>
        (await store.ListAsync("select 1 from platform_entry where position is null limit 1", _ => true, ct)).Count > 0;

    private async Task<int> SealAsync(Write write, CancellationToken ct)
    {
        var state = await LockAsync(write, ct);
        if (state is null)
        {
            return 0;
        }

        // Without the bodies: the tree stands on their commitments.
        var rows = await write.ListAsync(
            "select id, at, type, subject_kind, subject_id, place, commitment from platform_entry where position is null order by id limit @p0",
            row => new Leaf(row.GetGuid(0), row.GetInstant(1), row.GetString(2), row.GetString(3), row.GetGuid(4), row.GetString(5), row.GetFieldValue<byte[]>(6)),
            ct, Batch);
        var range = LogTree.Range(state);
        var leaves = new List<(Guid Id, long Position, byte[] Hash)>(rows.Count);
        foreach (var row in rows)
        {
            var leaf = LogTree.LeafHash(row);
            leaves.Add((row.Id, range.Size, leaf));
            range.Append(leaf);
        }

        Place(write, leaves);
        write.Execute("update platform_log set size = @p0, frontier = @p1 where id = 1 and size = @p2", 1,
            range.Size, range.ToBytes(), state.Size);
        return rows.Count;
    }

    private void Place(Write write, List<(Guid Id, long Position, byte[] Hash)> leaves)
    {
        if (store.Kind == DatabaseKind.Postgres)
        {
            write.Execute(
                "update platform_entry set position = sealed.position, leaf_hash = sealed.hash from unnest(@p0, @p1, @p2) as sealed (id, position, hash) where platform_entry.id = sealed.id and platform_entry.position is null",
                leaves.Count, leaves.Select(leaf => leaf.Id).ToArray(), leaves.Select(leaf => leaf.Position).ToArray(), leaves.Select(leaf => leaf.Hash).ToArray());
            return;
        }

        foreach (var (id, position, hash) in leaves)
        {
            write.Execute("update platform_entry set position = @p0, leaf_hash = @p1 where id = @p2 and position is null", 1, position, hash, id);
        }
    }

    /// <summary>On PostgreSQL the state's row lock keeps sealers of other nodes out; on SQLite the write transaction does.</summary>
    private async Task<LogState?> LockAsync(Write write, CancellationToken ct) => (await write.ListAsync(
        "select size, frontier from platform_log where id = 1" + (store.Kind == DatabaseKind.Postgres ? " for update skip locked" : ""),
        row => new LogState { Size = row.GetInt64(0), Frontier = row.GetFieldValue<byte[]>(1) }, ct)).SingleOrDefault();
}
