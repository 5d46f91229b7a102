using System.Collections.Concurrent;
using System.Diagnostics;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;

namespace Tongban.Bench.Flow;

/// <summary>What one bounded run of load gave.</summary>
/// <param name="PerSecond">Whole flows a second.</param>
/// <param name="CpuMilliseconds">CPU time of server and database for each flow, with the sealing and sending that follow.</param>
/// <param name="Middle">Milliseconds of the flow in the middle.</param>
/// <param name="Late">Milliseconds that nineteen of twenty flows keep within.</param>
internal sealed record FlowFigures(int Flows, double PerSecond, double CpuMilliseconds, double Middle, double Late);

/// <summary>Sixteen applicants at a time, each going through flow after flow for a bounded time.</summary>
internal static class FlowLoad
{
    public const int Clients = 16;
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(3);

    public static async Task<FlowFigures> RunAsync(Spawned server, DatabaseChoice database, IReadOnlyList<FlowClient> clients, TimeSpan time)
    {
        var cpu = Cpu(server, database);
        var took = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(client => Task.Run(() => RepeatAsync(client, watch, time, took))));
        var elapsed = watch.Elapsed;
        await Task.Delay(Afterwards);
        var sorted = took.Order().ToArray();
        return new FlowFigures(sorted.Length, sorted.Length / elapsed.TotalSeconds,
            (Cpu(server, database) - cpu).TotalMilliseconds / sorted.Length, sorted[sorted.Length / 2], sorted[sorted.Length * 19 / 20]);
    }

    public static async Task<List<FlowClient>> SignInAsync(Uri address)
    {
        var clients = new List<FlowClient>();
        for (var i = 0; i < Clients; i++)
        {
            clients.Add(new FlowClient(address, await SignIn.AsPersonAsync(address, FlowPayload.Login, FlowPayload.Password)));
        }

        return clients;
    }

    private static async Task RepeatAsync(FlowClient client, Stopwatch watch, TimeSpan time, ConcurrentBag<double> took)
    {
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            await client.WholeAsync();
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static TimeSpan Cpu(Spawned server, DatabaseChoice database) =>
        ProcessCpu.Of(server.Id) + (database.Process == 0 ? TimeSpan.Zero : ProcessCpu.OfTree(database.Process));
}
