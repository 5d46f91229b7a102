using System.Globalization;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Server.Commands;

/// <summary>Reads each kind of code into the parts that <c>tongban check</c> shows.</summary>
internal static class CheckReading
{
    private const string Demonstration = "演示编码（99 开头的区划），不属于任何人或单位。";

    public static Result<CheckedCode> ResidentId(string text, CodeRules rules) => Kernel.Codes.ResidentId.Parse(text, rules).Map(id => new CheckedCode(id.Value,
    [
        new("division", "地址码", id.Division6),
        new("birthDate", "出生日期", Date(id.BirthDate)),
        new("sex", "性别", id.Sex == Sex.Male ? "男" : "女"),
        new("check", "校验码", id.Value[^1..]),
    ], Notes(Upgraded(text, id), Marked(id.IsDemonstration))));

    public static Result<CheckedCode> SocialCreditCode(string text, CodeRules rules) => Kernel.Codes.SocialCreditCode.Parse(text, rules).Map(code => new CheckedCode(code.Value,
    [
        new("registeringDepartment", "登记管理部门", Registrar(code.RegisteringDepartment)),
        new("kind", "机构类别", code.Kind.ToString()),
        new("division", "登记机关区划", code.Division6),
        new("organisationCode", "主体标识码", code.OrganisationCode.Value),
        new("check", "校验码", code.Value[^1..]),
    ], Notes(code.OrganisationCodeWarning?.ToString(), Marked(code.IsDemonstration))));

    public static Result<CheckedCode> LicenceId(string text, CodeRules rules) => Kernel.Codes.LicenceId.Parse(text, rules).Map(id => new CheckedCode(id.Value,
    [
        new("root", "根代码", Kernel.Codes.LicenceId.Root),
        new("type", "证照类型代码", id.TypeCode),
        new("definingAuthority", "类型定义机构", id.DefiningAuthority),
        new("issuer", "颁发机构代码", id.IssuerCode),
        new("serial", "流水号", id.Serial),
        new("version", "版本号", id.Version.ToString("000", CultureInfo.InvariantCulture)),
        new("check", "校验位", id.CheckCharacter.ToString()),
    ], Notes(id.IssuerWarning(rules)?.ToString(), Marked(id.IsDemonstration))));

    public static Result<CheckedCode> ItemCode(string text, CodeRules rules) =>
        Kernel.Codes.ItemCode.Parse(text, rules).Map(code => new CheckedCode(code.Value, [.. ItemParts(code)], Notes(code.Note, Marked(IsDemonstration(code)))));

    private static IEnumerable<CodePart> ItemParts(ItemCode code)
    {
        yield return new("kind", "编码种类", KindName(code.Kind));
        if (code.Authority is { } authority)
        {
            yield return new("authority", "实施主体", authority);
            yield return new("level", "行使层级", $"{code.ExerciseLevel} {LevelName(code.ExerciseLevel!.Value)}");
        }

        if (code.Basic is { } basic)
        {
            yield return new("basic", "基本编码", basic.Value);
            yield return new("scope", "目录范围", basic.IsNational ? "00 国家" : $"{basic.Scope} 省级");
            yield return new("itemType", "事项类型", $"{basic.ItemType} {basic.ItemTypeName}");
            yield return new("guidingDepartment", "业务指导部门", basic.GuidingDepartment);
            yield return new("mainItem", "主项", basic.MainItem);
            yield return new("subItem", "子项", SubItem(basic));
        }

        if (code.HandlingNumber is { } number)
        {
            yield return new("handlingNumber", "业务办理项", number.ToString("00", CultureInfo.InvariantCulture));
        }
    }

    private static string SubItem(BasicItemCode basic) => basic.HasSubItems ? "00Y（主项，下有子项）" : basic.SubItem == "000" ? "000（没有子项）" : basic.SubItem;

    private static bool IsDemonstration(ItemCode code) =>
        code.Authority?.AsSpan(2).StartsWith(CodeRules.DemonstrationProvince) == true || code.Basic?.Scope == CodeRules.DemonstrationProvince;

    private static string KindName(ItemCodeKind kind) => kind switch
    {
        ItemCodeKind.Basic => "基本编码（12 位）",
        ItemCodeKind.Implementation => "实施编码（31 位）",
        ItemCodeKind.HandlingItem => "业务办理项编码（33 位）",
        ItemCodeKind.NationalHandlingItem => "国家级业务办理项编码（14 位）",
        ItemCodeKind.Older => "旧口径编码",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string LevelName(int level) => level switch
    {
        1 => "国家级",
        2 => "省级",
        3 => "市级",
        4 => "县级",
        5 => "乡镇级",
        6 => "村级",
        _ => "分级管理",
    };

    private static string Registrar(char department) => department switch
    {
        '1' => "1 机构编制",
        '5' => "5 民政",
        '9' => "9 市场监督管理",
        _ => department.ToString(),
    };

    private static string? Upgraded(string text, ResidentId id) => text.Trim().Length == 15 ? $"填写的是 15 位旧号码，已换算为 18 位 {id.Value}。" : null;

    private static string? Marked(bool demonstration) => demonstration ? Demonstration : null;

    private static IReadOnlyList<string> Notes(params string?[] notes) => [.. notes.OfType<string>()];

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
