using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>One question put to all segments.</summary>
internal sealed class Sweeps(SearchIndex index, SearchRequest request) : IDisposable
{
    private readonly Sweep[] _sweeps = [.. index.Segments.Select(pair => new Sweep(pair.Segment, request, pair.Gone))];

    public void Dispose()
    {
        foreach (var sweep in _sweeps) sweep.Dispose();
    }

    public (float Cover, float Score) Run(Plan plan)
    {
        foreach (var sweep in _sweeps) sweep.Run(plan);
        return (_sweeps.Max(sweep => sweep.BestCover), _sweeps.Max(sweep => sweep.BestScore));
    }

    public void RunAll(Plan plan)
    {
        foreach (var sweep in _sweeps)
        {
            sweep.RunAll();
            sweep.Keep(plan, 0, 0);
        }
    }

    public void Keep(Plan plan, float leastCover, float leastScore)
    {
        foreach (var sweep in _sweeps) sweep.Keep(plan, leastCover, leastScore);
    }

    /// <summary>Counts everything, and hands out the foremost in order.</summary>
    public (List<Candidate> Best, Tally Tally) Kept(Plan plan, int most, Func<Candidate, float> score)
    {
        var tally = new Tally();
        var foremost = new PriorityQueue<Candidate, float>(most + 1);
        for (var at = 0; at < _sweeps.Length; at++)
        {
            // What was published since stands over what it replaces in the same group.
            var newer = _sweeps[(at + 1)..];
            foreach (var candidate in _sweeps[at].Kept(plan, key => Array.Exists(newer, sweep => sweep.HasKept(key))))
            {
                tally.Add(candidate);
                if (foremost.Count < most)
                {
                    foremost.Enqueue(candidate, score(candidate));
                }
                else
                {
                    foremost.EnqueueDequeue(candidate, score(candidate));
                }
            }
        }

        var best = new List<Candidate>(foremost.Count);
        while (foremost.TryDequeue(out var candidate, out _)) best.Add(candidate);
        best.Reverse();
        return (best, tally);
    }
}
