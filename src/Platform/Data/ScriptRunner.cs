using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Tongban.Platform.Data;

/// <summary>A numbered schema script of one module for one database.</summary>
public sealed record Script(string Module, string Name, string Sql)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>Where the schema stands against the program.</summary>
/// <param name="Pending">Scripts of the program that the database hasn't had.</param>
/// <param name="Strange">What the database has had that the program doesn't know, or knows differently.</param>
public sealed record SchemaStatus(IReadOnlyList<Script> Pending, IReadOnlyList<string> Strange);

/// <summary>Applies the numbered SQL scripts, in module order, each once. The scripts are the authority on the schema.</summary>
public sealed class ScriptRunner(Database database, ModuleList modules, TimeProvider time, ILogger<ScriptRunner> log)
{
    private const string Journal =
        "create table if not exists platform_script (module text not null, name text not null, hash text not null, applied_at text not null, primary key (module, name))";

    public IReadOnlyList<Script> Scripts() =>
        [.. Of("platform", typeof(ScriptRunner).Assembly), .. modules.SelectMany(module => Of(module.Name, module.GetType().Assembly))];

    public async Task<SchemaStatus> StatusAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return Compare(Scripts(), await AppliedAsync(connection, ct));
    }

    /// <summary>Applies what is pending.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="OperatorException">The database knows scripts that this program doesn't.</exception>
    public async Task<int> ApplyAsync(CancellationToken ct)
    {
        await database.PrepareAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (database.Kind == DatabaseKind.Postgres)
        {
            await RunAsync(connection, transaction, "select pg_advisory_xact_lock(7316142)", ct);
        }

        await RunAsync(connection, transaction, Journal, ct);
        var status = Compare(Scripts(), await AppliedAsync(connection, ct, transaction));
        Refuse(status);
        foreach (var script in status.Pending)
        {
            log.LogInformation("Schema script {Module}/{Name}", script.Module, script.Name);
            await RunAsync(connection, transaction, script.Sql, ct);
            await RunAsync(connection, transaction, "insert into platform_script values (@p0, @p1, @p2, @p3)", ct,
                script.Module, script.Name, script.Hash, time.GetUtcNow().ToString("O"));
        }

        await transaction.CommitAsync(ct);
        return status.Pending.Count;
    }

    /// <exception cref="OperatorException">The schema isn't the one that this program was made for.</exception>
    public static void Refuse(SchemaStatus status)
    {
        if (status.Strange.Count > 0)
        {
            throw new OperatorException(
                $"数据库结构与本程序不符，拒绝启动：{string.Join("、", status.Strange)}。请用相同或更新的版本。");
        }
    }

    private static SchemaStatus Compare(IReadOnlyList<Script> scripts, Dictionary<(string, string), string> applied)
    {
        var known = scripts.ToDictionary(script => (script.Module, script.Name), script => script.Hash);
        var strange = applied.Where(pair => !known.TryGetValue(pair.Key, out var hash) || hash != pair.Value)
            .Select(pair => $"{pair.Key.Item1}/{pair.Key.Item2}").ToList();
        return new SchemaStatus([.. scripts.Where(script => !applied.ContainsKey((script.Module, script.Name)))], strange);
    }

    private async Task<Dictionary<(string, string), string>> AppliedAsync(
        DbConnection connection, CancellationToken ct, DbTransaction? transaction = null)
    {
        await using var exists = connection.CreateCommand();
        exists.Transaction = transaction;
        exists.CommandText = database.Kind == DatabaseKind.Sqlite
            ? "select count(*) from sqlite_master where name = 'platform_script'"
            : "select count(*) from pg_tables where tablename = 'platform_script' and schemaname = current_schema()";
        var applied = new Dictionary<(string, string), string>();
        if (Convert.ToInt64(await exists.ExecuteScalarAsync(ct)) == 0)
        {
            return applied;
        }

        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select module, name, hash from platform_script";
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            applied[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
        }

        return applied;
    }

    private List<Script> Of(string module, Assembly assembly)
    {
        var marker = $".Scripts.{database.Kind.ToString().ToLowerInvariant()}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(marker, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Script(module, name[(name.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..], ReadText(assembly, name)))];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(
        DbConnection connection, DbTransaction transaction, string sql, CancellationToken ct, params object?[] values)
    {
        await using var command = Parameters.Command(connection, transaction, sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }
}
