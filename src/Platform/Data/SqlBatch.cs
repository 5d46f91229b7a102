using System.Data.Common;
using Npgsql;

namespace Tongban.Platform.Data;

/// <summary>Statements that go to the database together: one round trip on PostgreSQL, one prepared run each on SQLite.</summary>
internal sealed class SqlBatch(DatabaseKind kind)
{
    private readonly List<Statement> _statements = [];

    public void Add(string sql, int? rows, object?[] values) => _statements.Add(new Statement(sql, rows, values));

    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">Null on PostgreSQL when nothing else belongs to the operation: the batch is a transaction by itself.</param>
    /// <param name="ct">Cancels before the statements went out.</param>
    /// <returns>False when a statement touched another number of rows than it must; nothing may be committed then.</returns>
    public async Task<bool> ExecuteAsync(DbConnection connection, DbTransaction? transaction, CancellationToken ct) =>
        _statements.Count == 0 || (kind == DatabaseKind.Postgres
            ? await TogetherAsync((NpgsqlConnection)connection, (NpgsqlTransaction?)transaction, ct)
            : await OneByOneAsync(connection, transaction!, ct));

    private async Task<bool> TogetherAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in _statements)
        {
            var command = new NpgsqlBatchCommand(PostgresText.Of(statement.Sql, statement.Rows));
            PostgresText.Bind(command.Parameters, statement.Values);
            batch.BatchCommands.Add(command);
        }

        try
        {
            // A batch that commits itself mustn't be told "cancelled" after it went out.
            ct.ThrowIfCancellationRequested();
            await batch.ExecuteNonQueryAsync(transaction is null ? CancellationToken.None : ct);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresText.Missed)
        {
            return false;
        }
    }

    private async Task<bool> OneByOneAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        foreach (var statement in _statements)
        {
            await using var command = Parameters.Command(connection, transaction, statement.Sql, statement.Values);
            if (await command.ExecuteNonQueryAsync(ct) is var rows && statement.Rows is { } must && rows != must)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Statement(string Sql, int? Rows, object?[] Values);
}
