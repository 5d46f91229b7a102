using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Every field that the collected guides list is asked for, under the key given here; what they list twice is asked once.</summary>
public sealed class GuideFieldTests
{
    private static readonly (string Name, string Key)[] Food =
    [
        ("单位名称", "applicant.org.name"), ("统一社会信用代码", "applicant.org.creditCode"), ("主体类型", "applicant.org.kind"), ("住所", "applicant.org.address"),
        ("法定代表人（负责人）姓名", "legalRepresentative.person.name"), ("法定代表人（负责人）证件号码", "legalRepresentative.person.idNumber"),
        ("联系电话", "applicant.org.phone"), ("经营场所地址", "premises.premises.address"), ("经营场所面积（平方米）", "premises.premises.area"),
        ("经营类别", "matter.food.businessItems"), ("经营方式", "matter.food.businessModes"), ("从业人数", "matter.food.employees"),
        ("食品安全管理人员姓名", "safetyOfficer.person.name"), ("最大就餐人数", "matter.food.maxDiners"), ("是否网络订餐", "matter.food.onlineOrdering"),
        ("平台名称", "matter.food.platformName"), ("经办人姓名", "agent.person.name"), ("经办人证件号码", "agent.person.idNumber"),
        ("经办人手机号码", "agent.person.mobile"), ("结果领取方式", "matter.delivery.method"), ("邮寄地址", "matter.delivery.address"),
    ];

    private static readonly (string Name, string Key)[] Card =
    [
        ("姓名", "applicant.person.name"), ("证件类型", "applicant.person.idType"), ("证件号码", "applicant.person.idNumber"), ("证件号码", "applicant.person.otherIdNumber"),
        ("性别", "applicant.person.sex"), ("出生日期", "applicant.person.birthDate"), ("民族", "applicant.person.nation"), ("户籍地址", "applicant.person.householdAddress"),
        ("现居住地址", "applicant.person.residenceAddress"), ("联系电话", "applicant.person.phone"), ("优待类型", "matter.senior.benefitKind"),
        ("居住地址", "applicant.person.residenceAddress"), ("是否本地户籍", "matter.senior.localHousehold"), ("健康状况", "applicant.person.health"),
        ("紧急联系人姓名", "emergencyContact.person.name"), ("紧急联系人手机号码", "emergencyContact.person.mobile"),
        ("是否申请电子优待证", "matter.senior.electronicCard"), ("结果领取方式", "matter.delivery.method"), ("邮寄地址", "matter.delivery.address"),
    ];

    [Fact]
    public void Food_AsksForEveryFieldOfTheGuide() => Assert.Empty(Missing(Sample.Food, Food));

    [Fact]
    public void Card_AsksForEveryFieldOfTheGuide() => Assert.Empty(Missing(Sample.Card, Card));

    [Fact]
    public void Food_OffersTheGuidesChoices()
    {
        string[] items = ["热食类", "冷食类", "生食类", "糕点类", "自制饮品", "预包装食品销售", "散装食品销售"];
        Assert.Equal(items, Sample.Food.Field("matter.food.businessItems")!.Options.Select(option => option.Value));
        Assert.True(Sample.Food.Field("matter.food.businessItems")!.Many);
    }

    private static IEnumerable<string> Missing(FormDefinition form, (string Name, string Key)[] fields) =>
        fields.Where(field => form.Field(field.Key) is null).Select(field => field.Name);
}
