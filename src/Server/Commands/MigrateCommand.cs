using System.CommandLine;
using Microsoft.Extensions.Options;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "把数据库结构升级到本程序的版本") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            Directory.CreateDirectory(app.Services.GetRequiredService<IOptions<PlatformOptions>>().Value.DataFolder);
            var applied = await app.Services.GetRequiredService<ScriptRunner>().ApplyAsync(ct);
            Console.WriteLine(applied == 0 ? "数据库结构已是最新。" : $"已执行 {applied} 个结构脚本。接着运行 tongban seed，补齐本版本新增的流程、文书和消息模板。");
            return 0;
        });
        return command;
    }
}

internal static class SeedCommand
{
    public static Command Create()
    {
        var command = new Command("seed", "补齐种子数据：只添加缺少的，从不覆盖人改过的") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            TongbanApp.RefuseWrongSettings(app.Services);
            await app.Services.GetRequiredService<SeedRunner>().RunAsync(ct);
            Console.WriteLine("种子数据已补齐。");
            return 0;
        });
        return command;
    }
}
