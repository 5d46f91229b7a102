using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Tongban.Tests.Unit.Peers;

/// <summary>Programs under <c>tests/Node</c>, whose libraries the build installs: one process for one batch, JSON in and JSON out.</summary>
internal static class Node
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<JsonNode> RunAsync(string program, JsonNode input)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            ArgumentList = { "--max-old-space-size=1024", Path.Combine(Folder(), program) },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonNode.Parse(await output)! : throw new InvalidOperationException($"{program}: {await error}");
    }

    public static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../Node"));
}
