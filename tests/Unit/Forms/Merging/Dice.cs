namespace Tongban.Tests.Unit.Forms.Merging;

/// <summary>SplitMix64: the same numbers for the same seed, everywhere.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 to below the given number.</summary>
    public int Next(int below)
    {
        unchecked
        {
            var mixed = _state += 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }

    public int Next(int from, int below) => from + Next(below - from);
}
