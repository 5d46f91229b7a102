using System.Globalization;
using System.Text.RegularExpressions;

namespace Tongban.Forms.Domain;

/// <summary>Numbers as people write them: １２００, 1,200.5, 86.5平方米, ¥30.</summary>
internal static partial class NumberText
{
    // Only other spellings of the same unit: 元 after a field that counts 万元 must not pass unseen.
    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["平方米"] = ["平方米", "平米", "㎡", "m2", "m²"],
        ["人"] = ["人", "名", "个人"],
    };

    /// <summary>The number in plain digits; the text itself, without blanks, when it is no number.</summary>
    public static string Canonical(string text, string? unit)
    {
        var plain = Plain(text, unit);
        return Read(plain) is { } number ? number.ToString(CultureInfo.InvariantCulture) : Characters.Tidy(text);
    }

    /// <summary>Yuan with two decimals, so that normalising twice changes nothing.</summary>
    public static string CanonicalMoney(string text)
    {
        var plain = Plain(text, "元");
        return Read(plain) is { } yuan && Decimals(yuan) <= 2 ? yuan.ToString("0.00", CultureInfo.InvariantCulture) : Characters.Tidy(text);
    }

    /// <summary>How a unit may be written after the number.</summary>
    public static IReadOnlyList<string> Units(string? unit) => unit is null ? [] : Spellings.GetValueOrDefault(unit, [unit]);

    public static decimal? Read(string plain) =>
        Number().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static int Decimals(decimal number) => number.Scale;

    public static int Digits(decimal number) => decimal.Abs(decimal.Truncate(number)).ToString(CultureInfo.InvariantCulture).Length + number.Scale;

    private static string Plain(string text, string? unit)
    {
        var compact = Characters.Compact(text).TrimStart('¥', '￥');
        var end = Units(unit).FirstOrDefault(known => compact.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        compact = end is null ? compact : compact[..^end.Length];
        return Grouped().IsMatch(compact) ? compact.Replace(",", "", StringComparison.Ordinal) : compact;
    }

    [GeneratedRegex(@"^-?\d{1,28}(\.\d{1,10})?$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    // Commas only where thousands end: 1,200 is a number, 12,00 may be a slip for 12.00.
    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
