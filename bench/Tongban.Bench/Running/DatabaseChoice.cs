using System.Globalization;
using Npgsql;

namespace Tongban.Bench.Running;

/// <summary>Which database a server under test stands on.</summary>
/// <param name="Kind"><c>Sqlite</c> or <c>Postgres</c>, as the configuration spells it.</param>
/// <param name="ConnectionString">Empty for SQLite: the file in the data folder.</param>
/// <param name="Process">PostgreSQL's first process, whose children are its backends; 0 for SQLite.</param>
internal sealed record DatabaseChoice(string Kind, string ConnectionString, int Process)
{
    public static DatabaseChoice Sqlite { get; } = new("Sqlite", "", 0);

    /// <summary>A new, empty database on the server that <c>bench/run</c> started.</summary>
    public static async Task<DatabaseChoice> PostgresAsync(string name)
    {
        var server = new NpgsqlConnectionStringBuilder(
            Environment.GetEnvironmentVariable("TONGBAN_TEST_POSTGRES") ?? throw new InvalidOperationException("start this through bench/run"));
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        foreach (var sql in new[] { $"drop database if exists {name} with (force)", $"create database {name}" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        server.Database = name;
        server.MaxPoolSize = 40;
        var process = int.Parse(Environment.GetEnvironmentVariable("TONGBAN_BENCH_POSTGRES_PID") ?? "0", CultureInfo.InvariantCulture);
        return new DatabaseChoice("Postgres", server.ConnectionString, process);
    }
}
