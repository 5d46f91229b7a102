using System.Text.Json.Serialization;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Contracts;

/// <summary>One published version of an item 事项 with its guide 办事指南: never changed afterwards; a case keeps the version it began with.</summary>
public sealed partial record Item
{
    public Guid Id { get; init; }

    /// <summary>Implementation code 实施编码, 31 characters: authority 18, level 1, basic code 12.</summary>
    public string Code { get; init; } = "";

    /// <summary>Handling-item code 业务办理项编码, 33 characters.</summary>
    public string HandlingCode { get; init; } = "";

    /// <summary>Its word in addresses, for example <c>senior-card</c>.</summary>
    public required string Slug { get; init; }

    public required int Version { get; init; }

    /// <summary>Basic code 基本编码, 12 characters.</summary>
    public required string BasicCode { get; init; }

    /// <summary>Number of the handling item, 01–99.</summary>
    public required string HandlingSerial { get; init; }

    /// <summary>What must be said of the codes, for example that they are made up.</summary>
    public string CodeNote { get; init; } = "";

    public required string Name { get; init; }

    /// <summary>What people call it; found by search and shown as the reason of a hit.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Further everyday words by which search finds it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>One plain sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>GB/T 39046 A.1: 01 行政许可, 05 行政给付, 20 公共服务…</summary>
    public required string TypeCode { get; init; }

    public required string TypeName { get; init; }

    public required HandleType HandleType { get; init; }

    /// <summary>Code of the legal regime 法律制度 that rules its clock, for example <c>licence</c>.</summary>
    public required string Regime { get; init; }

    /// <summary>Kind of the department that handles it.</summary>
    public required string DepartmentKind { get; init; }

    /// <summary>Division whose department implements it, 12 digits.</summary>
    public required string Place { get; init; }

    /// <summary>Key of the form field whose division says where a case belongs; null when all cases belong to <see cref="Place"/>.</summary>
    public string? PlaceFrom { get; init; }

    public required CodeName Level { get; init; }

    /// <summary>服务对象, GB/T 39046 A.4.</summary>
    public required IReadOnlyList<CodeName> Objects { get; init; }

    /// <summary>Who may apply on line: persons, organisations or both.</summary>
    public required IReadOnlyList<SubjectKind> ApplicantKinds { get; init; }

    public required ItemThemes Themes { get; init; }

    public required IReadOnlyList<LegalBasis> Basis { get; init; }

    public required TimeLimit LegalLimit { get; init; }

    public required TimeLimit PromisedLimit { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public required IReadOnlyList<ItemMaterial> Materials { get; init; }

    public required IReadOnlyList<ItemStep> Steps { get; init; }

    public IReadOnlyList<string> SpecialProcedures { get; init; } = [];

    public required ItemFee Fee { get; init; }

    /// <summary>What is paid out, for allowances.</summary>
    public ItemAmounts? Amounts { get; init; }

    public required ItemResult Result { get; init; }

    public required ItemWindow Window { get; init; }

    public required IReadOnlyList<Situation> Situations { get; init; }

    public required IReadOnlyList<QuestionAnswer> Faq { get; init; }

    /// <summary>Names of items that go with it; linked where they are published here.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public required IReadOnlyList<string> Remedies { get; init; }

    /// <summary>Empty, as is <see cref="ProcessCode"/>, where one can only apply at the window.</summary>
    public required string FormCode { get; init; }

    public required string ProcessCode { get; init; }

    /// <summary><c>none</c>, <c>company-only</c> or <c>all</c>: whose cases stand in the public feed.</summary>
    public required string Publicity { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Trust marks ★★★, ★★, ★ by part.</summary>
    public required IReadOnlyDictionary<string, string> Trust { get; init; }

    /// <summary>Whether it can be applied for here on line; others are guides that say where to go 到窗口办理.</summary>
    [JsonIgnore]
    public bool IsOnline => FormCode.Length > 0 && ProcessCode.Length > 0;

    /// <summary>What is promised to an applicant in this situation.</summary>
    public Limit Promised(SituationAnswers answers) =>
        answers.Options.Select(option => option.Promised).FirstOrDefault(limit => limit is not null) ?? PromisedLimit.Limit;

    public ItemMaterial? Material(string key) => Materials.FirstOrDefault(material => material.Key == key);

    public Situation? Situation(string key) => Situations.FirstOrDefault(situation => situation.Key == key);
}

public enum HandleType
{
    /// <summary>即办件: done while one waits.</summary>
    Instant = 1,

    /// <summary>承诺件: done within a promised time.</summary>
    Promise = 2,
}

public sealed record CodeName(string Code, string Name);

/// <summary>Theme codes of the national platform, apart for persons and organisations.</summary>
public sealed record ItemThemes(IReadOnlyList<string> Natural, IReadOnlyList<string> Legal);

public sealed record LegalBasis(string Law, string Article, string Trust)
{
    /// <summary>What the article says, in short.</summary>
    public string Gist { get; init; } = "";
}

/// <param name="Limit">The limit itself; none is said explicitly.</param>
/// <param name="Where">The place whose value it is, when the nation has none.</param>
/// <param name="Example">True when it is one place's value, unverified for here: shown as 示例.</param>
public sealed record TimeLimit(Limit Limit, string Note, string Where, string Trust, bool Example);

/// <param name="By">Who does it.</param>
/// <param name="What">What happens, told to the applicant.</param>
public sealed partial record ItemStep(string Name, decimal Days, string By, string What);

public sealed record ItemFee(bool Charged, IReadOnlyList<FeeLine> Items, string Note, string Trust)
{
    /// <summary>Code of the act that waits for the payment, for example <c>accept</c> or <c>decide-grant</c>.</summary>
    public string Before { get; init; } = "decide-grant";
}

/// <param name="Standard">For example 80 元/件.</param>
public sealed record FeeLine(string Name, string Standard, string Basis)
{
    /// <summary>In whole 分; null when the standard is no fixed amount.</summary>
    public long? Amount { get; init; }

    /// <summary>Key of the form field that decides whether this line applies; null when it always does.</summary>
    public string? Field { get; init; }

    /// <summary>Answers of <see cref="Field"/> in which it applies.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

public sealed record ItemAmounts(string Note, string Where, string Trust, bool Example, IReadOnlyList<AmountBand> Bands);

/// <param name="Monthly">Yuan a month.</param>
public sealed record AmountBand(string Label, int FromAge, decimal Monthly)
{
    public int? ToAge { get; init; }
}

/// <param name="Kind">10 证照, 20 批文, 30 其他.</param>
public sealed partial record ItemResult(string Name, string Kind, string KindName, string Validity)
{
    /// <summary>Years of validity; null when it doesn't end.</summary>
    public int? ValidYears { get; init; }

    public string? LicenceTemplate { get; init; }
}

/// <param name="Visits">How often the applicant has to come.</param>
/// <param name="Area">通办范围.</param>
public sealed record ItemWindow(int Visits, string VisitsNote, bool Booking, bool Express, string Area, string Requirement, string Hours, bool HoursExample)
{
    /// <summary>受理委托: whether the department lets the integrated window accept in its name; else the window hands over.</summary>
    public bool Entrusted { get; init; } = true;
}

public sealed record QuestionAnswer(string Q, string A);
