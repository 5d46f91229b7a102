using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Platform.Backup;

/// <summary>The database as it was at one moment, while others go on writing: a file of it, and a connection that sees the same.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private Snapshot(DbConnection connection, string file) => (Connection, File) = (connection, file);

    public DbConnection Connection { get; }

    /// <summary>The whole database: an SQLite file, or pg_dump's custom format.</summary>
    public string File { get; }

    /// <param name="database">What to take.</param>
    /// <param name="connectionString">As configured, for PostgreSQL's client.</param>
    /// <param name="folder">Where the file goes.</param>
    /// <param name="ct">Stops.</param>
    public static Task<Snapshot> TakeAsync(Database database, string connectionString, string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, Path.GetFileName(Members.Database(database.Kind)));
        return database.Kind == DatabaseKind.Sqlite ? OfSqliteAsync(database, file, ct) : OfPostgresAsync(database, connectionString, file, ct);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    public async Task<LogState> LogAsync(CancellationToken ct) => (await ListAsync(
        "select size, frontier from platform_log where id = 1", row => new LogState { Size = row.GetInt64(0), Frontier = row.GetFieldValue<byte[]>(1) }, ct)).Single();

    public Task<List<ScriptStamp>> SchemaAsync(CancellationToken ct) => ListAsync(
        "select module, name, hash from platform_script order by module, name", row => new ScriptStamp(row.GetString(0), row.GetString(1), row.GetString(2)), ct);

    public async Task<long> UnsealedAsync(CancellationToken ct) => (await ListAsync(
        "select count(*) from platform_entry where position is null", row => row.GetInt64(0), ct)).Single();

    public async Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return await command.ListAsync(read, ct);
    }

    /// <summary>
    /// VACUUM INTO reads in one transaction, keeps no writer waiting in write-ahead mode, and leaves out free pages: what the
    /// law had erased doesn't live on in a backup's slack.
    /// </summary>
    private static async Task<Snapshot> OfSqliteAsync(Database database, string file, CancellationToken ct)
    {
        await using (var source = await database.OpenAsync(ct))
        {
            await using var command = Parameters.Command(source, transaction: null, "vacuum into @p0", [file]);
            await command.ExecuteNonQueryAsync(ct);
        }

        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(ct);
        return new Snapshot(connection, file);
    }

    /// <summary>pg_dump works on the snapshot that this transaction exports, so that the manifest speaks of the same moment.</summary>
    private static async Task<Snapshot> OfPostgresAsync(Database database, string connectionString, string file, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)await database.OpenAsync(ct);
        try
        {
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
            var name = (string)(await export.ExecuteScalarAsync(ct))!;
            await new PostgresClient(connectionString).RunAsync("pg_dump", connection.PostgreSqlVersion.Major,
                ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", $"--snapshot={name}", $"--file={file}"], ct);
            return new Snapshot(connection, file);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
