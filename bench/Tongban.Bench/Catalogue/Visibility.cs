using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Bench.Running;

namespace Tongban.Bench.Catalogue;

/// <summary>
/// A version published by a third process (<c>tongban seed</c>): how long until every node's guide page shows it, counted
/// from the moment that stands with the version. Publishing on a node itself wakes its sealer and is quicker.
/// </summary>
internal static class Visibility
{
    private const double Aim = 2;
    private const string Slug = "senior-card";
    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<bool> MeasureAsync(TongbanServer server, int times, bool twoNodes)
    {
        await using var first = await server.StartAsync();
        await using var second = twoNodes ? await server.StartAsync() : null;
        var nodes = new[] { first.Address, second?.Address }.OfType<Uri>().ToList();
        var delays = new List<double>();
        for (var version = 2; version < times + 2; version++)
        {
            var file = Path.Combine(server.Home, "seed", "items", $"{Slug}.json");
            var item = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            var mark = string.Create(CultureInfo.InvariantCulture, $"第 {version} 次改的话。");
            (item["version"], item["summary"]) = (version, mark);
            await File.WriteAllTextAsync(file, item.ToJsonString(Written));
            var seeding = server.RunAsync("seed");
            var seen = await Task.WhenAll(nodes.Select(node => SeenAsync(node, mark)));
            await seeding;
            delays.Add((seen.Max() - await PublishedAsync(server)).TotalSeconds);
        }

        var most = delays.Max();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  published by another process, seen on {nodes.Count} node(s): {delays.Order().ElementAt(delays.Count / 2):0.00} s in the middle, at most {most:0.00} s of {delays.Count}; aim < {Aim} s: {(most < Aim ? "reached" : "MISSED")}"));
        return most < Aim;
    }

    private static async Task<DateTime> SeenAsync(Uri node, string mark)
    {
        using var client = new HttpClient { BaseAddress = node };
        for (var turn = 0; turn < 3_000; turn++)
        {
            if ((await client.GetStringAsync($"/items/{Slug}")).Contains(mark, StringComparison.Ordinal))
            {
                return TimeProvider.System.GetUtcNow().UtcDateTime;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"{node} never showed the version");
    }

    private static async Task<DateTime> PublishedAsync(TongbanServer server)
    {
        await using var connection = Flow.Tables.Connection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select published_at from catalogue_item where slug = '{Slug}' order by version desc limit 1";
        return await command.ExecuteScalarAsync() switch
        {
            DateTime at => at,
            string text => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
