using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Writes text in the one way that the index knows: half-width, lower case, simplified characters, ages in digits.</summary>
internal static class Folding
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly FrozenDictionary<char, char> Simplified = SearchData.Text("traditional.txt")
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>One character for one: positions stay what they were.</summary>
    public static char Of(char c) => c switch
    {
        '〇' or '零' => '〇',
        '两' => '二',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        < '\u3400' => char.ToLowerInvariant(c),
        _ => Simplified.GetValueOrDefault(c, c),
    };

    /// <summary>«八十 周岁» becomes «80岁»; blanks between a number and its word go.</summary>
    public static string Plain(string text)
    {
        var plain = string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = Of(from[i]);
            }
        });
        return plain.Contains('岁', StringComparison.Ordinal) || plain.AsSpan().ContainsAnyInRange('0', '9') ? Ages(Joined(plain)) : plain;
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

    /// <summary>Chinese numbers up to 199 before 岁 and 周岁: other numerals are parts of words (一次, 三明治).</summary>
    private static string Ages(string text)
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
            if (c is '百' or '十')
            {
                total += Math.Max(digit, 1) * (c == '百' ? 100 : 10);
                digit = 0;
            }
            else
            {
                // A hundred numerals in a row are no age; stop before the sum overflows.
                digit = Math.Min((digit * 10) + Digits.IndexOf(c, StringComparison.Ordinal), 1_000);
            }
        }

        return total + digit is > 0 and < 200 and var number ? number.ToString(CultureInfo.InvariantCulture) : null;
    }
}
