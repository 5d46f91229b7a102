using System.Diagnostics;
using System.Globalization;
using Tongban.Bench.Flow;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;

namespace Tongban.Bench.Day;

/// <summary>
/// A day at a government service centre without its idle hours: people at eight windows, applications over the network, sixty
/// officials who work on them until nothing is left, messages on the way; and then the question whether anything was lost,
/// done twice or left lying.
/// </summary>
internal sealed class DayBench(string name, string home, DayPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly PageTimes _times = new();
    private readonly DayBook _book = new();
    private bool _arrived;

    public static async Task<int> RunAsync(IReadOnlyList<string> databases, DayPlan plan, string? json)
    {
        var good = true;
        foreach (var name in databases)
        {
            var home = Directory.CreateTempSubdirectory($"tongban-bench-day-{name}").FullName;
            var report = await new DayBench(name, home, plan).RunAsync();
            report.Print();
            if (json is not null)
            {
                await report.WriteAsync(databases.Count > 1 ? $"{json}.{name}" : json);
            }

            good &= report.Holds && !report.Slow.Any();
            Directory.Delete(home, recursive: true);
        }

        return good ? 0 : 1;
    }

    private async Task<DayReport> RunAsync()
    {
        var server = TongbanServer.In(home, name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync("tongban_day"));
        var crew = DaySeed.Into(Path.Combine(home, "seed"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"day on {name}: {crew.Clerks.Count} clerks, {plan.WalkIns:N0} walk-ins, {plan.Online:N0} applications over the network, {crew.Approvers.Count} approvers"));
        await using var running = await server.StartAsync();
        using var people = new DayPeople(running.Address, _times, _book, plan);
        await people.ArriveAsync(crew);
        var (before, watch) = (Cpu.Now(running.Id, server.Database.Process), Stopwatch.StartNew());
        using var over = new CancellationTokenSource();
        var work = people.WorkAsync(() => watch.Elapsed, () => Volatile.Write(ref _arrived, true), over.Token);
        var finished = await FinishedAsync(server, watch, work);
        var (took, used) = (watch.Elapsed, Cpu.Now(running.Id, server.Database.Process).Since(before));
        await over.CancelAsync();
        await work;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(finished ? "done" : "NOT done")} after {took.TotalSeconds:0} s; settling"));
        await SettledAsync(server);
        var checks = await DayChecks.AskAsync(server, _book);
        return new DayReport(name, plan.Arriving.TotalMinutes, took, finished, used.Server / took, used.Database / took, used.Clients / took, used.Machine / took, Environment.ProcessorCount,
            _book.Acts, _times.Figures(), _times.Errors, _times.Contested, checks,
            await Tables.CountAsync(server, DayChecks.Waiting), await VerifyAsync(server), _book.Surprises);
    }

    /// <summary>Everybody has come and no case is under way any more.</summary>
    private async Task<bool> FinishedAsync(TongbanServer server, Stopwatch watch, Task work)
    {
        while (watch.Elapsed < plan.Arriving + Patience && !work.IsCompleted)
        {
            await Task.Delay(Look);
            _times.Counting |= watch.Elapsed >= plan.WarmUp;
            if (Volatile.Read(ref _arrived) && await Tables.CountAsync(server, DayChecks.Unfinished) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows from the last acts: sealing, projections, messages routed and sent.</summary>
    private static async Task SettledAsync(TongbanServer server)
    {
        const string Left = $"""
            select (select count(*) from platform_entry where position is null) + (select count(*) from cases_message where routed_at is null)
              + ({DayChecks.DeliveriesDue})
            """;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Settling && await Tables.CountAsync(server, Left) > 0)
        {
            await Task.Delay(Look);
        }

        await Task.Delay(Look * 5);
    }

    /// <returns>Empty when the record verifies against the newest head kept outside.</returns>
    private static async Task<string> VerifyAsync(TongbanServer server)
    {
        var head = Directory.GetFiles(server.HeadsFolder, "*", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc);
        if (head is null)
        {
            return "no head was exported";
        }

        var (code, output) = await server.RunAsync("log", "verify", "--head", head);
        return code == 0 ? "" : output;
    }

    /// <summary>CPU time of everybody who shares the machine for the day.</summary>
    private sealed record Cpu(TimeSpan Server, TimeSpan Database, TimeSpan Clients, TimeSpan Machine)
    {
        public static Cpu Now(int server, int database) =>
            new(ProcessCpu.Of(server), database == 0 ? TimeSpan.Zero : ProcessCpu.OfTree(database), Environment.CpuUsage.TotalTime, ProcessCpu.OfMachine());

        public Cpu Since(Cpu earlier) => new(Server - earlier.Server, Database - earlier.Database, Clients - earlier.Clients, Machine - earlier.Machine);
    }
}
