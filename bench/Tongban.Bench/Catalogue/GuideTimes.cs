using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Tongban.Bench.Catalogue;

/// <summary>Milliseconds: the middle one, and the one that 99 of 100 don't reach.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Times(double Middle, double Late, double Most, int Count)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"p50 {Middle:0.00} ms, p99 {Late:0.00} ms, most {Most:0.00} ms of {Count}");

    public static Times Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Times(sorted[sorted.Length / 2], sorted[(int)Math.Ceiling(sorted.Length * 0.99) - 1], sorted[^1], sorted.Length);
    }
}

/// <summary>Asks for guides one after another, each once: none of them can come from a cache.</summary>
internal static class GuideTimes
{
    private const int WarmUp = 200;

    public static async Task<Times> MeasureAsync(Uri site, IReadOnlyList<string> slugs)
    {
        using var client = new HttpClient { BaseAddress = site };
        var taken = new List<double>();
        foreach (var (slug, at) in slugs.Select((slug, at) => (slug, at)))
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync($"/items/{slug}");
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            if (answer.Headers.Age is not null)
            {
                throw new InvalidOperationException($"{slug} came from the cache");
            }

            if (at >= Math.Min(WarmUp, slugs.Count / 2))
            {
                taken.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return Times.Of(taken);
    }

    /// <summary>The API's lists, once each, so that their statements are seen.</summary>
    public static async Task ApiAsync(Uri site)
    {
        using var client = new HttpClient { BaseAddress = site };
        foreach (var path in new[] { "items", "items?place=990101000000&take=100", "items?place=990101000000&department=health&type=01", "directory", "changes", "items?include=guide&take=20" })
        {
            using var answer = await client.GetAsync($"/api/v1/catalogue/{path}");
            answer.EnsureSuccessStatusCode();
        }
    }
}
