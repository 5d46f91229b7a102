using System.Data;
using Microsoft.Data.Sqlite;

namespace Tongban.Bench.Flow;

/// <summary>The SQLite driver and nothing else: one writer at a time, a short immediate transaction for each step that writes.</summary>
internal sealed class SqliteFloor : IFloor
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connection;
    private Sample? _sample;

    public SqliteFloor(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = $"Data Source={file}";
    }

    public async Task SampleAsync()
    {
        await using var open = Open();
        _sample = await Sample.ReadAsync(open);
    }

    public async Task FlowAsync()
    {
        var keys = Keys.Next();
        var draft = _sample!.Draft;
        var account = draft["account_id"];
        await WriteAsync(write => Insert(write, draft, keys));
        Read(Sample.FindDraft, keys.Case, account);
        await WriteAsync(write => Run(write, Sample.SaveDraft, draft["form_data"], draft["provenance"], draft["changed_at"], 2L, keys.Case, draft["revision"]));
        Read(Sample.FindDraft, keys.Case, account);
        Read(Sample.FindMaterials, keys.Case);
        await WriteAsync(write =>
        {
            Run(write, Sample.DeleteDraft, keys.Case, 2L);
            foreach (var row in _sample.Submitted)
            {
                Insert(write, row, keys);
            }
        });
        Read(Sample.FindCase, keys.Case, account, "");
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Insert(SqliteTransaction write, SampleRow row, Keys keys) =>
        Run(write, row.Insert, [.. Enumerable.Range(0, row.Columns.Length).Select(i => row.Value(i, keys))]);

    private static void Run(SqliteTransaction write, string sql, params object[] values)
    {
        using var command = write.Connection!.CreateCommand();
        command.Transaction = write;
        command.CommandText = sql;
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter($"p{i}", values[i]));
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private async Task WriteAsync(Action<SqliteTransaction> body)
    {
        await _writer.WaitAsync();
        try
        {
            await using var open = Open();
            await using var transaction = open.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            body(transaction);
            await transaction.CommitAsync();
        }
        finally
        {
            _writer.Release();
        }
    }

    private void Read(string sql, params object[] values)
    {
        using var open = Open();
        using var command = open.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetValues(new object[reader.FieldCount]);
        }
    }
}
