using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Tongban.Bench.Day;

/// <summary>How long one page took, over the whole day.</summary>
internal sealed record PageFigures(string Page, int Count, double P50, double P95, double Most, int Errors);

/// <summary>Every answer of the day by page: the time until its last byte, and what was no success.</summary>
internal sealed partial class PageTimes
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _took = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _contested = new(StringComparer.Ordinal);

    /// <summary>Times count from here on; refusals always do. What came before was signing in, and the runtime compiling.</summary>
    public bool Counting { get; set; }

    /// <summary>Page and status of what should not have happened.</summary>
    public IReadOnlyDictionary<string, int> Errors => _errors;

    /// <summary>Somebody else was faster with the same piece of work: the one refusal that belongs to the day.</summary>
    public int Contested => _contested.Values.Sum();

    public void Add(HttpRequestMessage request, HttpStatusCode status, TimeSpan took)
    {
        var page = Pattern(request);
        if (Counting)
        {
            _took.GetOrAdd(page, _ => []).Add(took.TotalMilliseconds);
        }

        if ((int)status >= 400)
        {
            var contested = status == HttpStatusCode.Conflict && page.EndsWith("handler=Claim", StringComparison.Ordinal);
            (contested ? _contested : _errors).AddOrUpdate($"{page} {(int)status}", 1, (_, count) => count + 1);
        }
    }

    public IReadOnlyList<PageFigures> Figures() =>
        [.. _took.Select(page => Of(page.Key, [.. page.Value.Order()])).OrderByDescending(page => page.P95)];

    private PageFigures Of(string page, double[] sorted) => new(page, sorted.Length, sorted[sorted.Length / 2], sorted[sorted.Length * 19 / 20], sorted[^1],
        _errors.Where(error => error.Key.StartsWith(page + " ", StringComparison.Ordinal)).Sum(error => error.Value));

    private static string Pattern(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        var path = Slug().Replace(Identifier().Replace(address.AbsolutePath, "{id}"), "/new/{slug}");
        var handler = Handler().Match(address.Query);
        return $"{request.Method} {path}{(handler.Success ? "?" + handler.Value : "")}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("/new/[a-z-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex("handler=[A-Za-z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handler();
}

/// <summary>Measures each request until its whole body is there, before anybody reads the page.</summary>
internal sealed class TimedHandler(PageTimes times) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        times.Add(request, answer.StatusCode, Stopwatch.GetElapsedTime(start));
        return answer;
    }
}
