using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongban.Cases.Contracts;
using Tongban.Oversight.Contracts;
using Tongban.Platform.Records;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban ledger verify</c>: counts the burden ledger 减负账本 again from the record, line by line and sum by sum.</summary>
internal static class LedgerCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "从哪个月提交的办件算起，例如 2026-01" };
    private static readonly Option<string?> To = new("--to") { Description = "算到哪个月，例如 2026-03" };
    private static readonly Option<string?> Place = new("--place") { Description = "只算一个地方，区划代码的前几位，例如 990101" };
    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出" };

    public static Command Create() => new("ledger", "减负账本") { Verify() };

    private static Command Verify()
    {
        var command = new Command("verify", "从办件和存证记录重算每一件的账和各项合计，指出不一致的地方") { From, To, Place, Json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            var (from, to, place) = (Month(parsed.GetValue(From)), Month(parsed.GetValue(To)), parsed.GetValue(Place) ?? "");
            if (from.IsWrong || to.IsWrong || !place.All(char.IsAsciiDigit))
            {
                await Console.Error.WriteLineAsync("月份请写成 2026-03 这样，地方请写区划代码的前几位数字。");
                return 2;
            }

            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            await TongbanApp.PrepareAsync(app.Services, ct);

            // What was decided a moment ago is counted first, so that it isn't taken for a fault.
            await app.Services.GetRequiredService<FeedRunner>().RunAsync(ct);
            var report = await app.Services.GetRequiredService<ILedgerAudit>().VerifyAsync(new LedgerScope(from.Day, to.Day, place), ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(report, RecordJson.Options) : Words(report));
            return report.Holds ? 0 : 1;
        });
        return command;
    }

    private static (DateOnly? Day, bool IsWrong) Month(string? text) => text is null ? (null, false)
        : DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, false)
        : (null, true);

    private static string Words(LedgerReport report) => string.Join('\n', [
        $"重算了 {report.Cases:N0} 件办件、{report.Sums:N0} 项合计，{(report.Holds ? "全部一致。" : $"有 {report.Faults:N0} 处不一致：")}",
        .. report.Findings.Select(finding => $"  × {finding}"),
        .. report.Faults > report.Findings.Count ? [$"  × 其余 {report.Faults - report.Findings.Count:N0} 处没有列出"] : Array.Empty<string>(),
        .. report.Unknown.Select(unknown => $"  ? {unknown}"),
    ]);
}
