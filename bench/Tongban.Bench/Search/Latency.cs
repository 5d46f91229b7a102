using System.Globalization;

namespace Tongban.Bench.Search;

/// <summary>How long single searches take, one after the other.</summary>
internal static class Latency
{
    /// <returns>As the clock saw it, and the processor time of it alone: on a machine with other work only that can be compared.</returns>
    public static (double P50, double P99, double Busy50, double Busy99) Of(IReadOnlyList<string> queries, Action<string> search, int times)
    {
        foreach (var query in queries.Take(200)) search(query);
        var (seen, busy) = (new List<double>(queries.Count * times), new List<double>(queries.Count * times));
        for (var round = 0; round < times; round++)
        {
            foreach (var query in queries)
            {
                var before = Environment.CpuUsage.TotalTime;
                seen.Add(Ours.Milliseconds(() => search(query)));
                busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
        }

        seen.Sort();
        busy.Sort();
        return (At(seen, 0.5), At(seen, 0.99), At(busy, 0.5), At(busy, 0.99));
    }

    public static void Print(string what, (double P50, double P99, double Busy50, double Busy99) time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {what,-52} p50 {time.P50,8:0.00} ms   p99 {time.P99,8:0.00} ms   of processor time p50 {time.Busy50,8:0.00} ms   p99 {time.Busy99,8:0.00} ms"));

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
