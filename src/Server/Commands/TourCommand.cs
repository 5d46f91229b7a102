using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tongban.Kernel;
using Tongban.Server.Touring;

namespace Tongban.Server.Commands;

/// <summary><c>tongban tour</c>: plays the main job over HTTP and says what was seen; 1 when anything isn't as it should be.</summary>
internal static class TourCommand
{
    private static readonly Option<Uri?> Url = new("--url")
    {
        Description = "走一个已经启动的演示环境；不写时自己起一个，用全新的临时数据库，走完删除",
        HelpName = "http://…",
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            argument.AddError($"--url 应为 http:// 或 https:// 开头的网址；您写的是“{argument.Tokens[0].Value}”。");
            return null;
        },
    };

    private static readonly Option<string> Password = new("--password") { Description = "演示账号的口令", DefaultValueFactory = _ => "Tongban-2026" };

    private static readonly Option<bool> AllMatters = new("--all-matters")
    {
        Description = "每个演示事项都走一遍：用按表单生成的内容申请，一件准予、一件不予，受理、核查、审查、决定、发证、验真、送达、评价，逐个事项报告",
    };

    private static readonly Option<string[]> Only = new("--matter") { Description = "只走这几个事项，例如 --matter senior-card", HelpName = "事项", AllowMultipleArgumentsPerToken = true };

    public static Command Create()
    {
        var command = new Command("tour", "以居民、企业、窗口、村、乡镇、核查、审核、决定、监察和路人的身份，从搜索走到评价，逐步说明看到了什么") { Url, Password, AllMatters, Only, Output.Json };
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var watch = Stopwatch.StartNew();
            if (parsed.GetValue(AllMatters) || parsed.GetValue(Only) is { Length: > 0 })
            {
                return await MattersTour.RunAsync(parsed, parsed.GetValue(Url), parsed.GetValue(Password)!, parsed.GetValue(Only) ?? [], ct);
            }

            var tell = new Narrator(parsed.GetValue(Output.Json) ? TextWriter.Null : output);
            var holds = parsed.GetValue(Url) is { } url
                ? await PlayAsync(tell, url, null, parsed)
                : await OnOwnServerAsync(tell, parsed, ct);
            await output.WriteLineAsync(parsed.GetValue(Output.Json)
                ? JsonSerializer.Serialize(new { holds, steps = tell.Steps }, KernelJson.Options)
                : Ending(tell, holds, watch.Elapsed));
            return holds ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> OnOwnServerAsync(Narrator tell, ParseResult parsed, CancellationToken ct)
    {
        await using var server = await OwnServer.StartAsync(ct);
        return await PlayAsync(tell, server.Address, server.VerifyRecordAsync, parsed);
    }

    private static async Task<bool> PlayAsync(Narrator tell, Uri site, Func<Task<string>>? record, ParseResult parsed)
    {
        using var cast = new Cast(
            () => new Browser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, site),
            tell, () => Task.Delay(TimeSpan.FromMilliseconds(250)),
            new SiteFacts(parsed.GetValue(Password)!, TimeProvider.System.GetUtcNow, CalendarFiles.TryRead()));
        return await new Tour(cast, record, parsed.InvocationConfiguration.Error).PlayAsync();
    }

    private static string Ending(Narrator tell, bool holds, TimeSpan took) => holds
        ? string.Create(CultureInfo.InvariantCulture, $"\n{tell.Steps.Count} 步，全部如所应当，用时 {took.TotalSeconds:0.0} 秒。")
        : $"\n走了 {tell.Steps.Count} 步，{tell.Steps.Count(step => !step.Holds)} 步不对：{string.Join("；", tell.Steps.Where(step => !step.Holds).Select(step => $"第 {step.Number} 步 {step.What}"))}。";
}
