using System.Globalization;

namespace Tongban.Bench.Search;

/// <summary>How long single searches take, one after the other.</summary>
internal static class Latency
{
    public static (double P50, double P99) Of(IReadOnlyList<string> queries, Action<string> search, int times)
    {
        foreach (var query in queries.Take(200)) search(query);
        var milliseconds = new List<double>(queries.Count * times);
        for (var round = 0; round < times; round++)
        {
            foreach (var query in queries) milliseconds.Add(Ours.Milliseconds(() => search(query)));
        }

        milliseconds.Sort();
        return (milliseconds[milliseconds.Count / 2], milliseconds[(int)(milliseconds.Count * 0.99)]);
    }

    public static void Print(string what, (double P50, double P99) time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-52} p50 {time.P50,8:0.00} ms   p99 {time.P99,8:0.00} ms"));
}
