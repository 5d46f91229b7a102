using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Tongban.Platform.Data;

/// <summary>Opens connections and contexts on the configured database.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string _sqlite;
    private readonly NpgsqlDataSource? _postgres;
    private readonly DbContextOptions<TongbanContext> _options;
    private readonly ModuleList _modules;

    public Database(IOptions<PlatformOptions> options, ModuleList modules)
    {
        Kind = options.Value.Database;
        _modules = modules;
        _sqlite = options.Value.Connection;
        _postgres = Kind == DatabaseKind.Postgres ? NpgsqlDataSource.Create(Prepared(options.Value.Connection)) : null;
        _options = Options(builder => _ = _postgres is null ? builder.UseSqlite(_sqlite) : builder.UseNpgsql(_postgres));
    }

    public DatabaseKind Kind { get; }

    /// <summary>A context on a connection of its own that tracks nothing; the caller disposes it.</summary>
    public TongbanContext Context()
    {
        var context = new TongbanContext(_options, _modules);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <summary>A tracking context on an open connection inside a transaction.</summary>
    internal TongbanContext Context(DbConnection connection, DbTransaction transaction)
    {
        var context = new TongbanContext(
            Options(builder => _ = Kind == DatabaseKind.Sqlite ? builder.UseSqlite(connection) : builder.UseNpgsql(connection)),
            _modules);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        context.Database.UseTransaction(transaction);
        return context;
    }

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenConnectionAsync(ct);
        }

        var connection = new SqliteConnection(_sqlite);
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>Settings of the SQLite file that last: write-ahead log. Full synchronisation is SQLite's default here.</summary>
    internal async Task PrepareAsync(CancellationToken ct)
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            await using var connection = await OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode=wal";
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(_sqlite));
        }
    }

    /// <summary>
    /// Statements that come again are prepared by the server, unless the operator says otherwise (behind a proxy that pools
    /// statements). No session state is ever set, so a connection goes back to the pool without being reset.
    /// </summary>
    private static string Prepared(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        // The typed builder knows every key, given or not; only the plain one tells what the operator wrote.
        var given = new DbConnectionStringBuilder { ConnectionString = connection };
        if (!given.ContainsKey("Max Auto Prepare") && !given.ContainsKey("MaxAutoPrepare"))
        {
            builder.MaxAutoPrepare = 200;
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ConnectionString;
    }

    private static DbContextOptions<TongbanContext> Options(Action<DbContextOptionsBuilder> choose)
    {
        var builder = new DbContextOptionsBuilder<TongbanContext>();
        choose(builder);
        return builder.Options;
    }
}
