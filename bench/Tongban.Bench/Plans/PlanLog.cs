using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tongban.Bench.Plans;

/// <summary>Reads auto_explain's JSON out of PostgreSQL's log.</summary>
internal static partial class PlanLog
{
    private const long Large = 100_000;

    private sealed record Seen(int Calls, long Pages, double Rows, double Read, string Worst);

    /// <returns>How many statements read a large table from end to end.</returns>
    public static int Report(string log, long from)
    {
        var statements = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (text, plan) in Plans(log, from))
        {
            var pages = Number(plan, "Shared Hit Blocks") + Number(plan, "Shared Read Blocks");
            var nodes = Nodes(plan).ToList();
            var read = nodes.Max(node => (Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter")) * Math.Max(1, Number(node, "Actual Loops")));
            var worst = string.Join(", ", nodes.Where(node => node.TryGetProperty("Relation Name", out _))
                .Select(node => $"{node.GetProperty("Node Type").GetString()} {(node.TryGetProperty("Index Name", out var index) ? index : node.GetProperty("Relation Name")).GetString()}").Distinct());
            var known = statements.GetValueOrDefault(text);
            statements[text] = known is null || pages > known.Pages
                ? new Seen((known?.Calls ?? 0) + 1, (long)pages, Number(plan, "Actual Rows"), read, worst)
                : known with { Calls = known.Calls + 1 };
        }

        var scans = statements.Where(statement => statement.Value.Read >= Large).ToList();
        Console.WriteLine($"  {statements.Count} statements; the most pages touched (of 8 kB), with the most rows read by one node of the plan:");
        foreach (var (text, seen) in statements.OrderByDescending(statement => statement.Value.Pages).Take(25))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {seen.Pages,9:N0} pages {seen.Read,11:N0} rows read {seen.Rows,7:N0} given, run {seen.Calls,4} times: {Short(text)}\n            {seen.Worst}"));
        }

        Console.WriteLine(scans.Count == 0 ? $"  no statement reads {Large:N0} rows or more" : $"  × {scans.Count} statements read {Large:N0} rows or more");
        return scans.Count;
    }

    private static IEnumerable<(string Text, JsonElement Plan)> Plans(string log, long from)
    {
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        StringBuilder? json = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.EndsWith(" plan:", StringComparison.Ordinal))
            {
                json = new StringBuilder();
            }
            else if (json is not null && line.StartsWith('\t'))
            {
                json.Append(line);
                if (line == "\t}")
                {
                    var root = JsonDocument.Parse(json.ToString()).RootElement;
                    json = null;
                    yield return (root.GetProperty("Query Text").GetString()!, root.GetProperty("Plan"));
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement plan) => plan.TryGetProperty("Plans", out var below)
        ? below.EnumerateArray().SelectMany(Nodes).Prepend(plan)
        : [plan];

    private static double Number(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

    private static string Short(string text) => Blank().Replace(text, " ") is var line && line.Length > 170 ? line[..170] + "…" : Blank().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
