using Microsoft.Extensions.Options;
using Npgsql;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>What a restoration came to.</summary>
/// <param name="Holds">The archive was whole, the record verifies against every head in it, and every file that the database names is there.</param>
/// <param name="Restored">True when data was put in place; it stays there for looking at even when it doesn't hold.</param>
/// <param name="Files">Files that the database names, each read and compared.</param>
/// <param name="Heads">Heads that the record was held against.</param>
public sealed record RestoreReport(
    bool Holds, bool Restored, BackupManifest? Manifest, string? KeyId, long Entries, int Files, int Heads, IReadOnlyList<string> Findings, IReadOnlyList<string> Unknown);

/// <summary>
/// Puts an archive back into the place that the configuration names: new folders, and an SQLite file or an empty PostgreSQL
/// database. Nothing is put anywhere before every member of the archive was compared with its manifest.
/// </summary>
public sealed class Restoration(Store store, Database database, ScriptRunner scripts, LogAudit audit, IOptions<PlatformOptions> options)
{
    private readonly PlatformOptions _options = options.Value;

    /// <param name="archive">What <see cref="Backups"/> wrote.</param>
    /// <param name="folder">New or empty; data, heads and keys lie in it as the configuration says.</param>
    /// <param name="ct">Stops; a database may then be half filled, and the next try says that it isn't empty.</param>
    /// <exception cref="OperatorException">The target isn't empty, or the archive isn't for this program or this kind of database.</exception>
    public async Task<RestoreReport> RunAsync(string archive, string folder, CancellationToken ct)
    {
        await RequireEmptyAsync(folder, ct);
        Room.Require(Path.GetDirectoryName(folder)!, 2 * new FileInfo(archive).Length);
        var aside = $"{folder}.{Guid.CreateVersion7():N}";
        PrivateFile.RequireFolder(aside);
        try
        {
            var read = await ArchiveReader.ReadAsync(archive, aside, ct);
            if (!read.Holds)
            {
                return new RestoreReport(false, false, read.Manifest, read.KeyId, 0, 0, 0, read.Findings, []);
            }

            Refuse(read.Manifest!);
            await PlaceAsync(aside, folder, ct);
            return await AuditedAsync(read, Path.Combine(aside, Members.Heads), ct);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private async Task RequireEmptyAsync(string folder, CancellationToken ct)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new OperatorException($"{folder} 不是空的。恢复只写进新的或空的文件夹，请换一个。");
        }

        if (database.Kind == DatabaseKind.Postgres)
        {
            var tables = await store.ListAsync(
                "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", row => row.GetInt64(0), ct);
            if (tables.Single() > 0)
            {
                throw new OperatorException($"PostgreSQL 数据库里已有 {tables.Single()} 张表。恢复只写进空的数据库：请用 createdb 新建一个，把 Tongban:ConnectionString 指向它。");
            }
        }
    }

    private void Refuse(BackupManifest manifest)
    {
        if (manifest.Database != database.Kind)
        {
            throw new OperatorException($"这是 {manifest.Database} 的备份，配置的数据库却是 {database.Kind}。请把 Tongban:Database 设为 {manifest.Database} 再恢复。");
        }

        if (manifest.StrangeTo(scripts.Scripts()) is { Count: > 0 } strange)
        {
            throw new OperatorException($"备份是更新的版本（{manifest.Program}）写的，本程序不认识它的数据库结构：{string.Join("、", strange)}。请用那个版本或更新的版本恢复。");
        }
    }

    private async Task PlaceAsync(string aside, string folder, CancellationToken ct)
    {
        PrivateFile.RequireFolder(folder);
        Directory.CreateDirectory(_options.DataFolder);
        Move(Path.Combine(aside, "files"), FileStore.RootOf(_options));
        Move(Path.Combine(aside, "keys"), _options.KeysPath);
        var dump = Path.Combine(aside, Members.Database(database.Kind));
        if (database.Kind == DatabaseKind.Sqlite)
        {
            File.Move(dump, Path.Combine(_options.DataFolder, PlatformOptions.SqliteFile), overwrite: false);
            await database.PrepareAsync(ct);
            return;
        }

        await using var connection = (NpgsqlConnection)await database.OpenAsync(ct);
        await new PostgresClient(_options.Connection).RunAsync("pg_restore", connection.PostgreSqlVersion.Major,
            ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={connection.Database}", dump], ct);
        await using var analyze = new NpgsqlCommand("analyze", connection);
        await analyze.ExecuteNonQueryAsync(ct);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
    }

    private async Task<RestoreReport> AuditedAsync(ArchiveReport read, string lines, CancellationToken ct)
    {
        var heads = (await KeptHeads.UnpackAsync(lines, _options.HeadsFolder, ct)).Append(read.Manifest!.Head).ToList();
        var record = await audit.VerifyAsync(heads, ct);
        var named = await NamedFiles.OfAsync(store, ct);
        IReadOnlyList<string> findings = [.. record.Findings, .. await new StoredFiles(FileStore.RootOf(_options)).CheckAsync(named, ct)];
        return new RestoreReport(findings.Count == 0, true, read.Manifest, read.KeyId, record.Checked, named.Count, heads.Count, findings, record.Unknown);
    }
}
