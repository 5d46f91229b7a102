namespace Tongban.Registers.Demonstration;

/// <summary>
/// Draws lots the same way on every machine and every run (SplitMix64), so that the demonstration's people stay who they
/// are. Never for secrets.
/// </summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T From<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public string From(IReadOnlyList<Weighted> choices)
    {
        var ticket = Below(choices.Sum(choice => choice.Weight));
        foreach (var choice in choices)
        {
            ticket -= choice.Weight;
            if (ticket < 0)
                return choice.Name;
        }

        throw new InvalidOperationException("The weights changed while drawing.");
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>A choice and how often it comes up compared with the others.</summary>
internal sealed record Weighted(string Name, int Weight);
