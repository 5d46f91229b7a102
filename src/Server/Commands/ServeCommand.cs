using System.CommandLine;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "启动服务：门户、工作台、接口和后台作业") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            await TongbanApp.PrepareAsync(app.Services, ct);
            app.Lifetime.ApplicationStarted.Register(() => Welcome.Print(app.Services));
            await app.RunAsync(ct);
            return 0;
        });
        return command;
    }
}
