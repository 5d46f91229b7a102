using System.Data.Common;
using System.Security.Cryptography;
using Tongban.Platform;

namespace Tongban.Server.Commands;

/// <summary>Turns what went wrong into one line that the operator can act on; only faults of the program show their trace.</summary>
internal static class Failures
{
    private const int Stopped = 130;
    private const int Fault = 70;

    public static async Task<int> CaughtAsync(Func<Task<int>> command, TextWriter error)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
        catch (Exception failure) when (Words(failure) is { } words)
        {
            await error.WriteLineAsync(words.ReplaceLineEndings(" "));
            return 1;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync($"程序内部出错，请把以下内容交给维护人员：\n{failure}");
            return Fault;
        }
    }

    private static string? Words(Exception failure) => failure switch
    {
        OperatorException => failure.Message,
        InvalidDataException => $"种子文件有错：{failure.Message}。请用 tongban place check 看全部问题。",
        DbException => $"数据库没有完成操作：{failure.Message}。请检查连接设置（Tongban:Database、Tongban:ConnectionString），新库请先运行 tongban migrate。",
        IOException or UnauthorizedAccessException => $"读写没有成功：{failure.Message}",
        CryptographicException => $"密钥或签名用不了：{failure.Message}。请检查密钥文件夹（Tongban:KeysFolder）。",
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => $"配置写错了：{failure.Message}",
        _ => failure.InnerException is { } inner ? Words(inner) : null,
    };
}
