using System.Text;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Names with something in brackets in the middle: 食品（含保健食品）经营许可 is 食品经营许可 as well.</summary>
internal static class Brackets
{
    /// <summary>The name without its brackets; itself when none stands in the middle.</summary>
    public static string Without(string plain)
    {
        if (!plain.Contains(')', StringComparison.Ordinal) || plain.IndexOf(')', StringComparison.Ordinal) == plain.Length - 1)
        {
            return plain;
        }

        var (bare, depth) = (new StringBuilder(plain.Length), 0);
        foreach (var c in plain)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) bare.Append(c);
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return bare.ToString();
    }

    /// <summary>Pairs of characters that only meet once the brackets are gone.</summary>
    public static IEnumerable<ulong> Joints(string plain)
    {
        for (var at = plain.IndexOf('(', StringComparison.Ordinal); at >= 0; at = plain.IndexOf('(', at + 1))
        {
            var end = plain.IndexOf(')', at);
            if (at > 0 && end > 0 && end + 1 < plain.Length && Folding.IsHan(plain[at - 1]) && Folding.IsHan(plain[end + 1]))
            {
                yield return Term.Pair(plain[at - 1], plain[end + 1]);
            }
        }
    }
}
