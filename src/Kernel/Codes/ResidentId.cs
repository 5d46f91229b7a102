namespace Tongban.Kernel.Codes;

public enum Sex
{
    Female = 0,
    Male = 1,
}

/// <summary>
/// Citizen identity number 公民身份号码 (GB 11643): division 6, birth date 8, order 3 (odd: male), check 1. A 15-digit
/// number of the first generation is upgraded. Counties come and go, so only the province part of the division is enforced.
/// </summary>
public readonly record struct ResidentId
{
    private const int OldestYears = 150;

    private ResidentId(string value) => Value = value;

    /// <summary>18 characters, the last one 0–9 or X.</summary>
    public string Value { get; }

    public string Province => Value[..2];

    public string Division6 => Value[..6];

    public DateOnly BirthDate => new(CodeText.Number(Value.AsSpan(6, 4)), CodeText.Number(Value.AsSpan(10, 2)), CodeText.Number(Value.AsSpan(12, 2)));

    public Sex Sex => (Sex)(Value[16] & 1);

    /// <summary>Whether the number is made up for demonstration 演示编码; anybody who verifies it must be told so.</summary>
    public bool IsDemonstration => Value.StartsWith(CodeRules.DemonstrationProvince, StringComparison.Ordinal);

    /// <summary>First four and last two characters, the rest hidden.</summary>
    public string Masked => CodeText.Masked(Value, 4, 2);

    public static Result<ResidentId> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.ResidentIdEmpty;
        if (value.Length is not (15 or 18)) return CodeProblems.ResidentIdLength.With($"您填写了 {value.Length} 位");
        var wrong = CodeText.FirstNonDigit(value);
        if (wrong >= 0 && !(wrong == 17 && value[17] == 'X'))
            return CodeProblems.ResidentIdCharacter.With(CodeText.Where(wrong, value));
        if (value.Length == 15) value = Upgrade(value);
        return Check(value, rules) is { } problem ? problem : new ResidentId(value);
    }

    public override string ToString() => Value;

    /// <summary>The check character of the first 17 digits: ISO 7064 MOD 11-2, as GB 11643 prints it.</summary>
    internal static char CheckOf(ReadOnlySpan<char> first17)
    {
        ReadOnlySpan<byte> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (first17[i] - '0') * weights[i];
        return "10X98765432"[sum % 11];
    }

    internal static ResidentId FromBody(string first17) => new(first17 + CheckOf(first17));

    private static Problem? Check(string value, CodeRules rules)
    {
        if (!rules.HasProvince(value)) return CodeProblems.ResidentIdProvince.With($"前两位是 {value[..2]}");
        if (!CodeText.TryDate(value.AsSpan(6, 8), out var born)) return CodeProblems.ResidentIdDate;
        if (born > rules.Today) return CodeProblems.ResidentIdFuture;
        if (born.Year < rules.Today.Year - OldestYears) return CodeProblems.ResidentIdTooOld;
        var expected = CheckOf(value);
        return value[17] == expected ? null : CodeProblems.ResidentIdCheck.With($"按前 17 位计算应为 {expected}");
    }

    private static string Upgrade(string fifteen)
    {
        var body = string.Concat(fifteen.AsSpan(0, 6), "19", fifteen.AsSpan(6));
        return body + CheckOf(body);
    }
}
