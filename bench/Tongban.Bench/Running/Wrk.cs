using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Bench.Running;

/// <summary>Load on one page by <c>wrk</c>: a bounded time, on 127.0.0.1 only.</summary>
internal static partial class Wrk
{
    private const int Connections = 32;

    /// <returns>Requests a second; every one answered with 2xx or 3xx.</returns>
    public static async Task<double> LoadAsync(Uri page, int seconds, string encoding)
    {
        if (!page.IsLoopback)
        {
            throw new ArgumentException("load goes to 127.0.0.1 only", nameof(page));
        }

        var output = await Tool.OutputAsync("wrk", "-t1", Arg("-c", Connections), Arg("-d", seconds), "-H", $"Accept-Encoding: {encoding}", page.ToString());
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }

        return double.Parse(PerSecond().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static string Arg(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"{name}{value}");

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerSecond();
}
