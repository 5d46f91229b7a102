namespace Tongban.Catalogue.Contracts;

/// <summary>What the law's checklist asks for 申请材料.</summary>
/// <param name="Key">Stable within the item, for example <c>layout</c>.</param>
/// <param name="Source">10 申请人自备, 20 政府部门核发, 99 其他.</param>
/// <param name="Form">On paper, as a file, or as one likes.</param>
public sealed partial record ItemMaterial(string Key, string Name, string Source, Necessity Necessity, MaterialForm Form, string Note)
{
    /// <summary>What may stand in for it; null when the applicant has to bring it.</summary>
    public Replacement? ReplacedBy { get; init; }

    /// <summary>Working days within which a paper that may follow 容缺后补 has to be there.</summary>
    public int LaterWithin { get; init; } = 10;
}

public enum Necessity
{
    /// <summary>必要: asked for unless the situation takes it away.</summary>
    Required = 1,

    /// <summary>非必要: asked for only in some situations.</summary>
    Optional = 2,

    /// <summary>容缺后补: may follow later.</summary>
    Later = 3,
}

public enum MaterialForm
{
    Paper,
    Electronic,
    Either,
}

public enum ReplacementKind
{
    /// <summary>The filled form is the document.</summary>
    FormData,

    /// <summary>A base register answers for it.</summary>
    Register,

    /// <summary>An electronic licence that the holder already has.</summary>
    Licence,

    /// <summary>A commitment 告知承诺.</summary>
    Commitment,
}

/// <param name="Text">How it is replaced, told to the applicant.</param>
public sealed record Replacement(ReplacementKind Kind, string Text)
{
    /// <summary>Which register (<c>population</c>, <c>legal-person</c>…) or licence template.</summary>
    public string Source { get; init; } = "";
}

/// <summary>How a material is dealt with.</summary>
public enum MaterialWay
{
    /// <summary>需要您提供.</summary>
    Provide,

    /// <summary>免提交.</summary>
    Exempt,

    /// <summary>承诺代替.</summary>
    Promise,

    /// <summary>可以后补.</summary>
    Later,
}

/// <summary>One line of the list that an applicant in a certain situation sees.</summary>
/// <param name="Why">Why it must be provided, or why not.</param>
public sealed record MaterialNeed(ItemMaterial Material, MaterialWay Way, string Why)
{
    /// <summary>Template of the electronic licence that spares it, if this applicant holds a valid one; null when none can.</summary>
    public string? SparedByLicence { get; init; }
}
