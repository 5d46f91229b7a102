using System.Globalization;

namespace Tongban.Kernel.Codes;

/// <summary>
/// Electronic licence identifier 电子证照标识 (GB/T 36904): root, licence type 21, issuer 18, serial, version 3 and a check
/// character by ISO/IEC 7064 MOD 37,36 over the four parts in the middle, joined without dots.
/// </summary>
public readonly record struct LicenceId
{
    public const string Root = "1.2.156.3005.2";

    private const string Prefix = Root + ".";
    private const int LongestSerial = 32;

    private readonly string[] _parts;

    private LicenceId(string value, string[] parts) => (Value, _parts) = (value, parts);

    public string Value { get; }

    /// <summary>Type code 证照类型代码: credit code of the body that defined the type, and three digits.</summary>
    public string TypeCode => _parts[0];

    public string DefiningAuthority => TypeCode[..18];

    /// <summary>Issuer's code 颁发机构代码: a credit code; some issuers use a division code of six digits.</summary>
    public string IssuerCode => _parts[1];

    public string Serial => _parts[2];

    /// <summary>1 when first issued, then up with every change or replacement.</summary>
    public int Version => CodeText.Number(_parts[3]);

    public char CheckCharacter => Value[^1];

    /// <summary>Null when the issuer's code is in order; otherwise a hint (old 18-character codes are in use), never a refusal.</summary>
    public Problem? IssuerWarning(CodeRules rules) =>
        IssuerCode.Length == 18 && !SocialCreditCode.Parse(IssuerCode, rules).IsOk ? CodeProblems.LicenceOldIssuer : null;

    public bool IsDemonstration => TypeCode.AsSpan(2).StartsWith(CodeRules.DemonstrationProvince) || IssuerDivision(IssuerCode).StartsWith(CodeRules.DemonstrationProvince);

    /// <summary>The identifier of a licence about to be issued.</summary>
    /// <exception cref="ArgumentException">A part doesn't have the form that the standard asks for.</exception>
    public static LicenceId Create(string typeCode, string issuerCode, string serial, int version)
    {
        string[] parts = [typeCode, issuerCode, serial, version.ToString("000", CultureInfo.InvariantCulture)];
        if (CheckForm(parts) is { } problem) throw new ArgumentException(problem.ToString(), nameof(typeCode));
        var body = string.Concat(parts);
        return new LicenceId($"{Prefix}{string.Join('.', parts)}.{CheckOf(body)}", parts);
    }

    public static Result<LicenceId> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.LicenceEmpty;
        if (!value.StartsWith(Prefix, StringComparison.Ordinal)) return CodeProblems.LicenceRoot;
        var split = value[Prefix.Length..].Split('.');
        if (split.Length != 5) return CodeProblems.LicenceParts.With($"根代码之后有 {split.Length} 部分，应为 5 部分");
        var parts = split[..4];
        if (CheckForm(parts) is { } form) return form;
        if (CheckAuthorities(parts, rules) is { } authority) return authority;
        var expected = CheckOf(string.Concat(parts));
        return split[4].Length == 1 && split[4][0] == expected
            ? new LicenceId(value, parts)
            : CodeProblems.LicenceCheck.With($"按前面各部分计算应为 {expected}");
    }

    public bool Equals(LicenceId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value is null ? 0 : Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static Problem? CheckForm(string[] parts)
    {
        foreach (var part in parts)
            if (CodeText.FirstNonAlphanumeric(part) is >= 0 and var wrong) return CodeProblems.LicenceCharacter.With($"“{part}”的{CodeText.Where(wrong, part)}");
        if (parts[0].Length != 21 || CodeText.FirstNonDigit(parts[0].AsSpan(18)) >= 0) return CodeProblems.LicenceType;
        if (parts[1].Length is not (18 or 6) || parts[1].Length == 6 && CodeText.FirstNonDigit(parts[1]) >= 0) return CodeProblems.LicenceIssuer;
        if (parts[2].Length is < 1 or > LongestSerial) return CodeProblems.LicenceSerial;
        return parts[3].Length == 3 && CodeText.FirstNonDigit(parts[3]) < 0 && parts[3] != "000" ? null : CodeProblems.LicenceVersion;
    }

    // The body that defined the type must have a real credit code. An issuer may carry an old code, but never one of a province that doesn't exist here.
    private static Problem? CheckAuthorities(string[] parts, CodeRules rules)
    {
        if (SocialCreditCode.Parse(parts[0][..18], rules).Problem is { } type)
            return CodeProblems.LicenceType.With(type.Detail is null ? type.Title : $"{type.Title}{type.Detail}");
        var division = IssuerDivision(parts[1]);
        var known = CodeText.FirstNonDigit(division) >= 0 || rules.HasProvince(division) || division.SequenceEqual("10");
        return known ? null : CodeProblems.LicenceIssuer.With($"区划 {division} 不是现有的省级代码");
    }

    private static ReadOnlySpan<char> IssuerDivision(string issuer) => issuer.AsSpan(issuer.Length == 6 ? 0 : 2, 2);

    /// <summary>ISO/IEC 7064 MOD 37,36 (hybrid).</summary>
    private static char CheckOf(ReadOnlySpan<char> body)
    {
        var product = 36;
        foreach (var c in body)
        {
            product = (product + CodeText.Value36(c)) % 36;
            product = (product == 0 ? 36 : product) * 2 % 37;
        }

        var check = (37 - product) % 36;
        return (char)(check < 10 ? '0' + check : 'A' + check - 10);
    }
}
