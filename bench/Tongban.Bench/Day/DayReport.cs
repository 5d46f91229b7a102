using System.Globalization;
using System.Text.Json;

namespace Tongban.Bench.Day;

/// <summary>What the day gave.</summary>
/// <param name="Took">From the opening until nothing was left to do.</param>
/// <param name="ServerCpu">Of one core, over that time.</param>
/// <param name="MachineCpu">Of everything that ran meanwhile, this day's or not: all of it shares the cores.</param>
/// <param name="Waiting">Deliveries put off until the quiet hours end.</param>
internal sealed record DayReport(
    string Database, double ArrivingMinutes, TimeSpan Took, bool Finished, double ServerCpu, double DatabaseCpu, double ClientCpu, double MachineCpu, int Cores,
    IReadOnlyDictionary<string, int> Acts, IReadOnlyList<PageFigures> Pages, IReadOnlyDictionary<string, int> Errors, int Contested,
    IReadOnlyList<DayCheck> Checks, long Waiting, string Record, IReadOnlyCollection<string> Surprises)
{
    public const double Aim = 100;
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing lost, doubled, stuck or refused without reason.</summary>
    public bool Holds => Finished && Errors.Count == 0 && Checks.All(check => check.Wrong == 0) && Record.Length == 0;

    public IEnumerable<PageFigures> Slow => Pages.Where(page => page.P95 >= Aim);

    public void Print()
    {
        Line($"\nday on {Database}, arrivals {(ArrivingMinutes > 0 ? $"spread over {ArrivingMinutes:0.#} minutes" : "as fast as they are worked off")}: {(Finished ? "everything done" : "NOT everything done")} after {Took.TotalSeconds:0} s");
        Line($"  CPU: server {ServerCpu:P0}, database {DatabaseCpu:P0}, clients {ClientCpu:P0} of one core; the machine with all else that ran on it {MachineCpu / Cores:P0} of {Cores} cores");
        Line($"  acts: {string.Join(", ", Acts.OrderBy(act => act.Key, StringComparer.Ordinal).Select(act => $"{act.Key} {act.Value:N0}"))}; {Contested:N0} times a colleague was faster");
        Line($"\n  {"page",-62} {"count",8} {"p50 ms",8} {"p95 ms",8} {"max ms",8} {"errors",7}");
        foreach (var page in Pages)
        {
            Line($"  {page.Page,-62} {page.Count,8:N0} {page.P50,8:0.0} {page.P95,8:0.0} {page.Most,8:0} {page.Errors,7}");
        }

        foreach (var (error, count) in Errors)
        {
            Line($"  ERROR {error}: {count}");
        }

        foreach (var surprise in Surprises)
        {
            Line($"  ! {surprise}");
        }

        Line($"\n  {Checks.Count(check => check.Wrong == 0)} of {Checks.Count} checks of the database hold; the record {(Record.Length == 0 ? "verifies" : "does NOT verify: " + Record)}");
        Line($"  {Waiting:N0} deliveries wait for the end of the quiet hours");
        foreach (var check in Checks.Where(check => check.Wrong > 0))
        {
            Line($"  WRONG {check.What}: {check.Wrong:N0}");
        }

        Line($"aim: nothing lost, doubled, stuck or wrongly refused: {(Holds ? "reached" : "MISSED")}");
        Line($"aim: p95 of every page under {Aim:0} ms: {(Slow.Any() ? $"MISSED by {Slow.Count()} of {Pages.Count}" : "reached")}");
    }

    public Task WriteAsync(string file) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(this, Written));

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
