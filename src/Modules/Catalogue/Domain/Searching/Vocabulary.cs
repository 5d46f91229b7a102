namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Which pairs of characters the index knows, by how they sound and by their initials.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, ulong[]> _bySound;
    private readonly Dictionary<ushort, ulong[]> _byInitials;

    public Vocabulary(IEnumerable<ulong> terms)
    {
        var sounds = new Dictionary<uint, List<ulong>>();
        var initials = new Dictionary<ushort, List<ulong>>();
        foreach (var pair in terms.Where(Term.IsPair))
        {
            var (first, second) = Term.Parts(pair);
            foreach (var a in Pinyin.Of(first))
            {
                foreach (var b in Pinyin.Of(second))
                {
                    Add(sounds, Sound(a, b), pair);
                }
            }

            if (Pinyin.Initial(first) is not '\0' and var x && Pinyin.Initial(second) is not '\0' and var y)
            {
                Add(initials, (ushort)((x << 8) | y), pair);
            }
        }

        _bySound = sounds.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _byInitials = initials.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>Pairs that sound like these two syllables or nearly so.</summary>
    public ReadOnlySpan<ulong> Like(ushort first, ushort second) => _bySound.GetValueOrDefault(Sound(first, second));

    public ReadOnlySpan<ulong> Initials(char first, char second) => _byInitials.GetValueOrDefault((ushort)((first << 8) | (byte)second));

    private static uint Sound(ushort first, ushort second) => ((uint)Pinyin.Likeness(first) << 16) | Pinyin.Likeness(second);

    private static void Add<TKey>(Dictionary<TKey, List<ulong>> into, TKey key, ulong pair)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out var list))
        {
            into.Add(key, list = []);
        }

        if (!list.Contains(pair))
        {
            list.Add(pair);
        }
    }
}
