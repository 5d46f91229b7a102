using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Registers.Contracts;

/// <summary>What a base register 基础库 says about one subject.</summary>
/// <param name="Register"><c>population</c> or <c>legal-person</c>.</param>
/// <param name="RegisterName">人口库 or 法人库: what a prefilled field says about where its value came from.</param>
/// <param name="Key">Identity number or social credit code.</param>
/// <param name="UpdatedOn">The day when the register last heard of a change.</param>
/// <param name="Facts">Values by data element, see <see cref="PersonFacts"/> and <see cref="OrganisationFacts"/>; what the register doesn't know is absent.</param>
public sealed record RegisterRecord(
    string Register, string RegisterName, string Key, DateOnly UpdatedOn, IReadOnlyDictionary<string, string> Facts)
{
    /// <exception cref="KeyNotFoundException">The register doesn't know it.</exception>
    public string this[string element] => Facts[element];

    public string? Find(string element) => Facts.GetValueOrDefault(element);
}

/// <summary>
/// The base registers of persons and organisations. Whoever calls decides whose record may be fetched for this caller:
/// knowing somebody's number gives no right to their record.
/// </summary>
public interface IRegisters
{
    /// <param name="idNumber">Eighteen characters, as <c>ResidentId.Value</c> gives them.</param>
    Task<RegisterRecord?> PersonAsync(string idNumber, CancellationToken ct);

    /// <param name="creditCode">Eighteen characters, as <c>SocialCreditCode.Value</c> gives them.</param>
    Task<RegisterRecord?> OrganisationAsync(string creditCode, CancellationToken ct);

    /// <summary>Enters a new organisation, in the caller's transaction, and gives it its credit code.</summary>
    /// <param name="kind">First two characters of the code: 91 company, 92 sole trader.</param>
    /// <param name="division">Where it is registered, 12 digits.</param>
    /// <param name="facts">By <see cref="OrganisationFacts"/>; code, day of establishment and status are added here.</param>
    /// <returns>The facts as entered, or <see cref="RegisterProblems.NoAuthority"/> outside the demonstration place, where codes come from the national system.</returns>
    Task<Result<IReadOnlyDictionary<string, string>>> EnterAsync(Write write, string kind, string division, IReadOnlyDictionary<string, string> facts, CancellationToken ct);

    /// <summary>Marks an organisation as struck off 撤销, in the caller's transaction: it stays in the register, and nobody represents it any more.</summary>
    Task CancelAsync(Write write, string creditCode, CancellationToken ct);

    /// <summary>Existing organisations whose legal representative 法定代表人 (or owner 经营者) this person is, oldest first.</summary>
    Task<IReadOnlyList<RegisterRecord>> RepresentedByAsync(string idNumber, CancellationToken ct);
}

/// <summary>Expected refusals of the base registers.</summary>
public static class RegisterProblems
{
    public static readonly Problem NoAuthority = new("registers-0001", 409, "这里还没有接入登记系统，不能赋予统一社会信用代码。请先在登记系统办理登记。");

    public static readonly Problem NoOwner = new("registers-0002", 409, "没有找到管这项数据的部门，纠错暂时转不过去。您的申请可以照常办理，请拨打 12345 反映。");

    public static readonly Problem Answered = new("registers-0003", 409, "这张工单已经有人答复了。请刷新页面看结果。");

    public static readonly Problem TicketGone = new("registers-0006", 404, "没有找到这张纠错工单。它可能不归您的部门管，请回到列表看一看。");

    public static readonly Problem KeyFact = new("registers-0004", 409, "号码是查找这条记录的依据，不能在这里改。请按规定在登记系统里更正。");

    public static readonly Problem AnswerMissing = new("registers-0005", 422, "还缺一项，请按提示补上。");
}

/// <summary>Data elements of the population register 人口库.</summary>
public static class PersonFacts
{
    public const string Name = "person.name";
    public const string IdNumber = "person.idNumber";

    /// <summary>男 or 女.</summary>
    public const string Sex = "person.sex";

    /// <summary>yyyy-MM-dd.</summary>
    public const string BirthDate = "person.birthDate";

    public const string Nation = "person.nation";
    public const string HouseholdNumber = "person.householdNumber";
    public const string RelationToHead = "person.relationToHead";
    public const string HouseholdAddress = "person.householdAddress";

    /// <summary>Twelve-digit code of the village or community.</summary>
    public const string HouseholdDivision = "person.householdDivision";

    public const string ResidenceAddress = "person.residenceAddress";
    public const string ResidenceDivision = "person.residenceDivision";
    public const string Mobile = "person.mobile";
}

/// <summary>Data elements of the legal-person register 法人库.</summary>
public static class OrganisationFacts
{
    public const string Name = "org.name";
    public const string CreditCode = "org.creditCode";

    /// <summary>有限责任公司, 个体工商户, 农民专业合作社 or 个人独资企业.</summary>
    public const string Kind = "org.kind";

    public const string Address = "org.address";

    /// <summary>Twelve-digit code of the village or community.</summary>
    public const string Division = "org.division";

    public const string RepresentativeName = "org.legalRepresentative.name";
    public const string RepresentativeIdNumber = "org.legalRepresentative.idNumber";

    /// <summary>In whole yuan; sole traders have none.</summary>
    public const string RegisteredCapital = "org.registeredCapital";

    /// <summary>yyyy-MM-dd.</summary>
    public const string EstablishedOn = "org.establishedOn";

    public const string BusinessScope = "org.businessScope";

    /// <summary>存续, 注销 or 吊销，未注销.</summary>
    public const string Status = "org.status";

    public const string Mobile = "org.mobile";

    /// <summary>Trade by GB/T 4754, four digits.</summary>
    public const string IndustryCode = "org.industryCode";

    public const string IndustryName = "org.industryName";

    public const string RegistrationAuthority = "org.registrationAuthority";
}
