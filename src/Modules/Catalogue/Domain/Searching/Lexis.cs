namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What all segments together know of terms.</summary>
internal sealed class Lexis(IReadOnlyList<Segment> segments)
{
    private readonly int _documents = segments.Sum(segment => segment.Count);

    public int Count(ulong term)
    {
        var count = 0;
        foreach (var segment in segments)
        {
            count += segment.Postings.Count(term);
        }

        return count;
    }

    /// <summary>Whether the index has the character there together with the next.</summary>
    public bool IsPair(string text, int at) => at >= 0 && at + 1 < text.Length && Count(Term.Pair(text[at], text[at + 1])) > 0;

    /// <summary>Whether it has the character there together with a neighbour.</summary>
    public bool IsPaired(string text, int at) => IsPair(text, at - 1) || IsPair(text, at);

    public float Rarity(ulong term) => Rarity(Count(term));

    public float Rarity(int count) => MathF.Log(1 + ((Math.Max(_documents, count) - count + 0.5f) / (count + 0.5f)));

    /// <summary>Pairs of characters that sound like these two syllables, or nearly so.</summary>
    public HashSet<ulong> Like(ushort first, ushort second)
    {
        var found = new HashSet<ulong>();
        foreach (var segment in segments)
        {
            foreach (var pair in segment.Vocabulary.Like(first, second))
            {
                found.Add(pair);
            }
        }

        return found;
    }

    public HashSet<ulong> Initials(char first, char second)
    {
        var found = new HashSet<ulong>();
        foreach (var segment in segments)
        {
            foreach (var pair in segment.Vocabulary.Initials(first, second))
            {
                found.Add(pair);
            }
        }

        return found;
    }
}
