using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Tongban.Bench.Flow;

/// <summary>The floor: sixteen tasks that run a flow's statements straight on the database, as rows copied from a real case.</summary>
internal static class FloorPeer
{
    /// <param name="connection">A connection string, or the SQLite file.</param>
    /// <param name="kind">sqlite or postgres.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<int> RunAsync(string connection, string kind, int seconds)
    {
        await using IFloor floor = kind == "sqlite" ? new SqliteFloor(connection) : new PostgresFloor(connection);
        await floor.SampleAsync();
        await Task.WhenAll(Enumerable.Range(0, FlowLoad.Clients).Select(_ => Task.Run(floor.FlowAsync)));
        var took = new ConcurrentBag<double>();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, FlowLoad.Clients).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var start = Stopwatch.GetTimestamp();
                await floor.FlowAsync();
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var sorted = took.Order().ToArray();
        var used = Environment.CpuUsage.TotalTime - cpu;
        Console.WriteLine(JsonSerializer.Serialize(new FlowFigures(sorted.Length, sorted.Length / watch.Elapsed.TotalSeconds,
            used.TotalMilliseconds / sorted.Length, sorted[sorted.Length / 2], sorted[sorted.Length * 19 / 20])));
        return 0;
    }
}

/// <summary>A database's way of running the statements of one flow.</summary>
internal interface IFloor : IAsyncDisposable
{
    /// <summary>Reads the rows of a real draft and a real case, whose copies the flows write.</summary>
    Task SampleAsync();

    Task FlowAsync();
}
