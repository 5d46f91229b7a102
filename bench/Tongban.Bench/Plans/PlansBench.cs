using System.Diagnostics;
using System.Globalization;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Plans;

/// <summary>
/// Plays the tour on a million cases and looks at every statement that it ran: on PostgreSQL the plans that were really
/// used, with rows and pages, from auto_explain; on both databases how long each step of the tour takes against an almost
/// empty database.
/// </summary>
internal static class PlansBench
{
    public static async Task<int> RunAsync(IReadOnlyList<string> databases, int cases)
    {
        var good = true;
        foreach (var name in databases)
        {
            good &= await OnAsync(name, cases);
        }

        return good ? 0 : 1;
    }

    private static async Task<bool> OnAsync(string name, int cases)
    {
        var home = Directory.CreateTempSubdirectory($"tongban-bench-plans-{name}").FullName;
        var server = TongbanServer.In(home, name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync("tongban_plans"));
        var small = await TourAsync(server);
        var watch = Stopwatch.StartNew();
        await Filling.FillAsync(server, cases);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{name}: {cases:N0} cases filled in {watch.Elapsed.TotalSeconds:0} s; the tour on an almost empty database and on them"));
        var log = Environment.GetEnvironmentVariable("TONGBAN_BENCH_POSTGRES_LOG");
        var from = 0L;
        if (name == "postgres" && log is not null)
        {
            await ExplainAsync(server);
            from = new FileInfo(log).Length;
        }

        var large = await TourAsync(server);
        Console.WriteLine($"  almost empty: {small.Seconds:0.0} s, {small.Last}");
        Console.WriteLine($"  filled:       {large.Seconds:0.0} s, {large.Last}");
        var scans = name == "postgres" && log is not null ? PlanLog.Report(log, from) : 0;
        Directory.Delete(home, recursive: true);
        return small.Holds && large.Holds && scans == 0;
    }

    private static async Task<(bool Holds, double Seconds, string Last)> TourAsync(TongbanServer server)
    {
        await using var running = await server.StartAsync();
        var watch = Stopwatch.StartNew();
        var (code, output) = await server.RunAsync("tour", "--url", running.Address.ToString());
        if (code != 0)
        {
            Console.WriteLine(output);
        }

        return (code == 0, watch.Elapsed.TotalSeconds, output.TrimEnd().Split('\n')[^1]);
    }

    internal static async Task ExplainAsync(TongbanServer server)
    {
        await using var connection = Tables.Connection(server);
        await connection.OpenAsync();
        foreach (var setting in new[]
        {
            "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off", "auto_explain.log_format = 'json'",
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"alter database {connection.Database} set {setting}";
            await command.ExecuteNonQueryAsync();
        }
    }
}
