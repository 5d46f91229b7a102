namespace Tongban.Kernel.Codes;

/// <summary>
/// Why a code was refused, one number for each reason. The title says what to do; the detail of an occurrence says
/// where it is wrong or what is expected. Show both.
/// </summary>
public static class CodeProblems
{
    public static readonly Problem ResidentIdEmpty = Of(1, "请填写公民身份号码。");
    public static readonly Problem ResidentIdLength = Of(2, "公民身份号码应为 18 位（旧证 15 位），请对照证件核对。");
    public static readonly Problem ResidentIdCharacter = Of(3, "公民身份号码只能由数字组成，仅最后一位可以是 X，请对照证件核对。");
    public static readonly Problem ResidentIdProvince = Of(4, "公民身份号码前两位不是现有的省级代码，请对照证件核对。");
    public static readonly Problem ResidentIdDate = Of(5, "公民身份号码第 7 至 14 位不是存在的日期，请对照证件核对出生日期。");
    public static readonly Problem ResidentIdFuture = Of(6, "公民身份号码中的出生日期晚于今天，请对照证件核对。");
    public static readonly Problem ResidentIdTooOld = Of(7, "公民身份号码中的出生日期早于 150 年前，请对照证件核对。");
    public static readonly Problem ResidentIdCheck = Of(8, "公民身份号码最后一位校验码不符，号码中有一位填错，请对照证件逐位核对。");

    public static readonly Problem CreditCodeEmpty = Of(11, "请填写统一社会信用代码。");
    public static readonly Problem CreditCodeLength = Of(12, "统一社会信用代码应为 18 位，请对照证照核对。");
    public static readonly Problem CreditCodeCharacter = Of(13, "统一社会信用代码只能由数字和大写字母组成，且不使用 I、O、S、V、Z，请核对是否把 1、0、5、2 写成了字母。");
    public static readonly Problem CreditCodeDivision = Of(14, "统一社会信用代码第 3 至 8 位是登记机关行政区划码，应为数字，请对照证照核对。");
    public static readonly Problem CreditCodeProvince = Of(15, "统一社会信用代码第 3、4 位不是现有的省级代码，请对照证照核对。");
    public static readonly Problem CreditCodeCheck = Of(16, "统一社会信用代码最后一位校验码不符，代码中有一位填错，请对照证照逐位核对。");
    public static readonly Problem CreditCodeOrganisation = Of(17, "第 9 至 17 位主体标识码与组织机构代码的校验规则不符；部分新码如此，仅作提示，不影响使用。");

    public static readonly Problem OrganisationEmpty = Of(21, "请填写组织机构代码。");
    public static readonly Problem OrganisationLength = Of(22, "组织机构代码应为 9 位（8 位本体加 1 位校验码），请核对。");
    public static readonly Problem OrganisationCharacter = Of(23, "组织机构代码只能由数字和大写字母组成，最后一位只能是数字或 X，请核对。");
    public static readonly Problem OrganisationCheck = Of(24, "组织机构代码最后一位校验码不符，请逐位核对。");

    public static readonly Problem DivisionEmpty = Of(31, "请填写行政区划代码。");
    public static readonly Problem DivisionLength = Of(32, "行政区划代码应为 6 位（县以上）、9 位（乡镇、街道）或 12 位（村、社区），请核对。");
    public static readonly Problem DivisionCharacter = Of(33, "行政区划代码只能由数字组成，请核对。");
    public static readonly Problem DivisionProvince = Of(34, "行政区划代码前两位不是现有的省级代码，请核对。");
    public static readonly Problem DivisionGap = Of(35, "行政区划代码的上级段为零而下级段不为零，请核对是否漏填。");

    public static readonly Problem ItemEmpty = Of(41, "请填写事项编码。");
    public static readonly Problem ItemLength = Of(42, "事项编码应为基本编码 12 位、实施编码 31 位或业务办理项编码 33 位，请核对。");
    public static readonly Problem ItemLocal = Of(43, "这是地方自定的事项编码，不是国家事项编码；请作为“地方编码”登记，并填写对应的国家编码。");
    public static readonly Problem ItemCharacter = Of(44, "事项编码中有不允许的字符，请核对。");
    public static readonly Problem ItemScope = Of(45, "基本编码前两位应为 00（国家）或省级代码，请核对。");
    public static readonly Problem ItemMain = Of(46, "基本编码的主项应为 001 至 999 的三位数字，请核对。");
    public static readonly Problem ItemSub = Of(47, "基本编码的子项应为三位数字，没有子项写 000，主项下有子项时主项自身写 00Y，请核对。");
    public static readonly Problem ItemLevel = Of(48, "实施编码第 19 位行使层级应为 1 至 7（国家、省、市、县、乡镇、村、分级管理），请核对。");
    public static readonly Problem ItemAuthority = Of(49, "实施编码前 18 位应为实施主体的统一社会信用代码，请核对。");
    public static readonly Problem ItemHandling = Of(50, "业务办理项序号应为 01 至 99 的两位数字，请核对。");

    public static readonly Problem CaseNumberEmpty = Of(51, "请填写办件编号。");
    public static readonly Problem CaseNumberShape = Of(52, "办件编号的写法是 6 位区划、8 位日期、6 位序号，以短横线相连，例如 990101-20260224-000183，请对照受理凭证核对。");
    public static readonly Problem CaseNumberProvince = Of(53, "办件编号前两位不是现有的省级代码，请对照受理凭证核对。");
    public static readonly Problem CaseNumberDate = Of(54, "办件编号中的日期不存在，请对照受理凭证核对。");
    public static readonly Problem CaseNumberFuture = Of(55, "办件编号中的日期晚于今天，请对照受理凭证核对。");
    public static readonly Problem CaseNumberSequence = Of(56, "办件编号的序号从 000001 开始，请对照受理凭证核对。");

    public static readonly Problem LicenceEmpty = Of(61, "请填写电子证照标识。");
    public static readonly Problem LicenceParts = Of(62, "电子证照标识由根代码、类型代码、颁发机构代码、流水号、版本号、校验位六部分组成，以点相连，请核对是否复制完整。");
    public static readonly Problem LicenceRoot = Of(63, "电子证照标识应以 1.2.156.3005.2 开头，请核对是否复制完整。");
    public static readonly Problem LicenceCharacter = Of(64, "电子证照标识只能由数字、大写字母和点组成，请核对。");
    public static readonly Problem LicenceType = Of(65, "证照类型代码应为 21 位：证照定义机构的统一社会信用代码 18 位加 3 位数字，请核对。");
    public static readonly Problem LicenceIssuer = Of(66, "证照颁发机构代码应为 18 位统一社会信用代码（或 6 位行政区划代码），请核对。");
    public static readonly Problem LicenceSerial = Of(67, "证照流水号应为 1 至 32 位数字或大写字母，请核对。");
    public static readonly Problem LicenceVersion = Of(68, "证照版本号应为 001 至 999 的三位数字，请核对。");
    public static readonly Problem LicenceCheck = Of(69, "电子证照标识的校验位不符，标识中有一位填错，请核对或重新复制。");
    public static readonly Problem LicenceOldIssuer = Of(70, "颁发机构代码不是有效的统一社会信用代码，可能是旧码，仅作提示。");

    public static readonly Problem MobileEmpty = Of(71, "请填写手机号码。");
    public static readonly Problem MobileLength = Of(72, "手机号码应为 11 位数字，请核对。");
    public static readonly Problem MobileCharacter = Of(73, "手机号码只能由数字组成，请核对。");
    public static readonly Problem MobilePrefix = Of(74, "手机号码应以 1 开头，第二位为 3 至 9，请核对。");

    private static Problem Of(int number, string title) => new($"code-{number:0000}", 400, title);
}
