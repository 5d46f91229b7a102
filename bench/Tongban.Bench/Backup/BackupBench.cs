using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Backup;

/// <summary>
/// Backs a server up in the middle of sixteen applicants, restores it elsewhere, and asks whether the record verifies and
/// whether everything that was acknowledged before the backup began is there.
/// </summary>
internal static class BackupBench
{
    public static async Task<int> RunAsync(IReadOnlyList<string> databases, int seconds)
    {
        var holds = true;
        foreach (var name in databases)
        {
            var home = Directory.CreateTempSubdirectory($"tongban-bench-backup-{name}").FullName;
            holds &= await new BackupRound(name, home, TimeSpan.FromSeconds(seconds)).RunAsync();
            Directory.Delete(home, recursive: true);
        }

        return holds ? 0 : 1;
    }
}

/// <summary>One database: load alone, load with a backup, the restoration.</summary>
internal sealed class BackupRound(string name, string home, TimeSpan time)
{
    private readonly ConcurrentDictionary<Guid, string> _acknowledged = new();

    private string Archive => Path.Combine(home, "backup.tgz");

    public async Task<bool> RunAsync()
    {
        Console.WriteLine($"\nbackup on {name}: {FlowLoad.Clients} applicants, load, server and database on the same {Environment.ProcessorCount} cores");
        var server = TongbanServer.In(Path.Combine(home, "server"), await ChooseAsync("tongban_backup"));
        await using var running = await server.StartAsync();
        var clients = await FlowLoad.SignInAsync(running.Address);
        await LoadAsync(clients, () => Task.Delay(time));
        var alone = await LoadAsync(clients, () => Task.Delay(time));
        var before = new HashSet<Guid>();
        var (code, output) = (0, "");
        var during = await LoadAsync(clients, async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            before.UnionWith(_acknowledged.Keys);
            (code, output) = await server.RunAsync("backup", "--to", Archive, "--json");
        });
        clients.ForEach(client => client.Dispose());
        var report = code == 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException(output);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  archive {report.GetProperty("size").GetInt64() / 1e6:0.0} MB with {report.GetProperty("entries").GetInt64():N0} entries, in {TimeSpan.Parse(report.GetProperty("took").GetString()!, CultureInfo.InvariantCulture).TotalSeconds:0.0} s; {alone:0} flows/s without, {during:0} during it ({during / alone:0.00})"));
        return await RestoredAsync(before);
    }

    private async Task<bool> RestoredAsync(IReadOnlySet<Guid> before)
    {
        var target = new TongbanServer(TongbanServer.Program, Path.Combine(home, "restored"), await ChooseAsync("tongban_restored"));
        var watch = Stopwatch.StartNew();
        var (code, output) = await target.RunAsync("restore", Archive, "--to", target.Home);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  restored and verified in {watch.Elapsed.TotalSeconds:0.0} s: {output.Split('\n')[0]}"));
        var cases = await Tables.IdsAsync(target, "select id from cases_case");
        var lost = before.Count(id => !cases.Contains(id));
        Console.WriteLine($"  {before.Count:N0} cases acknowledged before the backup began, {lost} of them missing; {cases.Count:N0} in the backup");
        return code == 0 && lost == 0 && before.Count > 0;
    }

    private async Task<DatabaseChoice> ChooseAsync(string database) =>
        name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync(database);

    /// <returns>Flows a second as long as <paramref name="meanwhile"/> took.</returns>
    private async Task<double> LoadAsync(List<FlowClient> clients, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var (flows, watch) = (0, Stopwatch.StartNew());
        var work = clients.Select(client => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var done = await client.WholeAsync();
                _acknowledged[done.Id] = done.Number;
                Interlocked.Increment(ref flows);
            }
        })).ToList();
        await meanwhile();
        var (counted, elapsed) = (Volatile.Read(ref flows), watch.Elapsed);
        await stop.CancelAsync();
        await Task.WhenAll(work);
        return counted / elapsed.TotalSeconds;
    }
}
