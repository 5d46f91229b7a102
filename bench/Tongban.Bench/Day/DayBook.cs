using System.Collections.Concurrent;

namespace Tongban.Bench.Day;

/// <summary>What the day's people saw done: every number that somebody was given, every act that was confirmed, every surprise.</summary>
internal sealed class DayBook
{
    private const int MostSurprises = 20;
    private readonly ConcurrentDictionary<string, int> _acts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _surprises = new();

    /// <summary>Case by case the number that was acknowledged.</summary>
    public ConcurrentDictionary<Guid, string> Numbers { get; } = new();

    public IReadOnlyDictionary<string, int> Acts => _acts;

    public IReadOnlyCollection<string> Surprises => _surprises;

    public void Done(string act) => _acts.AddOrUpdate(act, 1, (_, count) => count + 1);

    public void Surprise(string what)
    {
        if (_surprises.Count < MostSurprises)
        {
            _surprises.Enqueue(what.Length > 300 ? what[..300] : what);
        }
        else
        {
            Done("(further surprises)");
        }
    }

    /// <summary>Somebody's piece of work; what goes wrong with it is noted, and they go on with the next.</summary>
    public async Task TryAsync(string who, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or TaskCanceledException or FormatException)
        {
            Surprise($"{who}: {fault.Message}");
        }
    }
}
