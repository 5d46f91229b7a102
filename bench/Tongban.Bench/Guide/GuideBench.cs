using System.Diagnostics;
using System.Globalization;
using Tongban.Bench.Measuring;
using Tongban.Bench.Running;

namespace Tongban.Bench.Guide;

/// <summary>A guide page of the running program against Kestrel answering the same compressed bytes, each in its own process.</summary>
internal static class GuideBench
{
    public const double Aim = 0.60;
    private const string Encoding = "br";
    private static readonly string[] OwnHeaders = ["Content-Length", "Date", "Transfer-Encoding", "Connection", "Age"];

    public static async Task<int> RunAsync(string path, int rounds, int seconds)
    {
        var home = Directory.CreateTempSubdirectory("tongban-bench-guide").FullName;
        await using var tongban = await TongbanServer.In(home, DatabaseChoice.Sqlite).StartAsync();
        var ratio = await AgainstRawAsync(tongban.Address, path, home, rounds, seconds);
        Directory.Delete(home, recursive: true);
        return ratio >= Aim ? 0 : 1;
    }

    /// <summary>A page of a server that runs already.</summary>
    /// <returns>The middle ratio.</returns>
    public static async Task<double> AgainstRawAsync(Uri site, string path, string folder, int rounds, int seconds)
    {
        var page = new Uri(site, path);
        var size = await KeepAsync(page, folder);
        await using var raw = await StartRawAsync(folder, path);
        var rawPage = new Uri(raw.Address, path);
        await Task.WhenAll(Wrk.LoadAsync(page, 3, Encoding), Wrk.LoadAsync(rawPage, 3, Encoding));

        var ratio = await Contest.HoldAsync($"guide: {path}, {size.ToString("N0", CultureInfo.InvariantCulture)} bytes compressed, wrk with 32 connections on the same {Environment.ProcessorCount} cores", "/s",
            new Contender("tongban", () => Wrk.LoadAsync(page, seconds, Encoding)),
            new Contender("raw Kestrel, same bytes", () => Wrk.LoadAsync(rawPage, seconds, Encoding)), rounds);
        Console.WriteLine($"  aim: at least {Aim:0.00} of raw: {(ratio.Median >= Aim ? "reached" : "MISSED")}");
        return ratio.Median;
    }

    /// <summary>Fetches the page twice, so that the cached answer is the one kept for the peer.</summary>
    private static async Task<int> KeepAsync(Uri page, string folder)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", Encoding);
        (await client.GetAsync(page)).Dispose();
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        if (!answer.Content.Headers.ContentEncoding.Contains(Encoding))
        {
            throw new InvalidOperationException($"{page} isn't compressed");
        }

        var body = await answer.Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder, "body"), body);
        await File.WriteAllLinesAsync(Path.Combine(folder, "headers"), answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !OwnHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
        return body.Length;
    }

    private static Task<Spawned> StartRawAsync(string folder, string path)
    {
        var address = new Uri($"http://127.0.0.1:{Spawned.FreePort()}");
        var start = new ProcessStartInfo("dotnet");
        foreach (var arg in new[] { Environment.GetCommandLineArgs()[0], "raw", folder, address.ToString() })
        {
            start.ArgumentList.Add(arg);
        }

        return Spawned.StartAsync(start, address, path, TimeSpan.FromSeconds(30), Path.Combine(folder, "raw.log"));
    }
}
