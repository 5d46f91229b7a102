using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Bench.Codes;

/// <summary>The checks as one first writes them from the standards: a pattern, a parsed date, a weighted sum by LINQ.</summary>
internal static partial class NaiveChecks
{
    private static readonly int[] ResidentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly HashSet<string> Provinces = ["11", "35", "44", "99"];
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static bool Resident(string text)
    {
        var id = text.Trim().ToUpperInvariant();
        return ResidentShape().IsMatch(id)
            && Provinces.Contains(id[..2])
            && DateOnly.TryParseExact(id.Substring(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && "10X98765432"[ResidentWeights.Select((weight, i) => weight * (id[i] - '0')).Sum() % 11] == id[17];
    }

    public static bool Credit(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return CreditShape().IsMatch(code)
            && Provinces.Contains(code.Substring(2, 2))
            && CreditAlphabet[(31 - (CreditWeights.Select((weight, i) => weight * CreditAlphabet.IndexOf(code[i])).Sum() % 31)) % 31] == code[17];
    }

    public static bool Licence(string text)
    {
        var parts = text.Trim().Split('.');
        if (parts.Length != 10 || !text.StartsWith("1.2.156.3005.2.", StringComparison.Ordinal) || parts[5].Length != 21 || !Credit(parts[5][..18]))
        {
            return false;
        }

        var product = string.Concat(parts[5..9]).Select(c => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)
            .Aggregate(36, (p, value) => ((p + value) % 36 is var sum && sum == 0 ? 36 : (p + value) % 36) * 2 % 37);
        var check = (37 - product) % 36;
        return parts[9] == ((char)(check < 10 ? '0' + check : 'A' + check - 10)).ToString();
    }

    [GeneratedRegex("^[0-9]{17}[0-9X]$", RegexOptions.None, 1000)]
    private static partial Regex ResidentShape();

    [GeneratedRegex("^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$", RegexOptions.None, 1000)]
    private static partial Regex CreditShape();
}
