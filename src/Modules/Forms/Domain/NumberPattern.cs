using System.Globalization;
using System.Numerics;
using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>The numbers that an element allows, as a pattern over their plain digits: an answer is text, to which a schema's minimum doesn't apply.</summary>
internal static class NumberPattern
{
    /// <param name="element">What sets least, most and number of digits.</param>
    /// <param name="fewest">Fewest decimals.</param>
    /// <param name="most">Most decimals.</param>
    public static string Of(Element element, int fewest, int most) =>
        $"^(?:{string.Join('|', Enumerable.Range(fewest, most - fewest + 1).SelectMany(decimals => Alternatives(element, decimals)))})$";

    /// <summary>Whole numbers from 0.</summary>
    public static string UpTo(int most)
    {
        var length = most.ToString(CultureInfo.InvariantCulture).Length;
        return string.Join('|', Enumerable.Range(1, length).Select(digits => (digits, Low: digits == 1 ? 0 : BigInteger.Pow(10, digits - 1), High: BigInteger.Min(BigInteger.Pow(10, digits) - 1, most)))
            .SelectMany(range => Between(Digits(range.Low, range.digits), Digits(range.High, range.digits))).Select(classes => Written(classes, 0)));
    }

    /// <summary>Numbers with so many decimals are whole numbers with a point in them.</summary>
    private static IEnumerable<string> Alternatives(Element element, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var largest = BigInteger.Pow(10, element.Shape.MaxLength) - 1;
        var least = Scaled(element.Min ?? 0, scale, up: true);
        var greatest = element.Max is { } max ? BigInteger.Min(Scaled(max, scale, up: false), largest) : largest;
        var ranges = Enumerable.Range(decimals + 1, element.Shape.MaxLength - decimals).Select(length => OfLength(length, decimals, least, greatest)).ToList();
        var whole = ranges.Where(range => range.IsWhole).Select(range => range.Length).ToList();
        return ranges.Where(range => !range.IsWhole && range.Low <= range.High)
            .SelectMany(range => Between(Digits(range.Low, range.Length), Digits(range.High, range.Length))).Select(classes => Written(classes, decimals))
            .Concat(whole.Count == 0 ? [] : [$"[1-9][0-9]{{{whole[0] - 1 - decimals},{whole[^1] - 1 - decimals}}}{(decimals == 0 ? "" : $@"\.[0-9]{{{decimals}}}")}"]);
    }

    /// <summary>Those of so many digits: the shortest may begin with zero, which stands before the point.</summary>
    private static (int Length, BigInteger Low, BigInteger High, bool IsWhole) OfLength(int length, int decimals, BigInteger least, BigInteger greatest)
    {
        var (first, last) = (length == decimals + 1 ? BigInteger.Zero : BigInteger.Pow(10, length - 1), BigInteger.Pow(10, length) - 1);
        var (low, high) = (BigInteger.Max(first, least), BigInteger.Min(last, greatest));
        return (length, low, high, first > 0 && low == first && high == last);
    }

    private static BigInteger Scaled(decimal value, BigInteger scale, bool up)
    {
        var exact = value * (decimal)scale;
        return new BigInteger(up ? decimal.Ceiling(exact) : decimal.Floor(exact));
    }

    private static string Digits(BigInteger value, int length) => value.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    /// <summary>Digit by digit, all texts of equal length from one to the other.</summary>
    private static IEnumerable<(char From, char To)[]> Between(string low, string high)
    {
        if (low.Length == 0)
        {
            return [[]];
        }

        var (first, last) = (low[0], high[0]);
        if (first == last)
        {
            return Between(low[1..], high[1..]).Select(rest => ((char, char)[])[(first, first), .. rest]);
        }

        var (zeros, nines) = (new string('0', low.Length - 1), new string('9', low.Length - 1));
        var head = low[1..] == zeros ? [] : Between(low[1..], nines).Select(rest => ((char, char)[])[(first, first), .. rest]);
        var tail = high[1..] == nines ? [] : Between(zeros, high[1..]).Select(rest => ((char, char)[])[(last, last), .. rest]);
        var (from, to) = (low[1..] == zeros ? first : (char)(first + 1), high[1..] == nines ? last : (char)(last - 1));
        var middle = from > to ? [] : new[] { ((char, char)[])[(from, to), .. nines.Select(_ => ('0', '9'))] };
        return [.. head, .. middle, .. tail];
    }

    private static string Written((char From, char To)[] digits, int decimals) =>
        Run(digits[..^decimals]) + (decimals == 0 ? "" : @"\." + Run(digits[^decimals..]));

    private static string Run(ReadOnlySpan<(char From, char To)> digits)
    {
        var text = "";
        while (digits.Length > 0)
        {
            var one = digits[0];
            var same = 1;
            while (same < digits.Length && digits[same] == one)
            {
                same++;
            }

            text += (one.From == one.To ? $"{one.From}" : $"[{one.From}-{one.To}]") + (same == 1 ? "" : $"{{{same}}}");
            digits = digits[same..];
        }

        return text;
    }
}
