using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormRuleTests
{
    [Fact]
    public void Food_PrepackagedOnly_IsSentToFiling()
    {
        var data = Sample.FoodAnswers.With("matter.food.businessItems", ["预包装食品销售"]);
        Assert.Contains("备案", FormCheck.Whole(Sample.Food, data, Sample.Facts).Slip("matter.food.businessItems"));
        Assert.Empty(FormCheck.Whole(Sample.Food, data.With("matter.food.businessItems", ["预包装食品销售", "热食类"]), Sample.Facts));
    }

    [Fact]
    public void Food_OnlineWithoutTakeaway_Disagrees() => Assert.Contains("外卖", FormCheck.Whole(
        Sample.Food, Sample.FoodAnswers.With("matter.food.businessModes", ["前店后厨"]), Sample.Facts).Slip("matter.food.businessModes"));

    [Theory]
    [InlineData(1966, 3, 2, true)]
    [InlineData(1966, 3, 3, false)]
    public void Card_FromTheSixtiethBirthday(int year, int month, int day, bool accepted)
    {
        var faults = FormCheck.Whole(Sample.Card, Sample.Senior(new DateOnly(year, month, day)), Sample.Facts);
        Assert.Equal(accepted, faults.Count == 0);
        Assert.True(accepted || faults.Slip("applicant.person.birthDate").Contains("60 周岁"));
    }

    [Theory]
    [InlineData("65 岁公交免费", 1961, true)]
    [InlineData("65 岁公交免费", 1962, false)]
    [InlineData("70 岁换卡", 1955, true)]
    [InlineData("70 岁换卡", 1958, false)]
    public void Card_BenefitNeedsItsAge(string kind, int born, bool accepted) => Assert.Equal(
        accepted,
        FormCheck.Whole(Sample.Card, Sample.Senior(new DateOnly(born, 1, 1)).With("matter.senior.benefitKind", kind), Sample.Facts).Count == 0);

    [Fact]
    public void Card_BirthDateThatContradictsTheNumber_IsShown()
    {
        var data = Sample.Senior(new DateOnly(1960, 5, 1)).With("applicant.person.birthDate", "1960-05-02");
        Assert.Contains("对不上", FormCheck.Whole(Sample.Card, data, Sample.Facts).Slip("applicant.person.birthDate"));
    }

    [Fact]
    public void Card_WithAPassport_AsksForItsNumberAndChecksTheAgeByTheDate()
    {
        var data = Sample.Senior(new DateOnly(1960, 5, 1)).With("applicant.person.idType", "护照");
        Assert.Equal("applicant.person.otherIdNumber", Assert.Single(FormCheck.Whole(Sample.Card, data, Sample.Facts)).Path);
        Assert.Empty(FormCheck.Whole(Sample.Card, data.With("applicant.person.otherIdNumber", "E12345678"), Sample.Facts));
        Assert.Contains("60 周岁", FormCheck.Whole(
            Sample.Card, data.With("applicant.person.otherIdNumber", "E12345678").With("applicant.person.birthDate", "1970-05-01"), Sample.Facts).Slip("applicant.person.birthDate"));
    }

    [Fact]
    public void Card_AgentWithTheSeniorsOwnNumber_IsRefused()
    {
        var senior = Sample.Senior(new DateOnly(1960, 5, 1)).With("matter.case.applyingAs", "委托他人代办");
        var agent = senior.With("agent.person.name", "李小梅").With("agent.person.mobile", "13900000009").With("agent.person.relation", "子女");
        Assert.Empty(FormCheck.Whole(Sample.Card, agent.With("agent.person.idNumber", Sample.Clerk), Sample.Facts));
        Assert.Contains("一样", FormCheck.Whole(
            Sample.Card, agent.With("agent.person.idNumber", senior["applicant.person.idNumber"]), Sample.Facts).Slip("agent.person.idNumber"));
    }

    [Fact]
    public void Card_EmergencyContact_NeedsAPhoneOnceNamed()
    {
        var data = Sample.Senior(new DateOnly(1960, 5, 1)).With("emergencyContact.person.name", "李小梅");
        Assert.StartsWith("请填写紧急联系人手机号码", FormCheck.Whole(Sample.Card, data, Sample.Facts).Slip("emergencyContact.person.mobile"));
    }

    [Theory]
    [InlineData(1946, 3, 2, true)]
    [InlineData(1946, 3, 3, false)]
    public void Allowance_FromTheEightiethBirthday(int year, int month, int day, bool accepted) => Assert.Equal(
        accepted, FormCheck.Whole(Sample.Allowance, Sample.AllowanceAnswers(new DateOnly(year, month, day)), Sample.Facts).Count == 0);

    [Fact]
    public void Allowance_DrawnElsewhere_IsRefused() => Assert.Contains("不能同时", FormCheck.Whole(
        Sample.Allowance, Sample.AllowanceAnswers(new DateOnly(1940, 1, 1)).With("matter.allowance.otherPlace", "true"), Sample.Facts).Slip("matter.allowance.otherPlace"));
}
