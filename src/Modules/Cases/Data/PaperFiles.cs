using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Files.Viruses;
using Tongban.Platform.Records;

namespace Tongban.Cases.Data;

/// <summary>A file that was taken: its content's hash and type, a name to show, and what was found when it came.</summary>
/// <param name="Scan">See <see cref="PaperScans"/>.</param>
/// <param name="Pages">Of a PDF, when known.</param>
/// <param name="Note">What an official should know before opening it.</param>
internal sealed record PaperFile(string Hash, string Name, string ContentType, long Size, string Scan, int? Pages, string? Note);

/// <summary>Who brings a file, and for which case.</summary>
internal sealed record PaperOrigin(OperationContext Operation, Guid CaseId, string Place);

/// <summary>Keeps files that people bring: judged by their content, never by what they call themselves.</summary>
internal sealed class PaperFiles(FileInspection inspection, IVirusScan viruses, Quarantine quarantine, FileStore files, Store store)
{
    /// <summary>Bytes of one file.</summary>
    public const long Largest = 20L * 1024 * 1024;

    private const string CarriesFiles = "PDF 里带有附件文件";

    public async Task<Result<PaperFile>> KeepAsync(Stream content, string name, PaperOrigin origin, CancellationToken ct)
    {
        var read = await Bounded.ReadAsync(content, Largest, ct);
        if (read.Problem is { } refused)
            return refused;
        // As it came, before anything else looks into it.
        var verdict = await viruses.ScanAsync(new MemoryStream(read.Value, writable: false), ct);
        return verdict.State switch
        {
            ScanState.Unavailable => FileProblems.CannotCheck,
            ScanState.Infected => await PutAsideAsync(read.Value, verdict.Note!, origin, ct),
            ScanState.Clean => await InspectAsync(read.Value, name, PaperScans.Clean, ct),
            ScanState.NotScanned => await InspectAsync(read.Value, name, PaperScans.None, ct),
            _ => throw new InvalidOperationException(verdict.ToString()),
        };
    }

    private async Task<Result<PaperFile>> InspectAsync(byte[] content, string name, string scan, CancellationToken ct)
    {
        if (ContentKind.Of(content) is not { } type)
            return CaseProblems.FileKind;
        var inspected = await inspection.InspectAsync(content, type, ct);
        if (inspected.Problem is { } refused)
            return refused;
        var found = inspected.Value;
        return (await files.SaveAsync(new MemoryStream(found.Content, writable: false), Largest, ct)).Map(stored => new PaperFile(
            stored.Hash, PaperNames.Tidy(name, type), type, stored.Size, scan, found.Pages, found.HasAttachments ? CarriesFiles : null));
    }

    /// <summary>Never stored under its hash, so nothing can point to it; what happened stays in the record, without the file's name.</summary>
    private async Task<Result<PaperFile>> PutAsideAsync(byte[] content, string virus, PaperOrigin origin, CancellationToken ct)
    {
        var aside = await quarantine.PutAsync(content, virus, $"case {origin.CaseId}", ct);
        var written = await store.WriteAsync(origin.Operation, (write, _) =>
        {
            write.Record(new Entry("cases.file-quarantined", "upload", origin.CaseId, origin.Place, new { aside.Hash, aside.Virus, aside.Size }));
            return Task.FromResult(Result.Ok);
        }, ct);
        return written.Problem ?? FileProblems.Infected;
    }
}
