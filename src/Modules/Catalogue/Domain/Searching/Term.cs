using System.Runtime.InteropServices;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>
/// What the index counts, as a number: pairs of neighbouring Chinese characters, single ones, words and numbers in letters
/// and digits, and three initials of the pinyin in a row. Chinese writes no blanks between words; pairs find nearly every
/// word without a dictionary.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Term(ulong Key, int Start, int Length)
{
    private const ulong WordMark = 1UL << 63;
    private const ulong InitialsMark = 1UL << 62;

    public static ulong Single(char c) => c;

    public static ulong Pair(char first, char second) => ((ulong)first << 16) | second;

    public static ulong Initials(char first, char second, char third) => InitialsMark | ((ulong)first << 32) | ((ulong)second << 16) | third;

    public static bool IsPair(ulong key) => key is > 0xFFFF and < 1UL << 32;

    public static (char First, char Second) Parts(ulong pair) => ((char)(pair >> 16), (char)pair);

    public static ulong Word(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash | WordMark;
    }

    /// <summary>Terms of a text that <see cref="Folding.Plain"/> wrote; a number takes the character after it along: 80岁.</summary>
    /// <param name="singles">Whether each Chinese character counts by itself as well; one that stands alone always does.</param>
    public static void Cut(string plain, bool singles, List<Term> into)
    {
        for (var i = 0; i < plain.Length;)
        {
            if (Folding.IsHan(plain[i]))
            {
                i = Han(plain, i, singles, into);
            }
            else if (Folding.IsWord(plain[i]))
            {
                i = Letters(plain, i, into);
            }
            else
            {
                i++;
            }
        }
    }

    private static int Han(string plain, int start, bool singles, List<Term> into)
    {
        var end = start;
        while (end < plain.Length && Folding.IsHan(plain[end])) end++;
        for (var i = start; i < end; i++)
        {
            if (i + 1 < end)
            {
                into.Add(new Term(Pair(plain[i], plain[i + 1]), i, 2));
            }

            if (singles || end - start == 1)
            {
                into.Add(new Term(Single(plain[i]), i, 1));
            }
        }

        return end;
    }

    private static int Letters(string plain, int start, List<Term> into)
    {
        var end = start;
        while (end < plain.Length && Folding.IsWord(plain[end])) end++;
        var whole = char.IsAsciiDigit(plain[end - 1]) && end < plain.Length && Folding.IsHan(plain[end]) ? end + 1 : end;
        into.Add(new Term(Word(plain.AsSpan(start, whole - start)), start, whole - start));
        return end;
    }
}
