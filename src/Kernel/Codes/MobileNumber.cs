namespace Tongban.Kernel.Codes;

/// <summary>
/// Mainland mobile number 手机号码: eleven digits, 1 then 3–9. Numbers move between carriers, so nothing is read from the
/// prefix. A leading +86, blanks and hyphens, as address books print them, are taken off.
/// </summary>
public readonly record struct MobileNumber
{
    private MobileNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>First three and last four digits, the rest hidden.</summary>
    public string Masked => CodeText.Masked(Value, 3, 4);

    public static Result<MobileNumber> Parse(string? text, CodeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var value = Plain(CodeText.Canonical(text));
        if (value.Length == 0) return CodeProblems.MobileEmpty;
        var wrong = CodeText.FirstNonDigit(value);
        if (wrong >= 0) return CodeProblems.MobileCharacter.With(CodeText.Where(wrong, value));
        if (value.Length != 11) return CodeProblems.MobileLength.With($"您填写了 {value.Length} 位");
        return value[0] == '1' && value[1] >= '3' ? new MobileNumber(value) : CodeProblems.MobilePrefix;
    }

    public override string ToString() => Value;

    private static string Plain(string text)
    {
        if (text.StartsWith("+86", StringComparison.Ordinal)) text = text[3..];
        return text.AsSpan().ContainsAny(' ', '-')
            ? text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            : text;
    }
}
