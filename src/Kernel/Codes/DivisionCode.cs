namespace Tongban.Kernel.Codes;

/// <summary>How deep a place lies.</summary>
public enum DivisionLevel
{
    /// <summary>省级</summary>
    Province = 1,

    /// <summary>市级</summary>
    City = 2,

    /// <summary>县级</summary>
    County = 3,

    /// <summary>乡镇、街道</summary>
    Town = 4,

    /// <summary>村、社区</summary>
    Village = 5,
}

/// <summary>
/// Administrative division code 行政区划代码: GB/T 2260 (province 2, city 2, county 2) extended by town 3 and village 3.
/// 6, 9 and 12 digits are accepted and kept as 12. Cities without counties (441900) have their towns directly below.
/// </summary>
public readonly record struct DivisionCode
{
    private const string Zeros = "000000000000";

    private DivisionCode(string value) => Value = value;

    /// <summary>Always 12 digits.</summary>
    public string Value { get; }

    public string Province => Value[..2];

    /// <summary>The county-level part of six digits, as GB/T 2260 prints it.</summary>
    public string Six => Value[..6];

    public DivisionLevel Level =>
        Has(9, 3) ? DivisionLevel.Village
        : Has(6, 3) ? DivisionLevel.Town
        : Has(4, 2) ? DivisionLevel.County
        : Has(2, 2) ? DivisionLevel.City
        : DivisionLevel.Province;

    /// <summary>The place right above; null for a province.</summary>
    public DivisionCode? Parent
    {
        get
        {
            for (var level = Level - 1; level >= DivisionLevel.Province; level--)
                if (Cut(Value, level) is var above && above != Value) return new DivisionCode(above);
            return null;
        }
    }

    public bool IsDemonstration => Value.StartsWith(CodeRules.DemonstrationProvince, StringComparison.Ordinal);

    /// <summary>Whether the other place is this one or lies within it.</summary>
    public bool Contains(DivisionCode other) => other.Value.AsSpan().StartsWith(Value.AsSpan(0, Digits(Level)));

    public static Result<DivisionCode> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.DivisionEmpty;
        if (value.Length is not (6 or 9 or 12)) return CodeProblems.DivisionLength.With($"您填写了 {value.Length} 位");
        var wrong = CodeText.FirstNonDigit(value);
        if (wrong >= 0) return CodeProblems.DivisionCharacter.With(CodeText.Where(wrong, value));
        if (!rules.HasProvince(value)) return CodeProblems.DivisionProvince.With($"前两位是 {value[..2]}");
        var code = new DivisionCode(value.Length == 12 ? value : string.Concat(value, Zeros.AsSpan(value.Length)));
        return code.HasGap ? CodeProblems.DivisionGap : code;
    }

    public override string ToString() => Value;

    // A county needs a city part and a village a town part; a town may stand right below its city.
    private bool HasGap => !Has(2, 2) && Has(4, 8) || !Has(6, 3) && Has(9, 3);

    private bool Has(int from, int length) => Value.AsSpan(from, length).ContainsAnyExcept('0');

    private static int Digits(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => 2,
        DivisionLevel.City => 4,
        DivisionLevel.County => 6,
        DivisionLevel.Town => 9,
        DivisionLevel.Village => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string Cut(string value, DivisionLevel level) => string.Concat(value.AsSpan(0, Digits(level)), Zeros.AsSpan(Digits(level)));
}
