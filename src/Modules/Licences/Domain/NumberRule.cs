using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tongban.Kernel;

namespace Tongban.Licences.Domain;

/// <summary>
/// How licences of a kind are numbered 证照编号. Parts: <c>{division}</c> six digits of the issuing place, <c>{year}</c>,
/// <c>{serial:6}</c> with leading zeros, <c>{map}</c> a digit that a fact decides, <c>{mod11-10}</c> the check digit of
/// GB/T 17710 over all digits before it; anything else stands for itself.
/// </summary>
/// <param name="Pattern">For example <c>JY{map}{division}{serial:6}{mod11-10}</c>.</param>
/// <param name="MapElement">The attribute that decides <c>{map}</c>.</param>
/// <param name="Map">Its values and what each writes.</param>
internal sealed partial record NumberRule(string Pattern, string? MapElement = null, IReadOnlyDictionary<string, string>? Map = null)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public IReadOnlyDictionary<string, string> Map { get; init; } = Map ?? Nothing;

    /// <summary>Numbers are counted for each place, and anew each year when the year stands in the number.</summary>
    public string Series(string templateCode, string division6, DateOnly on) =>
        Pattern.Contains("{year}", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"licences/{templateCode}/{division6}/{on.Year}")
            : $"licences/{templateCode}/{division6}";

    public Result<string> Write(IReadOnlyDictionary<string, string> attributes, string division6, DateOnly on, long serial)
    {
        var number = new StringBuilder();
        Problem? problem = null;
        var last = 0;
        foreach (Match part in Parts().Matches(Pattern))
        {
            number.Append(Pattern.AsSpan(last, part.Index - last));
            last = part.Index + part.Length;
            var written = Part(part, attributes, division6, on, serial, number);
            if (written.IsOk) number.Append(written.Value);
            else problem ??= written.Problem;
        }

        return problem is not null ? problem : number.Append(Pattern.AsSpan(last)).ToString();
    }

    private Result<string> Part(
        Match part, IReadOnlyDictionary<string, string> attributes, string division6, DateOnly on, long serial, StringBuilder before) =>
        part.Groups["name"].Value switch
        {
            "division" => division6,
            "year" => on.Year.ToString("0000", CultureInfo.InvariantCulture),
            "serial" => Serial(serial, int.Parse(part.Groups["width"].Value, CultureInfo.InvariantCulture)),
            "map" => Mapped(attributes),
            _ => CheckDigit(before.ToString()).ToString(),
        };

    private static Result<string> Serial(long serial, int width)
    {
        var text = serial.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        return text.Length == width ? text : LicenceProblems.NumbersExhausted;
    }

    private Result<string> Mapped(IReadOnlyDictionary<string, string> attributes) =>
        MapElement is not null && attributes.TryGetValue(MapElement, out var value) && Map.TryGetValue(value, out var written)
            ? written
            : LicenceProblems.FactMissing.With(MapElement ?? "编号规则");

    /// <summary>ISO/IEC 7064 MOD 11,10 (hybrid) over the digits, letters left out.</summary>
    internal static char CheckDigit(string text)
    {
        var product = 10;
        foreach (var c in text.Where(char.IsAsciiDigit))
        {
            product = (product + c - '0') % 10;
            product = (product == 0 ? 10 : product) * 2 % 11;
        }

        return (char)('0' + (11 - product) % 10);
    }

    [GeneratedRegex(@"\{(?<name>division|year|map|mod11-10|serial):?(?<width>(?<=serial:)\d)?\}", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Parts();
}
