using System.Diagnostics;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Cryptography;

/// <summary>The openssl command: a second opinion. A test that needs it is skipped, with the reason, where it isn't installed.</summary>
internal static class OpenSsl
{
    public static string Run(params string[] arguments)
    {
        var (code, output, error) = Try(arguments);
        Assert.True(code == 0, $"openssl {string.Join(' ', arguments)}: {error}");
        return output;
    }

    public static (int Code, string Output, string Error) Try(params string[] arguments)
    {
        Assert.SkipUnless(Installed, "the openssl command is not installed on this machine");
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static bool Installed { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "openssl")));
}
