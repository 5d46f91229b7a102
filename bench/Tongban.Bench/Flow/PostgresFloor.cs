using System.Data;
using Npgsql;

namespace Tongban.Bench.Flow;

/// <summary>Npgsql and nothing else: a flow's statements in batches, a transaction for each step that writes.</summary>
internal sealed class PostgresFloor(string connection) : IFloor
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, NoResetOnClose = true }.ConnectionString);
    private Sample? _sample;

    public async Task SampleAsync()
    {
        await using var open = await _source.OpenConnectionAsync();
        _sample = await Sample.ReadAsync(open);
    }

    public async Task FlowAsync()
    {
        var keys = Keys.Next();
        var draft = _sample!.Draft;
        var account = draft["account_id"];
        await WriteAsync(batch => Insert(batch, draft, keys));
        await ReadAsync(Sample.FindDraft, keys.Case, account);
        await WriteAsync(batch => Add(batch, Sample.SaveDraft, draft["form_data"], draft["provenance"], draft["changed_at"], 2L, keys.Case, draft["revision"]));
        await ReadAsync(Sample.FindDraft, keys.Case, account);
        await ReadAsync(Sample.FindMaterials, keys.Case);
        await WriteAsync(batch =>
        {
            Add(batch, Sample.DeleteDraft, keys.Case, 2L);
            foreach (var row in _sample.Submitted)
            {
                Insert(batch, row, keys);
            }
        });
        await ReadAsync(Sample.FindCase, keys.Case, account, "");
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static void Insert(NpgsqlBatch batch, SampleRow row, Keys keys)
    {
        var command = new NpgsqlBatchCommand(row.Insert);
        for (var i = 0; i < row.Columns.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { ParameterName = $"p{i}", Value = row.Value(i, keys), DataTypeName = row.Types[i] });
        }

        batch.BatchCommands.Add(command);
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Bind(command.Parameters, values);
        batch.BatchCommands.Add(command);
    }

    private static void Bind(NpgsqlParameterCollection parameters, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            parameters.Add(new NpgsqlParameter { ParameterName = $"p{i}", Value = values[i] });
        }
    }

    private async Task WriteAsync(Action<NpgsqlBatch> fill)
    {
        await using var open = await _source.OpenConnectionAsync();
        await using var transaction = await open.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        await using var batch = new NpgsqlBatch(open, transaction);
        fill(batch);
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private async Task ReadAsync(string sql, params object[] values)
    {
        await using var command = _source.CreateCommand(sql);
        Bind(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            reader.GetValues(new object[reader.FieldCount]);
        }
    }
}
