using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Catalogue.Domain.Exchange;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>A file to be imported.</summary>
internal sealed record HandedIn(string FileName, Stream Content, string Place, string Reason, DateOnly? EffectiveOn);

/// <summary>Imports as people see and move them; reading and writing is the job's.</summary>
internal sealed class ImportBook(Store store, FileStore files)
{
    public const long MostBytes = 64L * 1024 * 1024;

    public async Task<Result<Guid>> HandInAsync(HandedIn file, OperationContext operation, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(file.Reason))
        {
            return KeepingProblems.ReasonNeeded;
        }

        var kept = await files.SaveAsync(file.Content, MostBytes, ct);
        return kept.IsOk ? await store.WriteAsync<Guid>(operation, (write, _) => Task.FromResult(Add(write, file, kept.Value)), ct) : kept.Problem!;
    }

    public async Task<ImportRow?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ImportRow>().SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    public async Task<IReadOnlyList<ImportRow>> LatestAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ImportRow>().OrderByDescending(row => row.CreatedAt).Take(100).ToListAsync(ct);
    }

    /// <summary>Sends an import that has no faults to the two offices; their approval starts it, and who handed it in reviews nothing.</summary>
    public Task<Result> DecideAsync(Guid id, DraftAct act, string note, OperationContext operation, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            if (await write.Db.Set<ImportRow>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token) is not { } import)
            {
                return KeepingProblems.ImportUnknown;
            }

            var next = Next(import, act, operation.Actor.Id);
            if (next.Problem is { } refused)
            {
                return refused;
            }

            if (act == DraftAct.Returned && string.IsNullOrWhiteSpace(note))
            {
                return KeepingProblems.RemarkNeeded;
            }

            import.ReviewedBy = next.Value == ImportStage.Legal ? operation.Actor.Id : import.ReviewedBy;
            (import.Stage, import.Revision, import.UpdatedAt, import.Done) = (next.Value, import.Revision + 1, operation.At.UtcDateTime, 0);
            write.Record(new Entry($"catalogue.import-{act.ToString().ToLowerInvariant()}", "import", id, import.Place, new { id, import.FileName, stage = next.Value.ToString(), note }));
            return Result.Ok;
        }, ct);

    public static IReadOnlyList<ImportFault> Faults(ImportRow row) => JsonSerializer.Deserialize<IReadOnlyList<ImportFault>>(row.Problems, KernelJson.Options)!;

    public static ImportSummary Summary(ImportRow row) => JsonSerializer.Deserialize<ImportSummary>(row.Summary, KernelJson.Options)!;

    private static Result<ImportStage> Next(ImportRow import, DraftAct act, Guid who) => (import.Stage, act) switch
    {
        (ImportStage.Checked, DraftAct.Sent) => ImportStage.Organisation,
        (ImportStage.Checked or ImportStage.Refused, DraftAct.Dropped) => ImportStage.Dropped,
        (ImportStage.Organisation or ImportStage.Legal, DraftAct.Approved or DraftAct.Returned) when import.CreatedBy == who => KeepingProblems.OwnWork,
        (ImportStage.Legal, DraftAct.Approved) when import.ReviewedBy == who => KeepingProblems.BothOffices,
        (ImportStage.Organisation, DraftAct.Approved) => ImportStage.Legal,
        (ImportStage.Legal, DraftAct.Approved) => ImportStage.Applying,
        (ImportStage.Organisation or ImportStage.Legal, DraftAct.Returned) => ImportStage.Dropped,
        _ => KeepingProblems.ImportNotNow,
    };

    private static Result<Guid> Add(Write write, HandedIn file, StoredFile kept)
    {
        var operation = write.Operation;
        var row = new ImportRow
        {
            Id = Guid.CreateVersion7(operation.At),
            FileHash = kept.Hash,
            FileName = Path.GetFileName(file.FileName) is { Length: <= 200 } name ? name : file.FileName[^200..],
            Stage = ImportStage.Waiting,
            Place = file.Place,
            Rows = 0,
            Done = 0,
            Summary = JsonSerializer.Serialize(ImportSummary.None, KernelJson.Options),
            Problems = "[]",
            Reason = file.Reason.Trim(),
            EffectiveOn = file.EffectiveOn,
            Revision = 1,
            CreatedBy = operation.Actor.Id,
            CreatedByName = operation.Actor.Name,
            CreatedAt = operation.At.UtcDateTime,
            UpdatedAt = operation.At.UtcDateTime,
        };
        write.Db.Add(row);
        write.Record(new Entry("catalogue.import-handed-in", "import", row.Id, row.Place, new { row.Id, row.FileName, row.FileHash }));
        return row.Id;
    }
}
