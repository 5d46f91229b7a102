using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Tongban.Catalogue.Data.Loading;

/// <summary>Many versions at once: COPY on PostgreSQL, one prepared statement on SQLite, within the transaction at hand.</summary>
internal static class BulkItems
{
    private static readonly (string Name, NpgsqlDbType Type, Func<ItemRow, object?> Value)[] Columns =
    [
        ("id", NpgsqlDbType.Uuid, row => row.Id), ("version", NpgsqlDbType.Integer, row => row.Version), ("slug", NpgsqlDbType.Text, row => row.Slug),
        ("name", NpgsqlDbType.Text, row => row.Name), ("place", NpgsqlDbType.Text, row => row.Place), ("body", NpgsqlDbType.Text, row => row.Body),
        ("published_at", NpgsqlDbType.TimestampTz, row => row.PublishedAt), ("published_by", NpgsqlDbType.Text, row => row.PublishedBy),
        ("reason", NpgsqlDbType.Text, row => row.Reason), ("code", NpgsqlDbType.Text, row => row.Code), ("basic_code", NpgsqlDbType.Text, row => row.BasicCode),
        ("handling_code", NpgsqlDbType.Text, row => row.HandlingCode), ("type_code", NpgsqlDbType.Text, row => row.TypeCode),
        ("department_kind", NpgsqlDbType.Text, row => row.DepartmentKind), ("directory_version", NpgsqlDbType.Integer, row => row.DirectoryVersion),
        ("state", NpgsqlDbType.Integer, row => (int)row.State), ("effective_on", NpgsqlDbType.Date, row => row.EffectiveOn),
        ("in_force_at", NpgsqlDbType.TimestampTz, row => row.InForceAt), ("wording_id", NpgsqlDbType.Uuid, row => row.WordingId),
        ("online", NpgsqlDbType.Boolean, row => row.Online), ("visits", NpgsqlDbType.Integer, row => row.Visits), ("bring", NpgsqlDbType.Integer, row => row.Bring),
        ("promised", NpgsqlDbType.Text, row => row.Promised), ("example", NpgsqlDbType.Boolean, row => row.Example), ("charged", NpgsqlDbType.Boolean, row => row.Charged),
        ("licence_template", NpgsqlDbType.Text, row => row.LicenceTemplate),
    ];

    private static string Names => string.Join(", ", Columns.Select(column => column.Name));

    public static Task<int> AddAsync(DbConnection connection, DbTransaction transaction, IEnumerable<ItemRow> rows, CancellationToken ct) => connection is NpgsqlConnection postgres
        ? CopyAsync(postgres, rows, ct)
        : Task.FromResult(Insert((SqliteConnection)connection, (SqliteTransaction)transaction, rows, ct));

    private static async Task<int> CopyAsync(NpgsqlConnection connection, IEnumerable<ItemRow> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy catalogue_item ({Names}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in Columns)
            {
                await copy.WriteAsync(column.Value(row) ?? DBNull.Value, column.Type, ct);
            }
        }

        return (int)await copy.CompleteAsync(ct);
    }

    private static int Insert(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<ItemRow> rows, CancellationToken ct)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into catalogue_item ({Names}) values ({string.Join(", ", Columns.Select(column => "@" + column.Name))})";
        var parameters = Columns.Select(column => command.Parameters.AddWithValue("@" + column.Name, DBNull.Value)).ToArray();
        var count = 0;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var at = 0; at < Columns.Length; at++)
            {
                parameters[at].Value = Columns[at].Value(row) ?? DBNull.Value;
            }

            count += command.ExecuteNonQuery();
        }

        return count;
    }
}
