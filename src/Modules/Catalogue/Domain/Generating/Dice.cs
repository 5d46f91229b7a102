namespace Tongban.Catalogue.Domain.Generating;

/// <summary>Chance that comes out the same every time: a throw follows from the seed and from what it is thrown for.</summary>
internal readonly record struct Dice(ulong State)
{
    /// <summary>The same dice thrown for something of its own.</summary>
    public Dice For(string what)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in what)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new Dice(Mix(State ^ hash));
    }

    public Dice For(int what) => new(Mix(State + ((ulong)what * 0x9E3779B97F4A7C15UL) + 1));

    /// <summary>From 0 to below 1.</summary>
    public double Share => (Mix(State) >> 11) * (1.0 / (1UL << 53));

    public int Below(int end) => (int)(Share * end);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    // SplitMix64.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
