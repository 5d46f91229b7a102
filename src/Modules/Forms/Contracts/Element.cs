using System.Text.Json.Serialization;
using Tongban.Kernel.Codes;

namespace Tongban.Forms.Contracts;

/// <summary>A data element 数据元: one kind of fact with one code, one type and one owner, whatever form asks for it.</summary>
/// <param name="Code">Dotted and lower-camel, for example <c>person.birthDate</c>; never changes once published.</param>
/// <param name="Name">Chinese name as printed on documents.</param>
/// <param name="English">English name, for the API's documentation.</param>
/// <param name="Type">How a value is typed, checked and compared.</param>
/// <param name="Format">Notation of GB/T 39046: <c>an..400</c> at most 400 characters, <c>an18</c> exactly 18, <c>n..16,2</c> at most 16 digits with 2 decimals, <c>YYYYMMDD</c>.</param>
/// <param name="Sensitivity">Who may see it, and whether it is sealed where it is stored.</param>
/// <param name="Mask">How it is shown to those who needn't know it whole.</param>
/// <param name="Owner">The department that answers for its truth 归口部门.</param>
/// <param name="Source">Where it is first known.</param>
public sealed record Element(
    string Code,
    string Name,
    string English,
    ElementType Type,
    string Format,
    Sensitivity Sensitivity,
    Mask Mask,
    string Owner,
    ElementSource Source)
{
    /// <summary>The standard that lists the values.</summary>
    public string? CodeSet { get; init; }

    /// <summary>Unit of a quantity, for example <c>平方米</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What a right value looks like; shown when somebody gets it wrong.</summary>
    public string? Example { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>True for dates that can't lie ahead, such as a birth.</summary>
    public bool NotFuture { get; init; }

    /// <summary>For divisions: how deep the place must lie.</summary>
    public DivisionLevel? Level { get; init; }

    /// <summary>Another element whose registered value may be offered here, for example the company's address for its premises.</summary>
    public string? TakenFrom { get; init; }

    [JsonIgnore]
    public ElementFormat Shape => ElementFormat.Of(Format);
}

public enum ElementType
{
    Text,
    LongText,
    Integer,
    Decimal,

    /// <summary>An amount in yuan as typed, <c>1200.50</c>; rules see it in fen 分.</summary>
    Money,
    Date,
    Boolean,
    Choice,
    Choices,
    ResidentId,
    CreditCode,
    Mobile,

    /// <summary>Mobile or fixed line: many old people have only the latter.</summary>
    Phone,
    Address,

    /// <summary>An administrative division, 12 digits.</summary>
    Division,
}

public enum Sensitivity
{
    Public,

    /// <summary>Shown masked to those whose work doesn't need it.</summary>
    Personal,

    /// <summary>Also encrypted wherever it is stored (个人信息保护法第二十八条).</summary>
    Sensitive,
}

public enum ElementSource
{
    /// <summary>人口库.</summary>
    Population,

    /// <summary>法人库.</summary>
    LegalPerson,

    /// <summary>Typed by the applicant.</summary>
    Typed,

    /// <summary>Comes out of handling the matter.</summary>
    Result,
}

/// <summary>All elements in force.</summary>
public interface IElements
{
    Element? Find(string code);

    IReadOnlyCollection<Element> All { get; }
}
