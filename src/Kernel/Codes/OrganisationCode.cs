namespace Tongban.Kernel.Codes;

/// <summary>Organisation code 组织机构代码 (GB 11714): eight characters 0–9 A–Z and a check character; a hyphen before the check is accepted.</summary>
public readonly record struct OrganisationCode
{
    private OrganisationCode(string value) => Value = value;

    /// <summary>Nine characters without hyphen.</summary>
    public string Value { get; }

    public static Result<OrganisationCode> Parse(string? text, CodeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.OrganisationEmpty;
        if (value.Length == 10 && value[8] == '-') value = value.Remove(8, 1);
        if (value.Length != 9) return CodeProblems.OrganisationLength.With($"您填写了 {value.Length} 位");
        var wrong = CodeText.FirstNonAlphanumeric(value);
        if (wrong < 0 && !char.IsAsciiDigit(value[8]) && value[8] != 'X') wrong = 8;
        if (wrong >= 0) return CodeProblems.OrganisationCharacter.With(CodeText.Where(wrong, value));
        var expected = CheckOf(value);
        return value[8] == expected ? new OrganisationCode(value) : CodeProblems.OrganisationCheck.With($"按前 8 位计算应为 {expected}");
    }

    public override string ToString() => Value;

    internal static char CheckOf(ReadOnlySpan<char> first8)
    {
        ReadOnlySpan<byte> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += CodeText.Value36(first8[i]) * weights[i];
        return "0X987654321"[sum % 11];
    }

    /// <summary>As it stands inside a credit code, where a wrong check is a warning only.</summary>
    internal static OrganisationCode Unchecked(string nine) => new(nine);
}
