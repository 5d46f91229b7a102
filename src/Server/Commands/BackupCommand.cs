using System.CommandLine;
using System.Globalization;
using Tongban.Platform.Backup;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban backup</c>: one archive of database, files, heads and keys, taken while the program serves.</summary>
internal static class BackupCommand
{
    private static readonly Option<FileInfo> To = new("--to") { Description = "归档写到哪个文件（不能已经存在）", HelpName = "FILE", Required = true };
    private static readonly Option<bool> WithoutKeys = new("--without-keys") { Description = "不带密钥（密钥另外备份时用）" };
    private static readonly Argument<FileInfo> Archive = new("FILE") { Description = "备份归档" };

    public static Command Create()
    {
        var command = new Command("backup", "备份数据库、文件、树头和密钥到一个归档；服务可以照常运行") { To, WithoutKeys, Output.Json, Verify() };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            var report = await app.Services.GetRequiredService<Backups>().TakeAsync(
                parsed.GetRequiredValue(To).FullName, !parsed.GetValue(WithoutKeys), app.Services.GetRequiredService<TimeProvider>(), ct);
            parsed.Write(report, BackupWords.Of);
            return report.Holds ? 0 : 1;
        });
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "检查归档是否完整、有没有被改过，不恢复") { Archive, Output.Json };
        command.SetAction(async (parsed, ct) =>
        {
            var report = await Archives.CheckAsync(parsed.GetRequiredValue(Archive).FullName, ct);
            parsed.Write(report, BackupWords.Of);
            return report.Holds ? 0 : 1;
        });
        return command;
    }
}

/// <summary><c>tongban restore</c>: an archive put back into a new place, and everything in it checked.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<FileInfo> Archive = new("FILE") { Description = "备份归档" };

    private static readonly Option<DirectoryInfo> To = new("--to")
    {
        Description = "恢复到哪个文件夹（新的或空的）；数据、密钥、树头分别放在其中的 data、keys、heads",
        HelpName = "FOLDER",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("restore", "把备份恢复到新的文件夹（SQLite）或配置所指的空 PostgreSQL 数据库，并核对记录和文件")
        {
            Archive, To, Output.Json,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            var folder = parsed.GetRequiredValue(To).FullName.TrimEnd('/');
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens], builder => OwnFolder.Point(builder.Services, folder));
            var report = await app.Services.GetRequiredService<Restoration>().RunAsync(parsed.GetRequiredValue(Archive).FullName, folder, ct);
            parsed.Write(report, facts => BackupWords.Of(facts, folder));
            return report.Holds ? 0 : 1;
        });
        return command;
    }
}

internal static class BackupWords
{
    public static IEnumerable<string> Of(BackupReport report)
    {
        yield return $"已备份到 {report.File}（{Megabytes(report.Size)}，用时 {report.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} 秒）。";
        yield return $"  数据库 {report.Database}，存证记录 {report.Entries} 条，根 {report.Root}";
        yield return $"  文件 {report.Files} 个，树头 {report.Heads} 份，{(report.Keys ? "带密钥：请像密钥一样保管这个归档" : "不带密钥：请确认密钥另有备份，没有密钥就打不开封存的内容")}";
        yield return $"  签名密钥 {report.KeyId}（请另外记下，恢复时比对）";
        foreach (var finding in report.Findings)
        {
            yield return $"  × {finding}";
        }
    }

    public static IEnumerable<string> Of(ArchiveReport report)
    {
        yield return report.Holds ? "归档完整，与清单和签名一致。" : "归档不能用：";
        foreach (var line in report.Findings.Select(finding => $"  × {finding}").Concat(About(report.Manifest, report.KeyId)))
        {
            yield return line;
        }
    }

    public static IEnumerable<string> Of(RestoreReport report, string folder)
    {
        yield return report switch
        {
            { Holds: true } => $"已恢复到 {folder}，核对无误：{report.Entries} 条记录与 {report.Heads} 份树头一致，数据库记着的 {report.Files} 个文件都在。",
            { Restored: true } => $"数据已放到 {folder}，但核对没有通过，不要启用：",
            _ => "归档不能用，什么也没有恢复：",
        };
        foreach (var line in report.Findings.Select(finding => $"  × {finding}").Concat(About(report.Manifest, report.KeyId)).Concat(report.Unknown.Select(unknown => $"  ? {unknown}")))
        {
            yield return line;
        }

        if (report.Restored)
        {
            yield return $"启用时的设置：Tongban__DataFolder={folder}/data  Tongban__KeysFolder={folder}/keys  Tongban__HeadsFolder={folder}/heads";
            yield return report.Manifest!.Keys ? "归档带有密钥，已一并恢复。" : $"归档不带密钥：启用前请把密钥放到 {folder}/keys（文件夹 700、文件 600）。";
        }
    }

    private static IEnumerable<string> About(BackupManifest? manifest, string? keyId)
    {
        if (manifest is not null)
        {
            yield return $"  {manifest.At:yyyy-MM-dd HH:mm:ss} UTC 由 {manifest.Program} 备份，{manifest.Database}，记录 {manifest.Head.Size} 条，{(manifest.Keys ? "带" : "不带")}密钥";
        }

        if (keyId is not null)
        {
            yield return $"  签名密钥 {keyId}（请与另外记下的比对）";
        }
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:#,0.0} MB");
}
