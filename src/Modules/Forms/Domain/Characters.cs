using System.Text;

namespace Tongban.Forms.Domain;

/// <summary>Characters that keyboards, copying and input methods bring along.</summary>
internal static class Characters
{
    /// <summary>Full-width digits, letters and blanks become the ordinary ones; characters without width disappear; ends are trimmed.</summary>
    /// <remarks>Chinese punctuation stays: （） and ， belong to names and sentences.</remarks>
    public static string Tidy(string text) => Map(text, static c => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '　' or '\u00A0' => ' ',
        '\u200B' or '\u2060' or '\uFEFF' => null,
        _ => c,
    }).Trim();

    /// <summary>For codes and numbers: everything full-width becomes half-width, blanks disappear.</summary>
    public static string Compact(string text) => Map(text, static c => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u200B' or '\u2060' or '\uFEFF' => null,
        '。' => '.',
        _ when char.IsWhiteSpace(c) && !char.IsControl(c) => null,
        _ => c,
    }).Trim();

    /// <summary>
    /// True for what must not be stored: control characters, marks that turn the reading direction (they can make a text
    /// show as another one), halves of characters and code points that aren't characters.
    /// </summary>
    public static bool HasForbidden(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!Rune.TryGetRuneAt(text, i, out var rune) || (rune.Value & 0xFFFE) == 0xFFFE)
                {
                    return true;
                }

                i++;
            }
            else if (IsForbidden(text[i]) && !(lines && text[i] == '\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters, a rare one such as 𠮷 counting once. Combining marks count too: else a text could grow without end.</summary>
    public static int Count(string text) => text.EnumerateRunes().Count();

    /// <summary>Letters and digits, a rare character being one letter.</summary>
    public static int Readable(string text) => text.EnumerateRunes().Count(Rune.IsLetterOrDigit);

    private static bool IsForbidden(char c) => char.IsControl(c)
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'
        || c is >= '\uFDD0' and <= '\uFDEF';

    private static string Map(string text, Func<char, char?> map)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (map(c) is { } kept)
            {
                mapped.Append(kept);
            }
        }

        return mapped.ToString();
    }
}
