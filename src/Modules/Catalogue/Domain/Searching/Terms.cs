using System.Text;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Cuts text into what the index counts: pairs of neighbouring Chinese characters, single ones, words and numbers.</summary>
/// <remarks>Chinese writes no blanks between words; pairs find nearly every word without a dictionary.</remarks>
internal static class Terms
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Half-width, lower case, numbers in digits («八十岁» becomes «80岁»), blanks between a number and its word gone.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c == '两' ? '二' : c == '零' ? '〇' : c));
        }

        return Numbers(Joined(plain.ToString()));
    }

    /// <param name="plain">Text from <see cref="Plain"/>.</param>
    /// <param name="singles">Whether each Chinese character counts by itself as well.</param>
    public static IEnumerable<string> Of(string plain, bool singles)
    {
        foreach (var run in Runs(plain))
        {
            if (!IsHan(run[0]))
            {
                yield return run;
                continue;
            }

            for (var i = 0; i + 1 < run.Length; i++)
            {
                yield return run.Substring(i, 2);
            }

            for (var i = 0; i < run.Length && (singles || run.Length == 1); i++)
            {
                yield return run.Substring(i, 1);
            }
        }
    }

    /// <summary>Runs of Chinese characters, and runs of letters and digits; a number takes the character after it along: 80岁.</summary>
    private static IEnumerable<string> Runs(string plain)
    {
        for (var i = 0; i < plain.Length;)
        {
            var start = i;
            if (IsHan(plain[i]))
            {
                while (i < plain.Length && IsHan(plain[i])) i++;
                yield return plain[start..i];
            }
            else if (IsWord(plain[i]))
            {
                while (i < plain.Length && IsWord(plain[i])) i++;
                yield return char.IsAsciiDigit(plain[i - 1]) && i < plain.Length && IsHan(plain[i]) ? plain[start..(i + 1)] : plain[start..i];
            }
            else
            {
                i++;
            }
        }
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var between = char.IsWhiteSpace(text[i]) && i > 0 && i + 1 < text.Length
                && (char.IsAsciiDigit(text[i - 1]) && IsHan(text[i + 1]) || IsHan(text[i - 1]) && char.IsAsciiDigit(text[i + 1]));
            if (!between)
            {
                joined.Append(text[i]);
            }
        }

        return joined.ToString();
    }

    /// <summary>Chinese numbers up to 199 before 岁, 周岁 and 年: other numerals are parts of words (一次, 三明治).</summary>
    private static string Numbers(string text)
    {
        for (var at = text.IndexOf('岁', StringComparison.Ordinal); at >= 0; at = text.IndexOf('岁', at + 1))
        {
            var end = at > 0 && text[at - 1] == '周' ? at - 1 : at;
            var start = end;
            while (start > 0 && (Digits.Contains(text[start - 1], StringComparison.Ordinal) || text[start - 1] is '十' or '百')) start--;
            if (start < end && Number(text[start..end]) is { } number)
            {
                text = string.Concat(text.AsSpan(0, start), number, text.AsSpan(end));
                at = text.IndexOf('岁', start);
            }
        }

        return text.Replace("周岁", "岁", StringComparison.Ordinal);
    }

    private static string? Number(string numerals)
    {
        var (total, digit) = (0, 0);
        foreach (var c in numerals)
        {
            switch (c)
            {
                case '百':
                    total += Math.Max(digit, 1) * 100;
                    digit = 0;
                    break;
                case '十':
                    total += Math.Max(digit, 1) * 10;
                    digit = 0;
                    break;
                default:
                    digit = (digit * 10) + Digits.IndexOf(c, StringComparison.Ordinal);
                    break;
            }
        }

        return total + digit is > 0 and < 200 and var number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);
}
