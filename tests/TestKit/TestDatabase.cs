using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tongban.Platform;

namespace Tongban.Tests.TestKit;

/// <summary>
/// A private database for each application under test, cloned from one that was migrated and seeded once. Which kind
/// is said by the environment: <c>TONGBAN_TEST_DATABASE</c> (sqlite or postgres) and <c>TONGBAN_TEST_POSTGRES</c>.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int _count;
    private readonly string _name;

    private TestDatabase(string folder, string name)
    {
        Folder = folder;
        _name = name;
    }

    public static DatabaseKind Kind { get; } =
        Environment.GetEnvironmentVariable("TONGBAN_TEST_DATABASE") == "postgres" ? DatabaseKind.Postgres : DatabaseKind.Sqlite;

    /// <summary>Data, keys and heads of this application.</summary>
    public string Folder { get; }

    public string DataFolder => Path.Combine(Folder, "data");

    public string ConnectionString => Kind == DatabaseKind.Sqlite
        ? $"Data Source={Path.Combine(DataFolder, "tongban.db")}"
        : Postgres(_name);

    public static async Task<TestDatabase> EmptyAsync()
    {
        var database = New();
        if (Kind == DatabaseKind.Postgres)
        {
            await RunAsync($"create database {database._name}");
        }

        return database;
    }

    /// <summary>A copy of <paramref name="template"/>, keys included. Nothing may be connected to the template.</summary>
    public static async Task<TestDatabase> CopyAsync(TestDatabase template)
    {
        var copy = New();
        CopyFolder(template.Folder, copy.Folder);
        if (Kind == DatabaseKind.Postgres)
        {
            await RunAsync($"create database {copy._name} template {template._name}");
        }

        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            await RunAsync($"drop database if exists {_name} with (force)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static TestDatabase New()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"tongban_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
        var folder = Path.Combine(Path.GetTempPath(), "tongban-tests", name);
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        return new TestDatabase(folder, name);
    }

    private static string Postgres(string database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("TONGBAN_TEST_POSTGRES")
        ?? throw new InvalidOperationException("TONGBAN_TEST_POSTGRES names no server: start the tests through ./test"))
    {
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Postgres("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
