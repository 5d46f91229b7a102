using System.Runtime.InteropServices;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What the index is to look for: made once from what was typed, then asked of each segment.</summary>
internal sealed class Plan(string plain)
{
    private float _whole;

    /// <summary>So many characters are told apart; what is typed beyond doesn't count.</summary>
    public const int Longest = 64;

    /// <summary>All that was typed, in the index's form.</summary>
    public string Plain { get; } = plain;

    /// <summary>The same with blanks for words that don't say what somebody wants; as long as <see cref="Plain"/>.</summary>
    public required string Core { get; init; }

    /// <summary>The core without its blanks.</summary>
    public string Tight { get; private set; } = "";

    public List<Want> Wants { get; } = [];

    public List<Phrase> Phrases { get; } = [];

    /// <summary>What has become of the matter, with the characters that say so.</summary>
    public List<(Turn Turn, ulong Covers)> Turns { get; } = [];

    /// <summary>What each character counts for when we ask how much of the question an item answers.</summary>
    public float[] Weights { get; } = new float[Longest];

    /// <summary>Terms worth highlighting.</summary>
    public HashSet<ulong> Marks { get; } = [];

    /// <summary>What the everyday words stand for, in the index's form.</summary>
    public List<string> Meant { get; } = [];

    /// <summary>Everyday words that sound like what was typed.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Whether everyday words were found by their sound only.</summary>
    public bool IsHeard { get; init; }

    /// <summary>True once near-sounding, swapped and missing characters are looked for as well.</summary>
    public bool Loose { get; set; }

    public bool IsEmpty => Wants.Count == 0 && Phrases.Count == 0;

    /// <summary>What the whole question weighs.</summary>
    public float Whole => _whole == 0 ? _whole = Weights.Sum() : _whole;

    /// <summary>Which share of the question these characters are, 0 to 1.</summary>
    public float Share(ulong covers)
    {
        var share = 0f;
        for (; covers != 0; covers &= covers - 1)
        {
            share += Weights[System.Numerics.BitOperations.TrailingZeroCount(covers)];
        }

        return Whole == 0 ? 0 : share / Whole;
    }

    public void Settle() => Tight = Core.Replace(" ", "", StringComparison.Ordinal);

    public static ulong Bits(int start, int length) => start >= Longest ? 0 : (length >= Longest ? ulong.MaxValue : (1UL << length) - 1) << start;
}

/// <param name="Covers">Which characters of the question it answers, a bit each.</param>
/// <param name="Strength">How surely it is what was meant, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Want(ulong Term, float Weight, ulong Covers, float Strength);

/// <summary>Terms that only count together.</summary>
internal sealed record Phrase(string Text, ulong[] Terms, float Weight, ulong Covers, float Strength);
