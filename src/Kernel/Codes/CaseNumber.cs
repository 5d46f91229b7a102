using System.Globalization;

namespace Tongban.Kernel.Codes;

/// <summary>
/// Case number 办件编号 as people read and dictate it: <c>990101-20260224-000183</c> (competent county, day of receipt,
/// sequence within both). The form is this project's own; the standard only says an..50.
/// </summary>
public readonly record struct CaseNumber
{
    private const int Length = 22;

    private CaseNumber(string value) => Value = value;

    public string Value { get; }

    public string Division6 => Value[..6];

    public DateOnly Date => DateOnly.ParseExact(Value.AsSpan(7, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    public int Sequence => CodeText.Number(Value.AsSpan(16));

    /// <exception cref="ArgumentOutOfRangeException">The sequence isn't within 1–999999.</exception>
    public static CaseNumber Create(DivisionCode place, DateOnly date, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, 999_999);
        return new CaseNumber(string.Create(CultureInfo.InvariantCulture, $"{place.Six}-{date:yyyyMMdd}-{sequence:000000}"));
    }

    public static Result<CaseNumber> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.CaseNumberEmpty;
        if (!HasShape(value)) return CodeProblems.CaseNumberShape;
        if (!rules.HasProvince(value)) return CodeProblems.CaseNumberProvince.With($"前两位是 {value[..2]}");
        if (!CodeText.TryDate(value.AsSpan(7, 8), out var date)) return CodeProblems.CaseNumberDate;
        if (date > rules.Today) return CodeProblems.CaseNumberFuture;
        return CodeText.Number(value.AsSpan(16)) == 0 ? CodeProblems.CaseNumberSequence : new CaseNumber(value);
    }

    public override string ToString() => Value;

    private static bool HasShape(ReadOnlySpan<char> value) =>
        value.Length == Length && value[6] == '-' && value[15] == '-'
        && CodeText.FirstNonDigit(value[..6]) < 0
        && CodeText.FirstNonDigit(value[7..15]) < 0
        && CodeText.FirstNonDigit(value[16..]) < 0;
}
