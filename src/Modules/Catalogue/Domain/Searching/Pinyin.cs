namespace Tongban.Catalogue.Domain.Searching;

/// <summary>How characters are read 拼音, without tones; characters with several readings 多音字 have each that people type.</summary>
internal static class Pinyin
{
    private const char First = '\u4E00';
    private const int Han = 0x9FFF - First + 1;

    /// <summary>All syllables, in order of the alphabet.</summary>
    private static readonly string[] Names;

    private static readonly Dictionary<string, ushort> Ids;

    private static readonly ushort[] Near;

    private static readonly ushort[]?[] Read = new ushort[]?[Han];

    static Pinyin()
    {
        var lines = SearchData.Text("pinyin.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split(' ')).ToList();
        Names = [.. lines.Select(line => line[0].TrimStart('+')).Distinct().Order(StringComparer.Ordinal)];
        Ids = Names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => (ushort)pair.at, StringComparer.Ordinal);
        var blurred = Names.Select(Blurred).Distinct(StringComparer.Ordinal).ToList();
        Near = [.. Names.Select(name => (ushort)blurred.IndexOf(Blurred(name)))];
        foreach (var (line, c) in lines.SelectMany(line => line[1].Where(c => c is >= First and <= '\u9FFF').Select(c => (line, c))))
        {
            Read[c - First] = [.. Read[c - First] ?? [], Ids[line[0].TrimStart('+')]];
        }
    }

    /// <summary>Its readings, the usual one first; none when it isn't in the table.</summary>
    public static ReadOnlySpan<ushort> Of(char c) => c is >= First and <= '\u9FFF' ? Read[c - First] : default;

    public static string Name(ushort syllable) => Names[syllable];

    /// <summary>Same for syllables that people mix up: zh/z, ch/c, sh/s, n/l at the beginning, ng/n at the end.</summary>
    public static ushort Likeness(ushort syllable) => Near[syllable];

    /// <summary>First letter of the usual reading; letters and digits stand for themselves; a zero character when there is none.</summary>
    public static char Initial(char c) => Of(c) is [var usual, ..] ? Names[usual][0] : Folding.IsWord(c) ? c : '\0';

    /// <summary>Characters that may be read so.</summary>
    public static IEnumerable<char> With(ushort syllable)
    {
        for (var at = 0; at < Han; at++)
        {
            if (Read[at] is { } readings && Array.IndexOf(readings, syllable) >= 0)
            {
                yield return (char)(First + at);
            }
        }
    }

    public static bool SoundAlike(char left, char right)
    {
        foreach (var a in Of(left))
        {
            foreach (var b in Of(right))
            {
                if (Near[a] == Near[b])
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Letters as syllables, as few as possible; null when they are no pinyin.</summary>
    public static IReadOnlyList<(ushort Syllable, int Start, int Length)>? Cut(ReadOnlySpan<char> letters)
    {
        const int Longest = 6;
        var fewest = new int[letters.Length + 1];
        var last = new int[letters.Length + 1];
        var lookup = Ids.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = 1; end <= letters.Length; end++)
        {
            fewest[end] = int.MaxValue;
            for (var length = 1; length <= Math.Min(Longest, end); length++)
            {
                var before = fewest[end - length];
                if (before < int.MaxValue && before + 1 < fewest[end] && lookup.ContainsKey(letters.Slice(end - length, length)))
                {
                    (fewest[end], last[end]) = (before + 1, length);
                }
            }
        }

        if (letters.Length == 0 || fewest[^1] == int.MaxValue)
        {
            return null;
        }

        var syllables = new List<(ushort, int, int)>();
        for (var end = letters.Length; end > 0; end -= last[end])
        {
            syllables.Add((lookup[letters.Slice(end - last[end], last[end])], end - last[end], last[end]));
        }

        syllables.Reverse();
        return syllables;
    }

    private static string Blurred(string syllable)
    {
        var text = syllable.Length > 1 && syllable[1] == 'h' ? string.Concat(syllable.AsSpan(0, 1), syllable.AsSpan(2)) : syllable;
        text = text[0] == 'n' && text.Length > 1 ? string.Concat("l", text.AsSpan(1)) : text;
        return text.EndsWith("ng", StringComparison.Ordinal) && !text.EndsWith("ong", StringComparison.Ordinal) ? text[..^1] : text;
    }
}
