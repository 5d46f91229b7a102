namespace Tongban.Tests.Unit.Peers;

/// <summary>A deterministic generator of choices (SplitMix64): the same seed gives the same cases on every machine.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool One(int of) => Below(of) == 0;

    public T Of<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    public IEnumerable<T> Several<T>(IReadOnlyList<T> items) => items.Where(_ => One(2));

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
