namespace Tongban.Kernel.Codes;

/// <summary>Which of the national codes of a matter it is.</summary>
public enum ItemCodeKind
{
    /// <summary>基本编码, 12</summary>
    Basic = 1,

    /// <summary>实施编码, 31</summary>
    Implementation = 2,

    /// <summary>业务办理项编码, 33</summary>
    HandlingItem = 3,

    /// <summary>国家级行政许可事项实施规范的业务办理项, 14: basic code and handling number without an authority.</summary>
    NationalHandlingItem = 4,

    /// <summary>旧口径编码, 10 or 24 (GB/T 39046): taken over on import, without parts.</summary>
    Older = 5,
}

/// <summary>
/// Item code 事项编码 (C0109.1 / GB/T 39554.1): basic 12, implementation 31 (authority's credit code 18, level 1, basic 12),
/// handling item 33 (implementation, number 2). Local forms are no item codes and are refused as such.
/// </summary>
public readonly record struct ItemCode
{
    private ItemCode(string value, ItemCodeKind kind) => (Value, Kind) = (value, kind);

    public string Value { get; }

    public ItemCodeKind Kind { get; }

    /// <summary>The twelve characters of the basic code; null for older codes.</summary>
    public BasicItemCode? Basic => Kind switch
    {
        ItemCodeKind.Basic or ItemCodeKind.NationalHandlingItem => new BasicItemCode(Value[..12]),
        ItemCodeKind.Implementation or ItemCodeKind.HandlingItem => new BasicItemCode(Value[19..31]),
        _ => null,
    };

    /// <summary>The 31 characters of the implementation code 实施编码; null when there is none.</summary>
    public string? Implementation => HasAuthority ? Value[..31] : null;

    /// <summary>Credit code of the authority 实施主体, 18 characters; null when there is none.</summary>
    public string? Authority => HasAuthority ? Value[..18] : null;

    /// <summary>Level at which the power is exercised 行使层级, 1–7 (GB/T 39046 A.2); null when there is none.</summary>
    public int? ExerciseLevel => HasAuthority ? Value[18] - '0' : null;

    /// <summary>Number of the handling item, 01–99; null when there is none.</summary>
    public int? HandlingNumber => Kind is ItemCodeKind.HandlingItem or ItemCodeKind.NationalHandlingItem ? CodeText.Number(Value.AsSpan(Value.Length - 2)) : null;

    /// <summary>What to tell about a code that is accepted but isn't current; null when nothing.</summary>
    public string? Note => Kind == ItemCodeKind.Older ? $"{Value.Length} 位是旧口径编码，可以导入，请尽快换成 {(Value.Length == 10 ? "12 位基本编码" : "31 位实施编码")}。" : null;

    private bool HasAuthority => Kind is ItemCodeKind.Implementation or ItemCodeKind.HandlingItem;

    public static Result<ItemCode> Parse(string? text, CodeRules rules)
    {
        var value = CodeText.Canonical(text);
        if (value.Length == 0) return CodeProblems.ItemEmpty;
        if (IsLocal(value)) return CodeProblems.ItemLocal;
        if (KindOf(value.Length) is not { } kind) return CodeProblems.ItemLength.With($"您填写了 {value.Length} 位");
        var wrong = CodeText.FirstNonAlphanumeric(value);
        if (wrong >= 0) return CodeProblems.ItemCharacter.With(CodeText.Where(wrong, value));
        return Check(value, kind, rules) is { } problem ? problem : new ItemCode(value, kind);
    }

    public override string ToString() => Value;

    private static ItemCodeKind? KindOf(int length) => length switch
    {
        12 => ItemCodeKind.Basic,
        14 => ItemCodeKind.NationalHandlingItem,
        31 => ItemCodeKind.Implementation,
        33 => ItemCodeKind.HandlingItem,
        10 or 24 => ItemCodeKind.Older,
        _ => null,
    };

    // Known local forms: hyphens (Sichuan, Gansu), pinyin letters of the type in front (Guizhou, XK00001000), 16 digits (Hubei).
    private static bool IsLocal(string value) =>
        value.Contains('-', StringComparison.Ordinal)
        || value.Length == 16 && CodeText.FirstNonDigit(value) < 0
        || value.Length >= 2 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]);

    private static Problem? Check(string value, ItemCodeKind kind, CodeRules rules) => kind switch
    {
        ItemCodeKind.Basic => BasicItemCode.Check(value, 0, rules),
        ItemCodeKind.NationalHandlingItem => BasicItemCode.Check(value, 0, rules) ?? CheckHandling(value),
        ItemCodeKind.Implementation => CheckAuthority(value, rules) ?? BasicItemCode.Check(value, 19, rules),
        ItemCodeKind.HandlingItem => CheckAuthority(value, rules) ?? BasicItemCode.Check(value, 19, rules) ?? CheckHandling(value),
        ItemCodeKind.Older => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Problem? CheckAuthority(string value, CodeRules rules)
    {
        if (SocialCreditCode.Parse(value[..18], rules).Problem is { } inside)
            return CodeProblems.ItemAuthority.With(inside.Detail is null ? inside.Title : $"{inside.Title}{inside.Detail}");
        return value[18] is >= '1' and <= '7' ? null : CodeProblems.ItemLevel.With(CodeText.Where(18, value));
    }

    private static Problem? CheckHandling(string value)
    {
        var tail = value.AsSpan(value.Length - 2);
        return CodeText.FirstNonDigit(tail) < 0 && !tail.SequenceEqual("00") ? null : CodeProblems.ItemHandling.With($"填写的是 {tail}");
    }
}
