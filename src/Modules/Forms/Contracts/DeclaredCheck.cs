namespace Tongban.Forms.Contracts;

/// <summary>What a declared comparison 比对 asks of registers, lists and licences. Each gives an answer, never a record.</summary>
public enum CheckKind
{
    /// <summary>Name and number belong together 姓名与号码一致.</summary>
    NameAndNumber,

    /// <summary>The organisation exists 存续.</summary>
    CompanyActive,

    /// <summary>Not on a list 不在限制名单.</summary>
    NotListed,

    /// <summary>At least so many years old.</summary>
    MinimumAge,

    /// <summary>The one who is named represents the applying organisation by the register.</summary>
    LegalRepresentative,

    /// <summary>The applicant holds a valid licence of a kind.</summary>
    LicenceValid,
}

/// <summary>
/// A comparison that a form declares: run when an application is submitted and when its case is looked at. It refuses nothing by
/// itself unless it <see cref="Blocks"/>.
/// </summary>
/// <param name="Code">Unique in the form.</param>
/// <param name="Role">Whose facts are compared.</param>
public sealed record DeclaredCheck(string Code, CheckKind Kind, string Role)
{
    private static readonly string[] Own = ["applicant", "legalRepresentative", "agent"];

    /// <summary>Of <see cref="CheckKind.NotListed"/>: the list.</summary>
    public string? List { get; init; }

    /// <summary>Of <see cref="CheckKind.MinimumAge"/>.</summary>
    public int? Least { get; init; }

    /// <summary>Of <see cref="CheckKind.LicenceValid"/>: the kind of licence, and how it is called.</summary>
    public string? Template { get; init; }

    public string? TemplateName { get; init; }

    /// <summary>The article that lets the organ ask about a person who isn't a party; needed for every role but the parties' own.</summary>
    public string? Law { get; init; }

    /// <summary>True when an application with this answer isn't taken: the applicant is told before submitting, with <see cref="Message"/>.</summary>
    public bool Blocks { get; init; }

    /// <summary>What is wrong and how to put it right; needed where it blocks.</summary>
    public string? Message { get; init; }

    /// <summary>Whether it asks about the parties themselves.</summary>
    public bool IsOfParty => Own.Contains(Role);

    /// <summary>How it is called.</summary>
    public string Name => Kind switch
    {
        CheckKind.NameAndNumber => "姓名（名称）与号码一致",
        CheckKind.CompanyActive => "单位处于存续状态",
        CheckKind.NotListed => "不在限制名单",
        CheckKind.MinimumAge => $"年满 {Least} 周岁",
        CheckKind.LegalRepresentative => "是登记的法定代表人（经营者）",
        CheckKind.LicenceValid => $"持有有效的{TemplateName}",
        _ => throw new InvalidOperationException(Kind.ToString()),
    };

    /// <summary>Key of the field beside which the answer stands: the first of these that the form asks.</summary>
    public string FieldIn(FormDefinition form) => Elements.Select(element => $"{Role}.{element}").FirstOrDefault(key => form.Field(key) is not null) ?? Role;

    /// <summary>The value of the role's number; null when the form doesn't ask it or it was left blank.</summary>
    public string? Number(FormData data) => Filled(data, "person.idNumber") ?? Filled(data, "org.creditCode");

    public string? NameOf(FormData data) => Filled(data, "person.name") ?? Filled(data, "org.name");

    private string? Filled(FormData data, string element) => data[$"{Role}.{element}"] is { Length: > 0 } text ? text : null;

    private string[] Elements => Kind == CheckKind.MinimumAge
        ? ["person.birthDate", "person.idNumber", "person.name"]
        : ["person.name", "org.name", "person.idNumber", "org.creditCode"];
}
