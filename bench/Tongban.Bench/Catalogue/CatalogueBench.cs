using System.Diagnostics;
using System.Globalization;
using Tongban.Bench.Flow;
using Tongban.Bench.Guide;
using Tongban.Bench.Plans;
using Tongban.Bench.Running;

namespace Tongban.Bench.Catalogue;

/// <summary>
/// A province's catalogue on the running program: how long it takes to make and to start, what it holds in memory, guides
/// cached and not, how soon a publication shows on two nodes, and what PostgreSQL reads for a guide.
/// </summary>
internal static class CatalogueBench
{
    private const double UncachedAim = 15;

    public static async Task<int> RunAsync(IReadOnlyList<string> databases, int items, int rounds)
    {
        var good = true;
        foreach (var name in databases)
        {
            good &= await OnAsync(name, items, rounds);
        }

        return good ? 0 : 1;
    }

    private static async Task<bool> OnAsync(string name, int items, int rounds)
    {
        var home = Directory.CreateTempSubdirectory($"tongban-bench-catalogue-{name}").FullName;
        var server = TongbanServer.In(home, name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync("tongban_catalogue"));
        var (code, output) = await server.RunAsync("generate-catalogue", "--items", items.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"\n{name}: {output.TrimEnd()}");
        if (code != 0)
        {
            return false;
        }

        var good = await ServedAsync(server, rounds) & await Visibility.MeasureAsync(server, rounds * 2, twoNodes: name == "postgres");
        good &= name != "postgres" || await PlannedAsync(server);
        Directory.Delete(home, recursive: true);
        return good;
    }

    private static async Task<bool> ServedAsync(TongbanServer server, int rounds)
    {
        var watch = Stopwatch.StartNew();
        await using var running = await server.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ready after {watch.Elapsed.TotalSeconds:0.0} s; {Memory(running.Id)}"));
        var slugs = await SlugsAsync(server, 1_200);
        var uncached = await GuideTimes.MeasureAsync(running.Address, slugs);
        Console.WriteLine($"  guide not cached, one after another: {uncached.Text}; aim p99 < {UncachedAim} ms: {(uncached.Late < UncachedAim ? "reached" : "MISSED")}; {Memory(running.Id)}");
        var ratio = await GuideBench.AgainstRawAsync(running.Address, $"/items/{slugs[0]}", server.Home, rounds, seconds: 5);
        Console.WriteLine($"  {Memory(running.Id)}");
        return uncached.Late < UncachedAim && ratio >= GuideBench.Aim;
    }

    private static async Task<bool> PlannedAsync(TongbanServer server)
    {
        var log = Environment.GetEnvironmentVariable("TONGBAN_BENCH_POSTGRES_LOG") ?? throw new InvalidOperationException("start this through bench/run");
        await using var running = await server.StartAsync();
        await PlansBench.ExplainAsync(server);
        var slugs = await SlugsAsync(server, 40);
        Npgsql.NpgsqlConnection.ClearAllPools();
        await using var explained = await server.StartAsync();
        var from = new FileInfo(log).Length;
        await GuideTimes.MeasureAsync(explained.Address, slugs);
        await GuideTimes.ApiAsync(explained.Address);
        return PlanLog.Report(log, from) == 0;
    }

    private static async Task<IReadOnlyList<string>> SlugsAsync(TongbanServer server, int count)
    {
        await using var connection = Tables.Connection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select slug from catalogue_item where directory_version is not null order by substr(cast(id as text), 30, 6), id limit {count.ToString(CultureInfo.InvariantCulture)}";
        await using var reader = await command.ExecuteReaderAsync();
        var slugs = new List<string>();
        while (await reader.ReadAsync())
        {
            slugs.Add(reader.GetString(0));
        }

        return slugs;
    }

    /// <summary>What the process holds now, and what it held at most.</summary>
    private static string Memory(int process)
    {
        string Line(string name) => File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Trim();
        return $"memory {Line("VmRSS")}, at most {Line("VmHWM")}";
    }
}
