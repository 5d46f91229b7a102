using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>The definitions of the demonstration place, and answers that its forms accept.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly FormFacts Facts = FormFacts.ForDemonstration(Today);
    public static readonly ElementSet Elements = Good(ElementSet.Parse(File("elements/common.json")));
    public static readonly FormDefinition Food = Form("food-business-licence");
    public static readonly FormDefinition Card = Form("senior-card");
    public static readonly FormDefinition Allowance = Form("senior-allowance");

    /// <summary>The elements of every file.</summary>
    public static readonly ElementSet AllElements = new(Files("elements").SelectMany(file => Good(ElementSet.Parse(System.IO.File.ReadAllText(file))).All));

    /// <summary>Every form of <c>data/forms</c>, with the elements of every file.</summary>
    public static readonly FormDefinition[] AllForms = All();

    private static readonly DivisionCode Anping = DivisionCode.Parse("990101", Facts.Codes).Value;

    public static string Boss { get; } = Id(new DateOnly(1985, 4, 12), 11);

    public static string Clerk { get; } = Id(new DateOnly(1999, 10, 1), 8);

    public static string Company { get; } = DemonstrationCodes.Organisation(Anping, new DateOnly(2025, 12, 1), 7).Value;

    public static FormData FoodAnswers { get; } = FormData.Empty
        .With("applicant.org.name", "云州市安平区清和面馆")
        .With("applicant.org.creditCode", Company)
        .With("applicant.org.kind", "个体工商户")
        .With("applicant.org.address", "云州市安平区和平路 18 号")
        .With("legalRepresentative.person.name", "王建国")
        .With("legalRepresentative.person.idNumber", Boss)
        .With("applicant.org.phone", "0609-8230000")
        .With("premises.premises.division", "990101001000")
        .With("premises.premises.address", "云州市安平区和平路 18 号")
        .With("premises.premises.area", "86.5")
        .With("premises.premises.tenure", "租用")
        .With("matter.food.operatorType", "餐饮服务经营者")
        .With("matter.food.businessItems", ["热食类", "自制饮品"])
        .With("matter.food.businessModes", ["前店后厨", "外卖"])
        .With("matter.food.employees", "6")
        .With("safetyOfficer.person.name", "王建国")
        .With("matter.food.maxDiners", "40")
        .With("matter.food.onlineOrdering", "true")
        .With("matter.food.platformName", "安平外卖")
        .With("matter.case.applyingAs", "委托他人代办")
        .With("agent.person.name", "陈小雨")
        .With("agent.person.idNumber", Clerk)
        .With("agent.person.mobile", "13900000008")
        .With("matter.delivery.method", "邮寄")
        .With("matter.delivery.address", "云州市安平区和平路 18 号，陈小雨收");

    public static FormData Senior(DateOnly born, int sequence = 6) => FormData.Empty
        .With("matter.case.applyingAs", "本人办理")
        .With("applicant.person.name", "李秀英")
        .With("applicant.person.idType", "居民身份证")
        .With("applicant.person.idNumber", Id(born, sequence))
        .With("applicant.person.sex", sequence % 2 == 0 ? "女" : "男")
        .With("applicant.person.birthDate", born.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        .With("applicant.person.householdAddress", "云州市安平区柳桥镇上河村 12 号")
        .With("applicant.person.residenceAddress", "云州市安平区柳桥镇上河村 12 号")
        .With("applicant.person.phone", "0609-8230045")
        .With("matter.senior.benefitKind", "60 岁优待")
        .With("matter.senior.localHousehold", "true")
        .With("matter.delivery.method", "仅电子证照");

    public static FormData AllowanceAnswers(DateOnly born) => Senior(born)
        .Without("applicant.person.idType").Without("matter.senior.benefitKind").Without("matter.senior.localHousehold")
        .With("applicant.person.householdDivision", "990101100200")
        .With("matter.allowance.subsistence", "false")
        .With("matter.allowance.otherPlace", "false")
        .With("matter.bank.name", "云州农村商业银行柳桥支行")
        .With("matter.bank.accountNumber", "6222020000000000018")
        .With("matter.delivery.method", "仅电子文书");

    public static string Id(DateOnly born, int sequence) => DemonstrationCodes.Resident(Anping, born, sequence).Value;

    public static string File(params string[] path) => System.IO.File.ReadAllText(Path.Combine([AppContext.BaseDirectory, "data", .. path]));

    public static string Slip(this IReadOnlyList<FieldError> faults, string key) =>
        Assert.Single(faults, fault => fault.Path == key).Message;

    private static FormDefinition[] All() => [.. Files("forms").Select(file => Good(FormDefinition.Parse(System.IO.File.ReadAllText(file), AllElements)))];

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json").Order(StringComparer.Ordinal);

    private static FormDefinition Form(string code) =>
        Good(FormDefinition.Parse(File("forms", code + ".json"), Elements));

    private static T Good<T>(Result<T> result) => result.IsOk
        ? result.Value
        : throw new InvalidDataException(string.Join('\n', result.Problem!.Fields.Select(fault => $"{fault.Path}: {fault.Message}")));
}
