using System.Data.Common;
using Npgsql;

namespace Tongban.Platform.Data;

/// <summary>Puts values into commands whose text names them <c>@p0</c>, <c>@p1</c>… on either database.</summary>
internal static class Parameters
{
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (command is NpgsqlCommand postgres)
        {
            postgres.CommandText = PostgresText.Of(sql, rows: null);
            PostgresText.Bind(postgres.Parameters, values);
            return command;
        }

        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Names[i];
            parameter.Value = Plain(values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>A value as the drivers take it.</summary>
    public static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        Enum word => word.ToString(),
        DateTimeOffset instant => instant.UtcDateTime,
        _ => value,
    };

    private static readonly string[] Names = [.. Enumerable.Range(0, 100).Select(i => $"p{i}")];
}
