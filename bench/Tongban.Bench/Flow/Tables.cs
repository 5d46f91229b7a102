using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tongban.Bench.Running;

namespace Tongban.Bench.Flow;

/// <summary>Looks into a server's database past the program.</summary>
internal static class Tables
{
    static Tables() => SQLitePCL.Batteries_V2.Init();

    public static DbConnection Connection(TongbanServer server) => server.Database.Kind == DatabaseChoice.Sqlite.Kind
        ? new SqliteConnection($"Data Source={Path.Combine(server.Home, "data", "tongban.db")};Default Timeout=30")
        : new NpgsqlConnection(server.Database.ConnectionString);

    public static async Task<HashSet<Guid>> IdsAsync(TongbanServer server, string sql)
    {
        await using var connection = Connection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new HashSet<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    public static async Task<long> CountAsync(TongbanServer server, string sql)
    {
        await using var connection = Connection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
