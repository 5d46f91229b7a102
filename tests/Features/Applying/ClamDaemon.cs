using System.Diagnostics;
using System.Net.Sockets;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>A real clamd that knows one virus: the harmless test file of EICAR.</summary>
public sealed class ClamDaemon : IAsyncLifetime
{
    private const string Program = "/usr/sbin/clamd";

    /// <summary>Spelt as digits, so that no scanner takes this source for the virus.</summary>
    private const string EicarDigits =
        "58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("clamd").FullName;
    private Process? _process;

    public static byte[] Eicar => Convert.FromHexString(EicarDigits);

    public string Setting => $"--Tongban:ClamAv=unix://{Socket}";

    private string Socket => Path.Combine(_folder, "clamd.ctl");

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Program), $"{Program} is missing: install clamav-daemon");
        await File.WriteAllTextAsync(Path.Combine(_folder, "test.ndb"), $"Eicar-Test-Signature:0:*:{EicarDigits}\n");
        var settings = Path.Combine(_folder, "clamd.conf");
        await File.WriteAllTextAsync(settings, $"DatabaseDirectory {_folder}\nLocalSocket {Socket}\nForeground yes\nStreamMaxLength 25M\nMaxThreads 2\n");
        _process = Process.Start(new ProcessStartInfo(Program, ["--config-file", settings])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.True(!_process.HasExited && watch.Elapsed < Patience, "clamd doesn't start");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        if (!File.Exists(Socket))
            return false;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await probe.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
