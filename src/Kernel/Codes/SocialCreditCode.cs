namespace Tongban.Kernel.Codes;

/// <summary>
/// Unified social credit code 统一社会信用代码 (GB 32100—2015): registering department 1, kind 1, division 6, organisation
/// code 9, check 1. The organisation code's own check only warns: some newer codes don't keep it.
/// </summary>
public readonly record struct SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Bodies registered by central organs carry 100000, which is no province of GB/T 2260.
    private const string CentralDivision = "100000";

    private static readonly sbyte[] Values = ValuesOf();

    private SocialCreditCode(string value) => Value = value;

    /// <summary>18 characters of <c>0-9 A-Z</c> without I O S V Z.</summary>
    public string Value { get; }

    /// <summary>First character: who registered it, for example 1 staffing office 机构编制, 5 civil affairs 民政, 9 market regulation 市场监管.</summary>
    public char RegisteringDepartment => Value[0];

    /// <summary>Second character: the kind within the registering department, for example 91 company, 92 sole trader.</summary>
    public char Kind => Value[1];

    public string Division6 => Value.Substring(2, 6);

    public OrganisationCode OrganisationCode => OrganisationCode.Unchecked(Value.Substring(8, 9));

    /// <summary>Null when the embedded organisation code keeps GB 11714; otherwise what to show as a hint, never as a refusal.</summary>
    public Problem? OrganisationCodeWarning =>
        OrganisationCode.CheckOf(Value.AsSpan(8, 8)) is var expected && expected == Value[16]
            ? null
            : CodeProblems.CreditCodeOrganisation.With($"第 17 位按规则应为 {expected}");

    /// <summary>Whether the code is made up for demonstration 演示编码; anybody who verifies it must be told so.</summary>
    public bool IsDemonstration => Value.AsSpan(2).StartsWith(CodeRules.DemonstrationProvince);

    /// <summary>First four and last four characters, the rest hidden.</summary>
    public string Masked => CodeText.Masked(Value, 4, 4);

    public static Result<SocialCreditCode> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.CreditCodeEmpty;
        if (value.Length != 18) return CodeProblems.CreditCodeLength.With($"您填写了 {value.Length} 位");
        for (var i = 0; i < value.Length; i++)
            if (ValueOf(value[i]) < 0) return CodeProblems.CreditCodeCharacter.With(CodeText.Where(i, value));
        return Check(value, rules) is { } problem ? problem : new SocialCreditCode(value);
    }

    public override string ToString() => Value;

    internal static SocialCreditCode FromBody(string first17) => new(first17 + CheckOf(first17));

    internal static bool IsLetter(char c) => ValueOf(c) >= 0;

    internal static char LetterOf(int value) => Alphabet[value];

    private static Problem? Check(string value, CodeRules rules)
    {
        var division = value.AsSpan(2, 6);
        var wrong = CodeText.FirstNonDigit(division);
        if (wrong >= 0) return CodeProblems.CreditCodeDivision.With(CodeText.Where(wrong + 2, value));
        if (!rules.HasProvince(division) && !division.SequenceEqual(CentralDivision))
            return CodeProblems.CreditCodeProvince.With($"第 3、4 位是 {division[..2]}");
        var expected = CheckOf(value);
        return value[17] == expected ? null : CodeProblems.CreditCodeCheck.With($"按前 17 位计算应为 {expected}");
    }

    private static char CheckOf(ReadOnlySpan<char> first17)
    {
        // 3^(i-1) mod 31
        ReadOnlySpan<byte> weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += ValueOf(first17[i]) * weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static int ValueOf(char c) => c < 128 ? Values[c] : -1;

    private static sbyte[] ValuesOf()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Alphabet.Length; i++) values[Alphabet[i]] = (sbyte)i;
        return values;
    }
}
