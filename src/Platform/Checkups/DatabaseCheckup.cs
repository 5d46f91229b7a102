using Microsoft.Extensions.Options;
using Tongban.Platform.Backup;
using Tongban.Platform.Data;

namespace Tongban.Platform.Checkups;

/// <summary>The database answers, has this program's schema, and is sound.</summary>
internal sealed class DatabaseCheckup(Store store, ScriptRunner scripts, IOptions<PlatformOptions> options) : ICheckup
{
    private const long LargeLog = 512L << 20;
    private const int OldestPostgres = 14;

    public string Name => "database";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        List<Finding> findings = [Schema(await scripts.StatusAsync(ct))];
        findings.AddRange(store.Kind == DatabaseKind.Sqlite ? [await SoundAsync(ct), WriteAheadLog()] : await PostgresAsync(ct));
        return findings;
    }

    internal static Finding Schema(SchemaStatus status) => status switch
    {
        { Strange.Count: > 0 } => Finding.Bad("database.schema", $"数据库结构比本程序新，或不是本程序的：{string.Join("、", status.Strange)}", "请用相同或更新的版本。"),
        { Pending.Count: > 0 } => Finding.Bad("database.schema", $"还差 {status.Pending.Count} 个结构脚本", "请先备份，再运行 tongban migrate。"),
        _ => Finding.Good("database.schema", "数据库结构与本程序一致"),
    };

    internal static Finding Log(long bytes) => bytes > LargeLog
        ? Finding.Warn("database.log", $"预写日志有 {Room.Words(bytes)}", "多半有读得太久的连接挡住了回收；重启服务会收回。")
        : Finding.Good("database.log", $"预写日志 {Room.Words(bytes)}");

    internal static Finding Version(int major) => major < OldestPostgres
        ? Finding.Warn("database.version", $"PostgreSQL {major} 已不再维护", $"请升级到 {OldestPostgres} 或更新的版本。")
        : Finding.Good("database.version", $"PostgreSQL {major}");

    /// <summary>Reads the whole file: on a large database this takes its time.</summary>
    private async Task<Finding> SoundAsync(CancellationToken ct) => await store.ListAsync("pragma quick_check(5)", row => row.GetString(0), ct) is var found && found is ["ok"]
        ? Finding.Good("database.integrity", "SQLite 自检无误")
        : Finding.Bad("database.integrity", $"SQLite 自检发现损坏：{string.Join("；", found)}", "请停止服务，检查磁盘，从最近的备份恢复（tongban restore）。");

    private Finding WriteAheadLog() => Log(new FileInfo(Path.Combine(options.Value.DataFolder, PlatformOptions.SqliteFile + "-wal")) is { Exists: true } file ? file.Length : 0);

    private async Task<IReadOnlyList<Finding>> PostgresAsync(CancellationToken ct)
    {
        await using var connection = (Npgsql.NpgsqlConnection)await store.OpenAsync(ct);
        var standby = (await store.ListAsync("select pg_is_in_recovery()", row => row.GetBoolean(0), ct)).Single();
        return
        [
            Version(connection.PostgreSqlVersion.Major),
            standby
                ? Finding.Bad("database.primary", "连上的是只读的备库", "请把 Tongban:ConnectionString 指向主库。")
                : Finding.Good("database.primary", "连上的是主库"),
        ];
    }
}
