using System.Diagnostics;

namespace Tongban.Bench.Running;

/// <summary>Runs a program of the system and returns what it printed.</summary>
internal static class Tool
{
    public static async Task<string> OutputAsync(string name, params string[] args)
    {
        var start = new ProcessStartInfo(name) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{name} ended with {process.ExitCode}: {await error}");
    }
}
