using System.Text;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What of a question may be counted by its words: nothing that could point to a person.</summary>
internal static class QueryText
{
    private const int Longest = 40;

    // 5 digits can be a postcode's part or a hotline; phone, identity and case numbers are longer.
    private const int LongestNumber = 5;

    /// <returns>Null when the words mustn't be kept.</returns>
    public static string? Of(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Trim().Take(Longest * 2))
        {
            var folded = Folding.Of(c);
            if (char.IsControl(folded) || (char.IsWhiteSpace(folded) && (plain.Length == 0 || plain[^1] == ' ')))
            {
                continue;
            }

            plain.Append(char.IsWhiteSpace(folded) ? ' ' : folded);
        }

        var kept = plain.ToString().Trim();
        return kept.Length is 0 or > Longest || kept.Contains('@', StringComparison.Ordinal) || HoldsNumber(kept) ? null : kept;
    }

    // Blanks and dashes within a number don't hide it: 138 0013 8000.
    private static bool HoldsNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : c is ' ' or '-' or '.' ? digits : 0;
            if (digits > LongestNumber)
            {
                return true;
            }
        }

        return false;
    }
}
