using System.Text.Json.Serialization;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Tongban.Catalogue.Contracts;

// What GB/T 39046—2020 table 4, the national implementation list (C0109.2 / GB/T 39554.2) and the licensing specification
// know beyond the core of an item. A part that nobody filled in is null and isn't written.
public sealed partial record Item
{
    /// <summary>权责: whose power it is and how far it reaches.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public ItemAuthority? Authority { get; init; }

    /// <summary>办理渠道: on line, on the phone, at a machine.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public ItemChannels? Channels { get; init; }

    /// <summary>咨询、监督、复议与诉讼.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public ItemContacts? Contacts { get; init; }

    /// <summary>权利义务、数量限制、中介服务、监管.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public ItemTerms? Terms { get; init; }
}

public sealed record ItemAuthority
{
    /// <summary>权力来源 POWER_SOURCE, code set <c>power-source</c>.</summary>
    public string PowerSource { get; init; } = "";

    /// <summary>实施主体性质, GB/T 39046 A.3, code set <c>authority-nature</c>.</summary>
    public string Nature { get; init; } = "";

    /// <summary>委托部门; needed where <see cref="PowerSource"/> says that the power was entrusted.</summary>
    public string EntrustedBy { get; init; } = "";

    /// <summary>联办机构.</summary>
    public IReadOnlyList<string> Joint { get; init; } = [];

    /// <summary>承办机构.</summary>
    public string Undertaker { get; init; } = "";

    /// <summary>行使内容.</summary>
    public string Content { get; init; } = "";

    /// <summary>权限划分 between the levels.</summary>
    public string Division { get; init; } = "";

    /// <summary>行政管辖.</summary>
    public string Jurisdiction { get; init; } = "";

    /// <summary>初审: which level looks at it first; empty when none does.</summary>
    public string FirstReview { get; init; } = "";

    /// <summary>下沉: townships and villages may take it in.</summary>
    public bool AtTownships { get; init; }
}

public sealed record ItemChannels
{
    /// <summary>办理形式, GB/T 39046 A.5, code set <c>handle-form</c>.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>通办范围, code set <c>handle-area</c>.</summary>
    public string Area { get; init; } = "";

    /// <summary>网办深度, code set <c>online-depth</c>.</summary>
    public string OnlineDepth { get; init; } = "";

    /// <summary>网办地址, where it isn't this platform.</summary>
    public string OnlineAddress { get; init; } = "";

    public string MobileAddress { get; init; } = "";

    /// <summary>单点登录 to the two addresses.</summary>
    public bool SingleSignOn { get; init; }

    /// <summary>运行系统层级, code set <c>system-level</c>.</summary>
    public string SystemLevel { get; init; } = "";

    /// <summary>进驻大厅.</summary>
    public bool AtCentre { get; init; }

    /// <summary>自助终端: where one can do it oneself.</summary>
    public IReadOnlyList<string> Terminals { get; init; } = [];

    public bool PayOnline { get; init; }

    public string AppointmentAddress { get; init; } = "";

    /// <summary>必须现场办理原因.</summary>
    public string WhyInPerson { get; init; } = "";
}

public sealed record ItemContacts
{
    /// <summary>咨询方式 besides the department's telephone.</summary>
    public string Enquiry { get; init; } = "";

    public string EnquiryPhone { get; init; } = "";

    /// <summary>监督投诉方式.</summary>
    public string Complaint { get; init; } = "";

    public string ComplaintPhone { get; init; } = "";

    /// <summary>行政复议机关.</summary>
    public RemedyBody? Review { get; init; }

    /// <summary>行政诉讼管辖法院.</summary>
    public RemedyBody? Litigation { get; init; }
}

public sealed record RemedyBody
{
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Url { get; init; } = "";
}

public sealed record ItemTerms
{
    /// <summary>申请人依法享有的权利.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>申请人依法履行的义务.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>数量限制; empty when there is none.</summary>
    public string Quantity { get; init; } = "";

    public string QuantityBasis { get; init; } = "";

    /// <summary>中介服务.</summary>
    public IReadOnlyList<Intermediary> Intermediaries { get; init; } = [];

    /// <summary>规定条件的依据.</summary>
    public string ConditionsBasis { get; init; } = "";

    /// <summary>实施依据.</summary>
    public string ImplementationBasis { get; init; } = "";

    /// <summary>监管依据.</summary>
    public string SupervisionBasis { get; init; } = "";

    /// <summary>监管主体.</summary>
    public string Supervisor { get; init; } = "";

    /// <summary>事中事后监管措施.</summary>
    public string Supervision { get; init; } = "";

    /// <summary>具体改革举措.</summary>
    public string Reforms { get; init; } = "";

    /// <summary>年检.</summary>
    public string AnnualCheck { get; init; } = "";

    /// <summary>年报.</summary>
    public string AnnualReport { get; init; } = "";
}

/// <param name="Basis">Law, regulation or State Council decision that demands the service; without one nobody may demand it.</param>
public sealed record Intermediary(string Name, string Basis)
{
    public string Bodies { get; init; } = "";

    public string Charge { get; init; } = "";
}

public sealed partial record ItemMaterial
{
    /// <summary>材料类型, code set <c>material-type</c>.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>How many originals; null when nobody said.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public int? Originals { get; init; }

    [JsonIgnore(Condition = WhenWritingNull)]
    public int? Copies { get; init; }

    /// <summary>规格, for example A4 or PDF.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>受理标准: when it is good enough.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Standard { get; init; }

    /// <summary>要求提供的依据.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Basis { get; init; }

    /// <summary>出具机构.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Issuer { get; init; }

    /// <summary>来源渠道说明; where another department issues it, why it is asked for all the same.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? SourceNote { get; init; }

    /// <summary>出具时间要求, for example 近三个月内.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? IssuedWithin { get; init; }

    /// <summary>填报须知.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? FillNote { get; init; }

    /// <summary>空白表格.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Blank { get; init; }

    /// <summary>示例样表.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Example { get; init; }

    /// <summary>需本人现场填写.</summary>
    [JsonIgnore(Condition = WhenWritingDefault)]
    public bool InPerson { get; init; }
}

public sealed partial record ItemStep
{
    /// <summary>特别程序 of this step (听证、检验、专家评审…); its time may stand outside the limit.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Special { get; init; }

    /// <summary>How long the special procedure takes, told to the applicant.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? SpecialLimit { get; init; }

    /// <summary>What the law says about it.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Basis { get; init; }
}

public sealed partial record ItemResult
{
    /// <summary>结果样本: an address.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Sample { get; init; }

    /// <summary>有效地域范围.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Territory { get; init; }

    /// <summary>变更、延续手续.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public string? Renewal { get; init; }

    /// <summary>What granting it enters into the legal-person register 法人库; null for all but registrations.</summary>
    [JsonIgnore(Condition = WhenWritingNull)]
    public ItemRegistration? Registers { get; init; }
}

/// <summary>How a granted registration becomes an organisation of the register.</summary>
/// <param name="CodeKind">First two characters of the credit code it is given (GB 32100): 91 company, 92 sole trader.</param>
/// <param name="Place">Key of the form field whose division it is registered in.</param>
/// <param name="Facts">Element of the register by the key of the form field that it is taken from; a value that begins with <c>=</c> is meant as it stands.</param>
public sealed record ItemRegistration(string CodeKind, string Place, IReadOnlyDictionary<string, string> Facts);
