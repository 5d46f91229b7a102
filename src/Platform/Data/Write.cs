using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform.Records;

namespace Tongban.Platform.Data;

/// <summary>One transaction of one operation: the changes, the history and the outgoing events are saved together or not at all.</summary>
public sealed class Write : IAsyncDisposable
{
    private readonly Database _database;
    private readonly DbConnection _connection;
    private readonly SqlBatch _batch;
    private DbTransaction? _transaction;
    private TongbanContext? _db;

    internal Write(Database database, DbConnection connection, OperationContext operation)
    {
        _database = database;
        _connection = connection;
        Operation = operation;
        _batch = new SqlBatch(database.Kind);
    }

    public OperationContext Operation { get; }

    /// <summary>How many entries were put in the record; with any, the sealer is woken.</summary>
    internal int Recorded { get; private set; }

    /// <summary>The context in this transaction, made when first asked for: hot paths do without.</summary>
    public TongbanContext Db => _db ??= _database.Context(_connection, Begin());

    /// <summary>Adds an entry to the record.</summary>
    public void Record(Entry entry)
    {
        RecordWriter.Add(_batch, entry, Operation, Recorded++);
    }

    /// <summary>
    /// Adds a plain statement, run with the entries in one round trip when the operation is saved.
    /// </summary>
    /// <param name="sql">Parameters are named <c>@p0</c>, <c>@p1</c>… in the order of <paramref name="values"/>.</param>
    /// <param name="rows">How many rows it must touch; another number means that somebody was faster (409). Null when any will do.</param>
    public void Execute(string sql, int? rows, params object?[] values) => _batch.Add(sql, rows, values);

    /// <summary>The next number of a gapless series: taken in this transaction, given back if it fails.</summary>
    public Task<long> NextNumberAsync(string series, CancellationToken ct) => ScalarAsync(
        "insert into platform_series (name, value) values (@p0, 1) on conflict (name) do update set value = platform_series.value + 1 returning value",
        ct, series);

    /// <summary>Runs a statement at once and gives its first value, for what later statements need to know.</summary>
    public async Task<long> ScalarAsync(string sql, CancellationToken ct, params object?[] values)
    {
        await using var command = Parameters.Command(_connection, Begin(), sql, values);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct));
    }

    /// <summary>Reads at once, in this transaction.</summary>
    internal async Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken ct, params object?[] values)
    {
        await using var command = Parameters.Command(_connection, Begin(), sql, values);
        return await command.ListAsync(read, ct);
    }

    /// <summary>Saves tracked changes now, for instance to find out about a duplicate key before going on.</summary>
    public Task FlushAsync(CancellationToken ct) => _db is null ? Task.CompletedTask : _db.SaveChangesAsync(ct);

    /// <summary>
    /// Opens the transaction, once. On SQLite it takes the writer's lock and is opened first of all; on PostgreSQL it costs no
    /// round trip, and an operation of plain statements alone does without: its batch is a transaction by itself.
    /// </summary>
    internal DbTransaction Begin() => _transaction ??= _connection.BeginTransaction(
        _database.Kind == DatabaseKind.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted);

    /// <summary>Sends what is left to send, and commits.</summary>
    internal async Task<Result> CommitAsync(CancellationToken ct)
    {
        await FlushAsync(ct);
        if (!await _batch.ExecuteAsync(_connection, _transaction, ct))
        {
            return PlatformProblems.ChangedMeanwhile;
        }

        if (_transaction is not null)
        {
            // From here on the caller must not be told "cancelled" about something that was committed.
            await _transaction.CommitAsync(CancellationToken.None);
        }

        return Result.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        if (_db is not null)
        {
            await _db.DisposeAsync();
        }

        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }
    }
}
