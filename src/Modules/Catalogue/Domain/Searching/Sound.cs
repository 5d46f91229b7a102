namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Words as they sound, near-sounding syllables alike, so that what is written differently compares equal.</summary>
internal static class Sound
{
    public const int Longest = 8;

    public static string Key(string word) => string.Create(word.Length, word, static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = Of(from[i]);
    });

    /// <summary>Every part of two to eight syllables, with the characters it takes up and as it is written.</summary>
    /// <param name="text">Characters and letters.</param>
    /// <param name="characters">Whether parts without any letters count.</param>
    public static IEnumerable<(string Key, ulong Covers, string Written)> Parts(string text, bool characters)
    {
        var syllables = Syllables(text);
        for (var first = 0; first < syllables.Count; first++)
        {
            var letters = false;
            for (var last = first; last < Math.Min(syllables.Count, first + Longest) && syllables[last].Sound != '\0'; last++)
            {
                letters |= syllables[last].Letters;
                if (last > first && (letters || characters))
                {
                    var (start, end) = (syllables[first].Start, syllables[last].Start + syllables[last].Length);
                    yield return (string.Concat(syllables.Skip(first).Take(last - first + 1).Select(one => one.Sound)), Plan.Bits(start, end - start), text[start..end]);
                }
            }
        }
    }

    private static List<(char Sound, int Start, int Length, bool Letters)> Syllables(string text)
    {
        var found = new List<(char, int, int, bool)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetterLower(text[end])) end++;
            if (end > at && Pinyin.Cut(text.AsSpan(at, end - at)) is { } cut)
            {
                found.AddRange(cut.Select(one => ((char)(Pinyin.Likeness(one.Syllable) + 1), at + one.Start, one.Length, true)));
                at = end;
            }
            else if (!char.IsWhiteSpace(text[at]) || at == 0 || !char.IsAsciiLetterLower(text[at - 1]))
            {
                found.Add((Of(text[at]), at, 1, false));
                at++;
            }
            else
            {
                // A blank between letters only separates syllables: gong zuo.
                at++;
            }
        }

        return found;
    }

    private static char Of(char c) => Pinyin.Of(c) is [var usual, ..] ? (char)(Pinyin.Likeness(usual) + 1) : '\0';
}
