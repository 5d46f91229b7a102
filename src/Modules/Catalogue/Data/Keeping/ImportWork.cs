using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>Checks imports that were handed in, and carries out those that both offices approved: all of it in one transaction, or nothing.</summary>
internal sealed class ImportWork(Store store, ImportReading reading, CodeBook codes, ItemReader items, TimeProvider time) : IJob
{
    /// <summary>More faults than this aren't kept; the page says how many there were.</summary>
    private const int MostFaults = 5_000;

    public string Name => "catalogue-imports";

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await NextAsync(ct) is { } import)
        {
            var read = await reading.ReadAsync(import, codes.Sets, (done, rows) => ProgressAsync(import.Id, done, rows, ct), ct);
            await (import.Stage == ImportStage.Applying && read.Faults.Count == 0 ? ApplyAsync(import, read, ct) : KeepAsync(import, read, ct));
        }
    }

    private async Task<ImportRow?> NextAsync(CancellationToken ct)
    {
        await using var db = store.Read();

        // One that stands at Checking was left by a node that stopped: it is read again from its beginning.
        return await db.Set<ImportRow>().Where(row => row.Stage == ImportStage.Waiting || row.Stage == ImportStage.Checking || row.Stage == ImportStage.Applying)
            .OrderBy(row => row.CreatedAt).FirstOrDefaultAsync(ct);
    }

    private Task ProgressAsync(Guid id, int done, int rows, CancellationToken ct) => store.WriteAsync(Operation("导入进度"), (write, _) =>
    {
        write.Execute("update catalogue_import set done = @p1, rows = @p2, updated_at = @p3 where id = @p0", 1, id, done, rows, time.GetUtcNow().UtcDateTime);
        return Task.FromResult(Result.Ok);
    }, ct);

    /// <summary>What the check found; an approved import that doesn't fit any more is refused as a whole.</summary>
    private Task KeepAsync(ImportRow import, ImportReadOut read, CancellationToken ct) => store.WriteAsync(Operation("试导入"), async (write, token) =>
    {
        var row = await write.Db.Set<ImportRow>().AsTracking().SingleAsync(known => known.Id == import.Id, token);
        Finish(row, read, read.Faults.Count > 0 ? ImportStage.Refused : ImportStage.Checked);
        return Result.Ok;
    }, ct);

    private Task ApplyAsync(ImportRow import, ImportReadOut read, CancellationToken ct)
    {
        var by = new OperationContext(new Actor(ActorKind.Staff, import.CreatedBy, import.CreatedByName), time.GetUtcNow(), import.Reason, Evidence: $"import {import.Id}", Channel: "job");
        var today = Tongban.Kernel.Time.CivilTime.DateOf(by.At);
        var day = new VersionDay(ItemState.InUse, import.EffectiveOn is { } asked && asked > today ? asked : today, import.Reason);
        return store.WriteAsync(by, async (write, token) =>
        {
            await BulkVersions.AddAsync(write, items, read.Ready, day, token);
            var row = await write.Db.Set<ImportRow>().AsTracking().SingleAsync(known => known.Id == import.Id, token);
            Finish(row, read, ImportStage.Done);
            write.Record(new Entry("catalogue.import-done", "import", row.Id, row.Place, new { row.Id, row.FileName, Summary = read.Summary with { Lines = [] } }));
            return Result.Ok;
        }, ct);
    }

    private void Finish(ImportRow row, ImportReadOut read, ImportStage stage)
    {
        row.Stage = stage;
        row.Summary = JsonSerializer.Serialize(read.Summary with { Faults = read.Faults.Count }, KernelJson.Options);
        row.Problems = JsonSerializer.Serialize(read.Faults.Take(MostFaults), KernelJson.Options);
        (row.Revision, row.UpdatedAt, row.Done) = (row.Revision + 1, time.GetUtcNow().UtcDateTime, row.Rows);
    }

    private OperationContext Operation(string why) => new(Actor.System(Name), time.GetUtcNow(), why, Channel: "job");
}
