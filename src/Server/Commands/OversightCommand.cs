using System.CommandLine;
using Tongban.Kernel;
using Tongban.Oversight.Contracts;
using Tongban.Platform.Records;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban oversight rebuild</c>: throw boards and public feed away and read the record again.</summary>
internal static class OversightCommand
{
    public static Command Create() => new("oversight", "监察数据") { Rebuild() };

    private static Command Rebuild()
    {
        var command = new Command("rebuild", "清空监察数据，从存证记录重新计算（计算期间数字不全）") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);

            // Reading the record, cases look into their forms and items too.
            await TongbanApp.PrepareAsync(app.Services, ct);
            var projections = app.Services.GetRequiredService<IProjections>();
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await projections.RebuildAsync(new OperationContext(Actor.System("oversight"), now, "重新计算监察数据", Channel: "cli"), ct);
            await app.Services.GetRequiredService<FeedRunner>().RunAsync(ct);
            var lag = await projections.LagAsync(ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(lag.Behind == 0 ? "监察数据已重新计算。" : $"还有 {lag.Behind} 笔记录没有计入，服务运行时会接着算。");
            return lag.Behind == 0 ? 0 : 1;
        });
        return command;
    }
}
