using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;

namespace Tongban.Bench.Flow;

/// <summary>
/// Create, save a 3 kB form, submit, read: sixteen applicants against the running program, and against a bare program that
/// runs the same statements on a database of the same form, without HTTP, checks, signatures or anything else.
/// </summary>
internal static class FlowBench
{
    private const double FlowsAim = 600;
    private const double CpuAim = 3;

    /// <summary>Until the runtime has compiled the hot methods for good, which takes it tens of thousands of requests on a busy machine.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(IReadOnlyList<string> databases, int rounds, int seconds)
    {
        Console.WriteLine($"flow: create, save {FlowPayload.Form.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes, submit, read; {FlowLoad.Clients} clients; load, server and database on the same {Environment.ProcessorCount} cores");
        var medians = new Dictionary<string, double>(StringComparer.Ordinal);
        var cpu = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in databases)
        {
            (medians[name], cpu[name]) = await OnAsync(name, rounds, TimeSpan.FromSeconds(seconds));
        }

        return Judge(medians, cpu) ? 0 : 1;
    }

    private static async Task<(double PerSecond, double Cpu)> OnAsync(string name, int rounds, TimeSpan time)
    {
        var home = Directory.CreateTempSubdirectory($"tongban-bench-flow-{name}").FullName;
        var floor = await SampledAsync(Path.Combine(home, "floor"), name);
        var server = TongbanServer.In(Path.Combine(home, "server"), await ChooseAsync(name, "tongban_flow"));
        await using var running = await server.StartAsync();
        var clients = await FlowLoad.SignInAsync(running.Address);
        await FlowLoad.RunAsync(running, server.Database, clients, WarmUp);
        await FloorAsync(floor, name, time);

        var (cpu, middle, late, commits) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var perSecond = new List<double>();
        var ours = new Contender("tongban", async () =>
        {
            var before = await CommitsAsync(server);
            var figures = await FlowLoad.RunAsync(running, server.Database, clients, time);
            cpu.Add(figures.CpuMilliseconds);
            middle.Add(figures.Middle);
            late.Add(figures.Late);
            commits.Add((await CommitsAsync(server) - before) / (double)figures.Flows);
            perSecond.Add(figures.PerSecond);
            return figures.PerSecond;
        });
        var bareCpu = new List<double>();
        var peer = new Contender("bare statements, no HTTP", async () =>
        {
            var figures = await FloorAsync(floor, name, time);
            bareCpu.Add(figures.CpuMilliseconds);
            return figures.PerSecond;
        });
        await Contest.HoldAsync($"flows on {name}", "/s", ours, peer, rounds);
        Row("tongban, CPU a flow", cpu, "ms");
        Row("bare, CPU a flow", bareCpu, "ms");
        Row("tongban, half of the flows within", middle, "ms");
        Row("tongban, 95 of 100 within", late, "ms");
        if (server.Database.Process > 0)
        {
            Row("writing transactions a flow", commits, "");
        }

        clients.ForEach(client => client.Dispose());
        Directory.Delete(home, recursive: true);
        return (Spread.Of(perSecond).Median, Spread.Of(cpu).Median);
    }

    private static void Row(string name, List<double> values, string unit) => Console.WriteLine($"  {name,-34} {Spread.Of(values).Text(unit)}");

    private static bool Judge(Dictionary<string, double> medians, Dictionary<string, double> cpu)
    {
        var reached = true;
        void Aim(string what, bool holds)
        {
            Console.WriteLine($"aim: {what}: {(holds ? "reached" : "MISSED")}");
            reached &= holds;
        }

        foreach (var (name, median) in medians)
        {
            Aim($"at least {FlowsAim:0}/s on {name}", median >= FlowsAim);
        }

        if (cpu.TryGetValue("postgres", out var used))
        {
            Aim($"at most {CpuAim:0} ms of CPU a flow on postgres, server and database", used <= CpuAim);
        }

        return reached;
    }

    private static async Task<DatabaseChoice> ChooseAsync(string name, string database) =>
        name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync(database);

    /// <summary>A database of the same form with one draft and one case in it, for the floor to copy its rows from.</summary>
    private static async Task<TongbanServer> SampledAsync(string home, string name)
    {
        var server = TongbanServer.In(home, await ChooseAsync(name, "tongban_floor"));
        await using var running = await server.StartAsync();
        using var client = new FlowClient(running.Address, await SignIn.AsPersonAsync(running.Address, FlowPayload.Login, FlowPayload.Password));
        await client.WholeAsync();
        await client.SaveAsync(await client.BeginAsync());
        return server;
    }

    /// <summary>Write transactions so far: PostgreSQL gives a number to each that changes something.</summary>
    private static async Task<long> CommitsAsync(TongbanServer server) => server.Database.Process == 0
        ? 0
        : await Tables.CountAsync(server, "select txid_snapshot_xmax(txid_current_snapshot())");

    private static async Task<FlowFigures> FloorAsync(TongbanServer floor, string name, TimeSpan time)
    {
        var before = floor.Database.Process == 0 ? TimeSpan.Zero : ProcessCpu.OfTree(floor.Database.Process);
        var connection = floor.Database.ConnectionString.Length > 0 ? floor.Database.ConnectionString : Path.Combine(floor.Home, "data", "tongban.db");
        var output = await Tool.OutputAsync("dotnet", Environment.GetCommandLineArgs()[0], "floor", connection, name, ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        var figures = JsonSerializer.Deserialize<FlowFigures>(output) ?? throw new InvalidDataException(output);
        var database = floor.Database.Process == 0 ? TimeSpan.Zero : ProcessCpu.OfTree(floor.Database.Process) - before;
        return figures with { CpuMilliseconds = figures.CpuMilliseconds + (database.TotalMilliseconds / figures.Flows) };
    }
}
