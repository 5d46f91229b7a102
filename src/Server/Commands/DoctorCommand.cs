using System.CommandLine;
using System.Data.Common;
using System.Security.Cryptography;
using Tongban.Platform.Checkups;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban doctor</c>: everything an operator should look at, each with what to do; 1 when something is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "检查磁盘、时钟、密钥、数据库、记录、后台作业、放假安排和设置，逐项说明该做什么") { Output.Json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
            var report = await ExamineAsync(app.Services.GetServices<ICheckup>(), ct);
            parsed.Write(report, DoctorWords.Of);
            return report.Healthy ? 0 : 1;
        });
        return command;
    }

    private static async Task<DoctorReport> ExamineAsync(IEnumerable<ICheckup> checkups, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var checkup in checkups)
        {
            findings.AddRange(await OneAsync(checkup, ct));
        }

        return new DoctorReport(findings.All(finding => finding.Grade != Grade.Error), findings);
    }

    /// <summary>What can't be looked at is a finding too: the other checkups still say what they know.</summary>
    private static async Task<IReadOnlyList<Finding>> OneAsync(ICheckup checkup, CancellationToken ct)
    {
        try
        {
            return await checkup.ExamineAsync(ct);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or CryptographicException or InvalidOperationException or FormatException)
        {
            return [Finding.Bad(checkup.Name, $"查不了：{failure.Message.ReplaceLineEndings(" ")}", failure is DbException
                ? "数据库连不上或没有建好。请检查 Tongban:Database、Tongban:ConnectionString；新库请先运行 tongban migrate。"
                : "请检查文件夹的设置和权限；用运行服务的那个用户来执行 doctor。")];
        }
    }
}

/// <summary>What <c>tongban doctor</c> answers; its JSON is stable.</summary>
/// <param name="Healthy">No error; warnings don't count.</param>
internal sealed record DoctorReport(bool Healthy, IReadOnlyList<Finding> Findings);

internal static class DoctorWords
{
    public static IEnumerable<string> Of(DoctorReport report)
    {
        var width = report.Findings.Max(finding => finding.Name.Length);
        foreach (var finding in report.Findings)
        {
            yield return $"{Mark(finding.Grade)} {finding.Name.PadRight(width)}  {finding.Text}";
            if (finding.Advice is { } advice)
            {
                yield return $"  {new string(' ', width)}  → {advice}";
            }
        }

        var errors = report.Findings.Count(finding => finding.Grade == Grade.Error);
        var warnings = report.Findings.Count(finding => finding.Grade == Grade.Warning);
        yield return "";
        yield return report.Healthy
            ? $"{report.Findings.Count} 项，没有错误{(warnings > 0 ? $"，{warnings} 项请留意" : "")}。"
            : $"{report.Findings.Count} 项，{errors} 项错误，{warnings} 项请留意。";
    }

    private static string Mark(Grade grade) => grade switch
    {
        Grade.Ok => "✓",
        Grade.Warning => "!",
        Grade.Error => "×",
        _ => throw new ArgumentOutOfRangeException(nameof(grade)),
    };
}
