using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>
/// Brings an answer into the one form in which it is stored. Idempotent. What can't be understood stays as it was typed,
/// so that people see and correct their own words.
/// </summary>
internal static class Normal
{
    public static string Text(Element element, string typed) => element.Type switch
    {
        ElementType.Text when element.Shape.DigitsOnly => Undashed(typed),
        ElementType.Text or ElementType.Address or ElementType.Choice or ElementType.Choices => Characters.Tidy(typed),
        ElementType.LongText => Characters.Tidy(typed.ReplaceLineEndings("\n")),
        ElementType.Integer or ElementType.Decimal => NumberText.Canonical(typed, element.Unit),
        ElementType.Money => NumberText.CanonicalMoney(typed),
        ElementType.Date => DateText.Read(typed) is null ? Characters.Tidy(typed) : DateText.Canonical(typed),
        ElementType.Boolean => Truth(Characters.Tidy(typed)),
        ElementType.ResidentId or ElementType.CreditCode => Code(typed),
        ElementType.Mobile => Mobile(typed),
        ElementType.Phone => Phone(typed),
        ElementType.Division => Division(Characters.Compact(typed)),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.Type, "unknown type"),
    };

    private static string Truth(string text) => text switch
    {
        "是" or "1" or "True" or "TRUE" => "true",
        "否" or "0" or "False" or "FALSE" => "false",
        _ => text,
    };

    private static string Code(string typed) => Undashed(typed).ToUpperInvariant();

    private static string Mobile(string typed) => WithoutCountry(Undashed(typed));

    /// <summary>A dash at an end may have hidden a blank behind it.</summary>
    private static string Undashed(string typed) => Characters.Compact(typed).Replace("-", "", StringComparison.Ordinal).Trim();

    private static string Phone(string typed)
    {
        var compact = Characters.Compact(typed).Replace('—', '-').Replace('–', '-');
        var digits = WithoutCountry(compact.Replace("-", "", StringComparison.Ordinal));
        return digits.Length == 11 && digits[0] == '1' ? digits : compact;
    }

    private static string WithoutCountry(string digits) => digits switch
    {
        ['+', '8', '6', '1', ..] => digits[3..],
        ['0', '0', '8', '6', '1', ..] => digits[4..],
        ['8', '6', '1', ..] when digits.Length == 13 => digits[2..],
        _ => digits,
    };

    private static string Division(string code) => code.Length is 6 or 9 && code.All(char.IsAsciiDigit) ? code.PadRight(12, '0') : code;
}
