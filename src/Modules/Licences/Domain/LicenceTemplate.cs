namespace Tongban.Licences.Domain;

/// <summary>Who can hold a licence of this kind.</summary>
internal enum HolderKind
{
    Person,
    Organisation,
}

/// <summary>
/// A kind of licence 证照模板 as data: what it says, how it is numbered, how long it holds, how it looks. A licence keeps
/// the version with which it was issued.
/// </summary>
internal sealed record LicenceTemplate
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>Licence type code 证照类型代码 (GB/T 36904): credit code of the defining body and three digits.</summary>
    public required string TypeCode { get; init; }

    /// <summary>Where the type code comes from, for example that it is this platform's own 自编.</summary>
    public required string TypeCodeNote { get; init; }

    public required HolderKind Holder { get; init; }

    /// <summary>Trust grade 可信等级 A–D (State Council office 办函〔2016〕108号): A is what the competent body itself made.</summary>
    public required string TrustGrade { get; init; }

    public required NumberRule Number { get; init; }

    /// <summary>Years from the day of issue; null when it holds for ever 长期有效.</summary>
    public int? ValidYears { get; init; }

    public required IReadOnlyList<LicenceAttribute> Attributes { get; init; }

    public required LicenceLook Look { get; init; }

    /// <summary>The day on which it holds for the last time 有效期至; null for ever.</summary>
    public DateOnly? LastDay(DateOnly issuedOn) => ValidYears is { } years ? issuedOn.AddYears(years).AddDays(-1) : null;
}

/// <summary>One fact on the licence's face 照面信息.</summary>
/// <param name="Element">Data element, for example <c>premises.address</c>.</param>
/// <param name="Label">As printed.</param>
/// <param name="Required">Without it the licence isn't issued.</param>
/// <param name="Public">Whether whoever verifies the licence may read it.</param>
/// <param name="From">Keys of the case's facts that give it, in order, role before element; the element itself comes last.</param>
internal sealed record LicenceAttribute(string Element, string Label, bool Required, bool Public, IReadOnlyList<string> From)
{
    public string? ValueIn(IReadOnlyDictionary<string, string> facts)
    {
        foreach (var key in From)
            if (facts.TryGetValue(key, out var value) && value.Length > 0) return value;
        return facts.TryGetValue(Element, out var own) && own.Length > 0 ? own : null;
    }
}

/// <summary>How it is drawn.</summary>
/// <param name="Shape"><c>certificate</c>, a sheet to hang on the wall, or <c>card</c>, to carry.</param>
/// <param name="Accent">Colour of rules and title: <c>blue</c>, <c>green</c> or <c>vermilion</c>, each legible on white.</param>
/// <param name="Statement">The sentence that the licence says, or null.</param>
/// <param name="Notes">What the holder should know, below or on the back.</param>
internal sealed record LicenceLook(string Shape, string Accent, string? Statement, IReadOnlyList<string> Notes);
