using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>What a backup left.</summary>
/// <param name="Holds">False when something is missing or damaged already here: the archive is written, but look at it.</param>
/// <param name="KeyId">Who signed the manifest: write it down somewhere else.</param>
/// <param name="Findings">What is wrong, in plain words.</param>
public sealed record BackupReport(
    bool Holds, string File, long Size, TimeSpan Took, DatabaseKind Database, long Entries, string Root, long Unsealed,
    int Files, int Heads, bool Keys, string KeyId, IReadOnlyList<string> Findings);

/// <summary>
/// Takes a consistent backup while the program serves. The order is what makes it consistent: first the database at one
/// moment, then the files. A row that names a file is committed after the file lies on the disk, and a file is never
/// changed or removed, so whatever that moment's rows name is still there when the files are copied.
/// </summary>
public sealed class Backups(Store store, Database database, Heads heads, KeyRing keys, IOptions<PlatformOptions> options)
{
    private readonly PlatformOptions _options = options.Value;

    /// <param name="target">The archive; nothing of that name may exist. It appears whole or not at all.</param>
    /// <param name="withKeys">False when the keys are backed up apart.</param>
    /// <param name="time">What o'clock it is.</param>
    /// <param name="ct">Stops; nothing stays behind.</param>
    /// <exception cref="OperatorException">No room, no client, or the target is taken.</exception>
    public async Task<BackupReport> TakeAsync(string target, bool withKeys, TimeProvider time, CancellationToken ct)
    {
        target = Path.GetFullPath(target);
        var began = time.GetTimestamp();
        var folder = await PreparedAsync(target, ct);
        var archive = Path.Combine(folder, "archive");
        try
        {
            var report = await WriteAsync(archive, folder, withKeys, time.GetUtcNow(), ct);
            // A rename within one folder's file system: the name appears with the whole content behind it.
            File.Move(archive, target, overwrite: false);
            return report with { File = target, Size = new FileInfo(target).Length, Took = time.GetElapsedTime(began) };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> PreparedAsync(string target, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(target)!;
        if (File.Exists(target) || Directory.Exists(target))
        {
            throw new OperatorException($"{target} 已经存在。备份不覆盖旧的，请换一个文件名。");
        }

        if (!Directory.Exists(folder))
        {
            throw new OperatorException($"没有文件夹 {folder}。请先建立，或换一个地方。");
        }

        // The database twice, as its own file and in the archive, and files that don't get smaller.
        var size = await DatabaseSizeAsync(ct);
        Room.Require(folder, (2 * size) + Room.SizeOf(FilesFolder) + Room.SizeOf(_options.HeadsFolder));
        var aside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.CreateVersion7():N}");
        PrivateFile.RequireFolder(aside);
        return aside;
    }

    private async Task<BackupReport> WriteAsync(string archive, string folder, bool withKeys, DateTimeOffset at, CancellationToken ct)
    {
        await using var snapshot = await Snapshot.TakeAsync(database, _options.Connection, folder, ct);
        var state = await snapshot.LogAsync(ct);
        await using var writer = new ArchiveWriter(archive, at);
        await writer.AddFileAsync(Members.Database(database.Kind), snapshot.File, ct);
        var findings = await new StoredFiles(FilesFolder).AddToAsync(writer, await NamedAsync(snapshot, ct), ct);
        var files = writer.Members.Count - 1;
        if (withKeys)
        {
            await AddKeysAsync(writer, ct);
        }

        var kept = KeptHeads.UpTo(_options.HeadsFolder, state.Size);
        await writer.AddAsync(Members.Heads, KeptHeads.Joined(kept), ct);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, ProgramVersion, database.Kind, at, await snapshot.SchemaAsync(ct),
            heads.Sign(state), await snapshot.UnsealedAsync(ct), kept.Count, withKeys, [.. writer.Members]);
        await SealAsync(writer, manifest, ct);
        return new BackupReport(findings.Count == 0, archive, 0, default, database.Kind, state.Size, manifest.Head.Root, manifest.Unsealed,
            files, kept.Count, withKeys, manifest.Head.KeyId, findings);
    }

    private async Task SealAsync(ArchiveWriter writer, BackupManifest manifest, CancellationToken ct)
    {
        var bytes = manifest.ToBytes();
        await writer.AddAsync(Members.Manifest, new MemoryStream(bytes), ct);
        var signature = ManifestSignature.Of(bytes, keys.Signer(Heads.KeyName));
        await writer.AddAsync(Members.Signature, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(signature, RecordJson.Options)), ct);
        await writer.FinishAsync(ct);
    }

    private async Task AddKeysAsync(ArchiveWriter writer, CancellationToken ct)
    {
        foreach (var key in Directory.GetFiles(_options.KeysPath).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await writer.AddFileAsync($"keys/{Path.GetFileName(key)}", key, ct);
        }
    }

    private async Task<IReadOnlySet<string>> NamedAsync(Snapshot snapshot, CancellationToken ct)
    {
        await using var db = store.Read();
        return (await snapshot.ListAsync(NamedFiles.Sql(db.Model), row => row.GetString(0), ct)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<long> DatabaseSizeAsync(CancellationToken ct) => (await store.ListAsync(
        database.Kind == DatabaseKind.Postgres
            ? "select pg_database_size(current_database())"
            : "select page_count * page_size from pragma_page_count(), pragma_page_size()", row => row.GetInt64(0), ct)).Single();

    private string FilesFolder => FileStore.RootOf(_options);

    private static string ProgramVersion =>
        typeof(Backups).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
