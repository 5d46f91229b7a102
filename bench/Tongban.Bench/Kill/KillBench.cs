using System.Collections.Concurrent;
using System.Security.Cryptography;
using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Kill;

/// <summary>
/// Kills the server with SIGKILL in the middle of sixteen submitters, again and again on the same data, and then asks
/// whether everything that was acknowledged is there once, and whether the record holds against every head kept outside.
/// </summary>
internal static class KillBench
{
    public static async Task<int> RunAsync(IReadOnlyList<string> databases, int times)
    {
        var holds = true;
        foreach (var name in databases)
        {
            var home = Directory.CreateTempSubdirectory($"tongban-bench-kill-{name}").FullName;
            var database = name == "sqlite" ? DatabaseChoice.Sqlite : await DatabaseChoice.PostgresAsync("tongban_kill");
            holds &= await new KillSeries(TongbanServer.In(home, database), times).RunAsync(name);
        }

        return holds ? 0 : 1;
    }
}

/// <summary>One database's series.</summary>
internal sealed class KillSeries(TongbanServer server, int times)
{
    private readonly ConcurrentDictionary<Guid, string> _acknowledged = new();
    private readonly List<string> _faults = [];
    private readonly List<string> _heads = [];
    private List<string>? _cookies;

    public async Task<bool> RunAsync(string name)
    {
        Console.WriteLine($"\nkill: {times} times on {name}, {FlowLoad.Clients} submitters");
        var unanswered = new List<Guid>();
        for (var round = 1; round <= times; round++)
        {
            await using var running = await server.StartAsync();
            _cookies ??= await CookiesAsync(running.Address);
            await AfterwardsAsync(running.Address, unanswered);
            unanswered = await SubmittersUntilKilledAsync(running);
            KeepHead(round);
            Console.WriteLine($"  {round,2}: acknowledged {_acknowledged.Count:N0} so far, {unanswered.Count} in flight when killed, {_heads.Count} heads kept");
        }

        await using var last = await server.StartAsync();
        await AfterwardsAsync(last.Address, unanswered);
        await EveryOneIsThereAsync(last.Address);
        await NoneTwiceAsync();
        await RecordHoldsAsync();
        _faults.ForEach(fault => Console.WriteLine($"  × {fault}"));
        Console.WriteLine(_faults.Count == 0
            ? $"  holds: {_acknowledged.Count:N0} acknowledged cases there, none twice, the record verified against {_heads.Count} heads"
            : $"  DOES NOT HOLD: see {server.Home}");
        return _faults.Count == 0;
    }

    /// <summary>Whether the session outlives the process is part of what is tested: cookies are made once only.</summary>
    private static async Task<List<string>> CookiesAsync(Uri address)
    {
        var cookies = new List<string>();
        for (var i = 0; i < FlowLoad.Clients; i++)
        {
            cookies.Add(await SignIn.AsPersonAsync(address, FlowPayload.Login, FlowPayload.Password));
        }

        return cookies;
    }

    /// <returns>Applications whose submission was sent and not answered.</returns>
    private async Task<List<Guid>> SubmittersUntilKilledAsync(Spawned running)
    {
        var before = _acknowledged.Count;
        var open = new ConcurrentDictionary<Guid, bool>();
        var submitters = _cookies!.Select(cookie => Task.Run(() => SubmitUntilGoneAsync(running, cookie, open))).ToList();
        while (_acknowledged.Count < before + FlowLoad.Clients && !submitters.Any(task => task.IsFaulted))
        {
            await Task.Delay(20);
        }

        await Task.Delay(RandomNumberGenerator.GetInt32(200, 2000));
        await running.KillAsync();
        await Task.WhenAll(submitters);
        return [.. open.Keys];
    }

    private async Task SubmitUntilGoneAsync(Spawned running, string cookie, ConcurrentDictionary<Guid, bool> open)
    {
        using var client = new FlowClient(running.Address, cookie);
        try
        {
            while (true)
            {
                var begun = await client.BeginAsync();
                await client.SaveAsync(begun);
                open[begun.Id] = true;
                var answer = await client.SubmitAsync(begun.Id);
                _acknowledged[answer.Id] = answer.Number;
                open.TryRemove(begun.Id, out _);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server was killed: that is what this is about.
        }
    }

    /// <summary>Submits again what was left without an answer: it must end as one case, whether or not the first try was saved.</summary>
    private async Task AfterwardsAsync(Uri address, List<Guid> unanswered)
    {
        using var client = new FlowClient(address, _cookies![0]);
        foreach (var id in unanswered)
        {
            try
            {
                var answer = await client.SubmitAsync(id);
                _acknowledged[answer.Id] = answer.Number;
            }
            catch (RefusedException refused)
            {
                _faults.Add($"a saved application can't be submitted any more: {refused.Message}");
            }
        }
    }

    private async Task EveryOneIsThereAsync(Uri address)
    {
        using var client = new FlowClient(address, _cookies![0]);
        foreach (var (id, number) in _acknowledged)
        {
            try
            {
                if (await client.ReadAsync(id) is var found && found != number)
                {
                    _faults.Add($"case {id} was acknowledged as {number} and is now {found}");
                }
            }
            catch (RefusedException refused)
            {
                _faults.Add($"acknowledged case {number} is gone: {refused.Message}");
            }
        }
    }

    private async Task NoneTwiceAsync()
    {
        await ExpectAsync(_acknowledged.Count, "select count(*) from cases_case", "cases in the table");
        await ExpectAsync(_acknowledged.Count, "select count(distinct number) from cases_case", "different case numbers");
        await ExpectAsync(_acknowledged.Count, "select count(*) from platform_entry where type = 'cases.submitted'", "submissions in the record");
        await ExpectAsync(_acknowledged.Count, "select count(distinct subject_id) from platform_entry where type = 'cases.submitted'", "different cases in the record");
    }

    private async Task ExpectAsync(long expected, string sql, string what)
    {
        var found = await Tables.CountAsync(server, sql);
        if (found != expected)
        {
            _faults.Add($"{found} {what}, expected {expected}");
        }
    }

    private void KeepHead(int round)
    {
        if (!Directory.Exists(server.HeadsFolder) || Directory.GetFiles(server.HeadsFolder, "head-*.json").Max(StringComparer.Ordinal) is not { } newest)
        {
            return;
        }

        var kept = Path.Combine(server.Home, $"kept-{round:00}.json");
        File.Copy(newest, kept);
        _heads.Add(kept);
    }

    private async Task RecordHoldsAsync()
    {
        if (_heads.Count == 0)
        {
            _faults.Add("no head was ever exported");
        }

        foreach (var head in _heads)
        {
            var (code, output) = await server.RunAsync("log", "verify", "--head", head);
            if (code != 0)
            {
                _faults.Add($"the record doesn't hold against {head}: {output.Trim()}");
            }
        }
    }
}
