using System.Data.Common;
using Npgsql;

namespace Tongban.Platform.Data;

/// <summary>Statements that go to the database together: one round trip on PostgreSQL, one prepared run each on SQLite.</summary>
internal sealed class SqlBatch(DatabaseKind kind)
{
    private readonly List<Statement> _statements = [];

    public void Add(string sql, int? rows, object?[] values) => _statements.Add(new Statement(sql, rows, values));

    /// <returns>False when a statement touched another number of rows than it must.</returns>
    public async Task<bool> ExecuteAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) =>
        _statements.Count == 0 || (kind == DatabaseKind.Postgres
            ? await TogetherAsync((NpgsqlConnection)connection, (NpgsqlTransaction)transaction, ct)
            : await OneByOneAsync(connection, transaction, ct));

    private async Task<bool> TogetherAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in _statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            Bind(command.Parameters, static () => new NpgsqlParameter(), statement.Values);
            batch.BatchCommands.Add(command);
        }

        try
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException) when (!AllHeld(((IList<NpgsqlBatchCommand>)batch.BatchCommands).TakeWhile(HasRun)))
        {
            // A statement before the failing one had already missed its rows: somebody was faster, and what failed is the
            // consequence of it. One by one the failing statement would never have run.
            return false;
        }

        return AllHeld((IList<NpgsqlBatchCommand>)batch.BatchCommands);
    }

    /// <summary>The driver learns what kind of statement it was only from the answer that it is done.</summary>
    private static bool HasRun(NpgsqlBatchCommand command) => command.StatementType != StatementType.Unknown;

    private bool AllHeld(IEnumerable<NpgsqlBatchCommand> commands) =>
        commands.Zip(_statements).All(pair => Held(pair.Second, (int)pair.First.Rows));

    private async Task<bool> OneByOneAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        foreach (var statement in _statements)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement.Sql;
            Bind(command.Parameters, command.CreateParameter, statement.Values);
            if (!Held(statement, await command.ExecuteNonQueryAsync(ct)))
            {
                return false;
            }
        }

        return true;
    }

    internal static void Bind(DbParameterCollection parameters, Func<DbParameter> create, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = create();
            parameter.ParameterName = $"p{i}";
            parameter.Value = values[i] switch
            {
                null => DBNull.Value,
                Enum value => value.ToString(),
                DateTimeOffset value => value.UtcDateTime,
                var value => value,
            };
            parameters.Add(parameter);
        }
    }

    private static bool Held(Statement statement, int rows) => statement.Rows is null || statement.Rows == rows;

    private readonly record struct Statement(string Sql, int? Rows, object?[] Values);
}
