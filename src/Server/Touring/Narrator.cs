using System.Diagnostics;
using System.Globalization;

namespace Tongban.Server.Touring;

/// <summary>One step of the tour.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Part">Which part of the tour.</param>
/// <param name="Who">Who does it.</param>
/// <param name="What">What they do.</param>
/// <param name="Saw">What they saw; or what was wrong.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Holds">Whether it was as it should be.</param>
public sealed record TourStep(int Number, string Part, string Who, string What, string Saw, double Milliseconds, bool Holds);

/// <summary>Tells the tour step by step, and keeps what was told.</summary>
public sealed class Narrator(TextWriter output)
{
    private readonly List<TourStep> _steps = [];
    private string _part = "";

    public IReadOnlyList<TourStep> Steps => _steps;

    public bool Holds => _steps.TrueForAll(step => step.Holds);

    public void Begin(string part)
    {
        _part = part;
        output.WriteLine($"\n{part}");
    }

    /// <summary>Does a step and says what was seen. A fault is told and passed on: what follows in this part rests on it.</summary>
    public async Task<T> StepAsync<T>(string who, string what, Func<Task<(T Result, string Saw)>> act)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var (result, saw) = await act();
            Tell(who, what, saw, Stopwatch.GetElapsedTime(start), holds: true);
            return result;
        }
        catch (Exception fault) when (fault is TourFault or HttpRequestException or InvalidOperationException)
        {
            Tell(who, what, fault.Message, Stopwatch.GetElapsedTime(start), holds: false);
            throw fault as TourFault ?? new TourFault(fault.Message);
        }
    }

    public Task StepAsync(string who, string what, Func<Task<string>> act) =>
        StepAsync(who, what, async () => (true, await act()));

    private void Tell(string who, string what, string saw, TimeSpan took, bool holds)
    {
        var step = new TourStep(_steps.Count + 1, _part, who, what, saw, Math.Round(took.TotalMilliseconds, 1), holds);
        _steps.Add(step);
        var left = Commands.Output.Padded(string.Create(CultureInfo.InvariantCulture, $"{step.Number,3} {(holds ? "✓" : "×")} {who}"), 16);
        output.WriteLine($"{left} {Commands.Output.Padded(what, 34)} {saw}  {step.Milliseconds.ToString("N0", CultureInfo.InvariantCulture)} ms");
    }
}
