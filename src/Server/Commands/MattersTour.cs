using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Server.Hosting;
using Tongban.Server.Touring;
using Tongban.Server.Touring.Matters;

namespace Tongban.Server.Commands;

/// <summary><c>tongban tour --all-matters</c>: 1 when any matter isn't as it should be.</summary>
internal static class MattersTour
{
    /// <param name="url">A running demonstration; null for a server of its own.</param>
    /// <param name="only">Only these matters; empty for all.</param>
    public static async Task<int> RunAsync(ParseResult parsed, Uri? url, string password, string[] only, CancellationToken ct)
    {
        var json = parsed.GetValue(Output.Json);
        var output = parsed.InvocationConfiguration.Output;
        var watch = Stopwatch.StartNew();
        await using var own = url is null ? await OwnServer.StartAsync(ct) : null;
        var tell = new Narrator(only.Length > 0 && !json ? output : TextWriter.Null);
        using var cast = new Cast(
            () => new Browser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, url ?? own!.Address),
            tell, () => Task.Delay(TimeSpan.FromMilliseconds(250)), new SiteFacts(password, TimeProvider.System.GetUtcNow, null));
        var results = await new AllMatters(cast, SeedFolder(), Chosen(only), json ? TextWriter.Null : output).PlayAsync();
        if (own is not null)
        {
            await tell.StepAsync("存证", "用树头检查记录", own.VerifyRecordAsync);
        }

        var holds = results.All(result => result.Holds);
        await output.WriteLineAsync(json
            ? JsonSerializer.Serialize(new { holds, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1), steps = tell.Steps.Count, matters = results }, KernelJson.Options)
            : Ending(results, tell, watch.Elapsed));
        return holds ? 0 : 1;
    }

    private static List<Matter> Chosen(string[] only)
    {
        var matters = Matter.ReadAll(SeedFolder());
        var unknown = only.Where(slug => matters.All(matter => matter.Slug != slug)).ToList();
        return unknown.Count > 0
            ? throw new OperatorException($"没有这个演示事项：{string.Join('、', unknown)}")
            : [.. matters.Where(matter => only.Length == 0 || only.Contains(matter.Slug))];
    }

    private static string SeedFolder() => TongbanApp.Located(
        Environment.GetEnvironmentVariable("Tongban__SeedFolder") is { Length: > 0 } set ? set : new PlatformOptions().SeedFolder);

    private static string Ending(IReadOnlyList<MatterResult> results, Narrator tell, TimeSpan took) => string.Create(CultureInfo.InvariantCulture,
        $"\n{results.Count} 个事项，{results.Count(result => result.Holds)} 个如所应当：准予 {results.Count(result => result.Granted)} 件，不予 {results.Count(result => result.Refused)} 件，窗口 {results.Count(result => result.AtWindow) * 2} 件，发证 {results.Count(result => result.Licence == true)} 种；{tell.Steps.Count} 步，用时 {took.TotalSeconds:0.0} 秒。");
}
