using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tongban.Bench.Running;

/// <summary>A program in a process of its own on 127.0.0.1, stopped when disposed of.</summary>
internal sealed class Spawned : IAsyncDisposable
{
    private readonly Process _process;

    private Spawned(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it and waits until <paramref name="ready"/> answers 200.</summary>
    public static async Task<Spawned> StartAsync(ProcessStartInfo start, Uri address, string ready, TimeSpan patience, string log)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        var writer = TextWriter.Synchronized(new StreamWriter(log, append: true) { AutoFlush = true });
        process.OutputDataReceived += (_, line) => writer.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => writer.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var spawned = new Spawned(process, address);
        await spawned.AwaitAsync(ready, patience, log);
        return spawned;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task AwaitAsync(string ready, TimeSpan patience, string log)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(100);
        }

        var state = _process.HasExited ? $"ended with {_process.ExitCode}" : "did not get ready";
        throw new InvalidOperationException($"{_process.StartInfo.FileName} {state}; see {log}");
    }
}
