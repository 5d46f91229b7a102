using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Kernel.Rules;

/// <summary>Numbers read from and written as text exactly as JavaScript does.</summary>
internal static partial class JsNumber
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Number(text): the whole text must be a number; blank text is zero.</summary>
    public static double Parse(string text)
    {
        var trimmed = TrimEnd(TrimStart(text));
        if (trimmed.Length == 0) return 0;
        if (Radix(trimmed) is { } radix) return WholeInRadix(trimmed.AsSpan(2), radix);
        var match = Decimal().Match(trimmed);
        return match.Success && match.Length == trimmed.Length ? Read(trimmed) : double.NaN;
    }

    /// <summary>parseFloat(text): the longest beginning that is a number.</summary>
    public static double ParseFloat(string text)
    {
        var match = Decimal().Match(TrimStart(text));
        return match.Success ? Read(match.Value) : double.NaN;
    }

    /// <summary>String(number): shortest digits that read back as the same number, ECMAScript's layout.</summary>
    public static string Format(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (number == 0) return "0";
        var sign = number < 0 ? "-" : "";
        return sign + (double.IsInfinity(number) ? "Infinity" : Layout(Math.Abs(number)));
    }

    private static string Layout(double number)
    {
        var parts = number.ToString("R", Invariant).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent = (point < 0 ? all.Length : point) - (all.Length - digits.Length)
            + (parts.Length > 1 ? int.Parse(parts[1], Invariant) : 0);
        digits = digits.TrimEnd('0');
        return Place(digits, exponent);
    }

    /// <summary>Writes 0.<paramref name="digits"/> × 10^<paramref name="exponent"/>.</summary>
    private static string Place(string digits, int exponent) => exponent switch
    {
        > 21 or <= -6 => Scientific(digits, exponent - 1),
        <= 0 => "0." + new string('0', -exponent) + digits,
        _ when digits.Length <= exponent => digits + new string('0', exponent - digits.Length),
        _ => digits[..exponent] + "." + digits[exponent..],
    };

    private static string Scientific(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString(Invariant);

    private static double Read(string text) => text.TrimStart('+', '-') == "Infinity"
        ? text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity
        : double.Parse(text, NumberStyles.Float, Invariant);

    private static int? Radix(string text) => text.Length < 3 || text[0] != '0' ? null : char.ToLowerInvariant(text[1]) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => null,
    };

    private static double WholeInRadix(ReadOnlySpan<char> digits, int radix)
    {
        double value = 0;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix) return double.NaN;
            value = (value * radix) + worth;
        }

        return value;
    }

    private static string TrimStart(string text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start])) start++;
        return text[start..];
    }

    private static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        return text[..end];
    }

    /// <summary>JavaScript counts the byte order mark as white space, and U+0085 not.</summary>
    private static bool IsSpace(char c) => c == '\uFEFF' || (char.IsWhiteSpace(c) && c != '\u0085');

    [GeneratedRegex(@"^[+-]?(Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();
}
