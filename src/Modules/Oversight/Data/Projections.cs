using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data.Rows;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Oversight.Data;

/// <inheritdoc cref="IProjections"/>
internal sealed class Projections(Store store) : IProjections
{
    private static readonly string[] Cursors = [FigureProjection.Cursor, PublicationProjection.Cursor, BurdenProjection.Cursor];

    public Task<Result> RebuildAsync(OperationContext operation, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        // The cursors first: a reader at work on another node then finds that it was overtaken, and drops its batch.
        await write.Db.Set<CursorRow>().Where(row => Cursors.Contains(row.Name)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, -1), token);
        await write.Db.Set<CaseLineRow>().ExecuteDeleteAsync(token);
        await write.Db.Set<DayRow>().ExecuteDeleteAsync(token);
        await write.Db.Set<PublicationRow>().ExecuteDeleteAsync(token);
        await write.Db.Set<BurdenCaseRow>().ExecuteDeleteAsync(token);
        await write.Db.Set<BurdenSumRow>().ExecuteDeleteAsync(token);
        await write.Db.Set<BurdenSavingRow>().ExecuteDeleteAsync(token);
        return Result.Ok;
    }, ct);

    public async Task<ProjectionLag> LagAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var size = await db.Set<LogState>().Select(state => state.Size).SingleAsync(ct);
        var read = await db.Set<CursorRow>().Where(row => Cursors.Contains(row.Name)).Select(row => row.Position).ToListAsync(ct);
        var position = read.Count < Cursors.Length ? -1 : read.Min();
        var at = await db.Set<EntryRow>().Where(row => row.Position == position).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(ct);
        return new ProjectionLag(size - 1 - position, at is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : null);
    }
}
