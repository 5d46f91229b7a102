using System.CommandLine;
using System.Text.Json;
using Tongban.Platform.Records;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban log</c>: take a head of the record away, and check the record against a head kept outside.</summary>
internal static class LogCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出" };

    public static Command Create() => new("log", "存证记录") { Verify(), Head() };

    private static Command Verify()
    {
        var head = new Option<FileInfo>("--head") { Description = "保存在别处的树头文件", Required = true };
        var command = new Command("verify", "用保存在别处的树头检查记录有没有被改过、删过、调换过") { head, Json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            if (await ReadAsync(parsed.GetRequiredValue(head), ct) is not { } kept)
            {
                return 2;
            }

            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            var report = await app.Services.GetRequiredService<LogAudit>().VerifyAsync(kept, ct);
            Console.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(report, RecordJson.Options) : Words(kept, report));
            return report.Holds ? 0 : 1;
        });
        return command;
    }

    private static Command Head()
    {
        var command = new Command("head", "签出当前树头（请保存到别的机器上）") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            await app.Services.GetRequiredService<Sealer>().SealAsync(ct);
            Console.WriteLine(JsonSerializer.Serialize(await app.Services.GetRequiredService<Heads>().CurrentAsync(ct), RecordJson.Options));
            return 0;
        });
        return command;
    }

    private static async Task<SignedHead?> ReadAsync(FileInfo file, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedHead>(await File.ReadAllTextAsync(file.FullName, ct), RecordJson.Options);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"读不了树头文件 {file.FullName}：{failure.Message}");
            return null;
        }
    }

    private static string Words(SignedHead head, AuditReport report) => string.Join('\n', [
        report.Holds ? $"成立：前 {head.Size} 条记录与 {head.At} 签出的树头完全一致。" : "不成立：",
        .. report.Findings.Select(finding => $"  × {finding}"),
        $"签名公钥：{head.KeyId}（请与另外取得的公钥比对）",
        .. report.Unknown.Select(unknown => $"  ? {unknown}"),
    ]);
}
