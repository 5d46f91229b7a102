using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormCheckTests
{
    [Fact]
    public void Whole_RightAnswers_FindsNothing()
    {
        Assert.Empty(FormCheck.Whole(Sample.Food, Sample.FoodAnswers, Sample.Facts));
        Assert.Empty(FormCheck.Whole(Sample.Card, Sample.Senior(new DateOnly(1960, 5, 1)), Sample.Facts));
        Assert.Empty(FormCheck.Whole(Sample.Allowance, Sample.AllowanceAnswers(new DateOnly(1944, 5, 1)), Sample.Facts));
    }

    [Fact]
    public void Whole_Nothing_AsksForEachRequiredFieldOnce()
    {
        var faults = FormCheck.Whole(Sample.Food, FormData.Empty, Sample.Facts);
        Assert.Equal(FormView.RequiredKeys(Sample.Food, FormData.Empty, Sample.Facts).Order(), faults.Select(fault => fault.Path).Order());
        Assert.StartsWith("请填写单位名称", faults.Slip("applicant.org.name"));
        Assert.Equal("请选择经营类别，至少选一项", faults.Slip("matter.food.businessItems"));
        Assert.Equal("请选择是否网络订餐", faults.Slip("matter.food.onlineOrdering"));
    }

    [Fact]
    public void Whole_EveryFieldWrong_GivesOneClearMessageAField()
    {
        var wrong = Sample.Food.Fields.Aggregate(FormData.Empty, (data, field) => field.Many
            ? data.With(field.Key, ["没有这一项"])
            : data.With(field.Key, Wrong(field)))
            .With("matter.food.operatorType", "餐饮服务经营者").With("matter.food.onlineOrdering", "true")
            .With("matter.case.applyingAs", "委托他人代办").With("matter.delivery.method", "邮寄");
        var faults = FormCheck.Whole(Sample.Food, wrong, Sample.Facts);

        Assert.Equal(
            Sample.Food.Fields.Select(field => field.Key).Except(["matter.food.operatorType", "matter.food.onlineOrdering", "matter.case.applyingAs", "matter.delivery.method"]),
            faults.Select(fault => fault.Path));
        Assert.All(faults, fault => Assert.InRange(fault.Message.Length, 8, 100));
        Assert.Equal("经营场所面积要填数字，例如 86.5", faults.Slip("premises.premises.area"));
        Assert.Equal("从业人数要填整数，例如 6", faults.Slip("matter.food.employees"));
        Assert.Equal("经营类别请从列出的选项里选，可以选多项", faults.Slip("matter.food.businessItems"));
        Assert.StartsWith("统一社会信用代码不对：", faults.Slip("applicant.org.creditCode"));
        Assert.StartsWith("经办人手机号码不对：", faults.Slip("agent.person.mobile"));
    }

    [Theory]
    [InlineData("八十多", "经营场所面积要填数字，例如 86.5")]
    [InlineData("-5", "经营场所面积不能小于 1 平方米，请核对")]
    [InlineData("86.555", "经营场所面积小数点后最多 2 位，请四舍五入后再填")]
    [InlineData("99999999", "经营场所面积太大了，最多 1000000 平方米，请核对单位和位数")]
    [InlineData("1e5", "经营场所面积要填数字，例如 86.5")]
    [InlineData("12,00", "经营场所面积要填数字，例如 86.5")]
    public void Page_AreaThatIsNoArea_SaysHowToPutItRight(string typed, string slip)
    {
        var data = Sample.FoodAnswers.With("premises.premises.area", typed);
        var fault = Assert.Single(FormCheck.Page(Sample.Food, Sample.Food.Page("premises")!, data, Sample.Facts));
        Assert.Equal(slip, fault.Message);
    }

    [Theory]
    [InlineData("８６．５")]
    [InlineData(" 86.5 平方米 ")]
    [InlineData("1,286.50㎡")]
    [InlineData("86。5")]
    public void Page_AreaAsPeopleWriteIt_IsAccepted(string typed) =>
        Assert.Empty(FormCheck.Page(Sample.Food, Sample.Food.Page("premises")!, Sample.FoodAnswers.With("premises.premises.area", typed), Sample.Facts));

    [Theory]
    [InlineData("王\u0000建国")]
    [InlineData("王\u202E建国")]
    [InlineData("王\n建国")]
    public void Page_CharactersThatAreNoText_AreRefused(string typed) =>
        Assert.Contains("控制字符", FormCheck.Whole(Sample.Food, Sample.FoodAnswers.With("legalRepresentative.person.name", typed), Sample.Facts).Slip("legalRepresentative.person.name"));

    [Fact]
    public void Page_HalfACharacter_IsRefused() => Page_CharactersThatAreNoText_AreRefused("王" + '\uD83D' + "建国");

    [Fact]
    public void Page_RareCharacters_AreWelcome() =>
        Assert.Empty(FormCheck.Whole(Sample.Food, Sample.FoodAnswers.With("legalRepresentative.person.name", "阿依古丽·𠮷"), Sample.Facts));

    [Fact]
    public void Page_TextThatIsTooLong_SaysHowLongItMayBe()
    {
        var faults = FormCheck.Whole(Sample.Food, Sample.FoodAnswers.With("applicant.org.name", new string('面', 101)), Sample.Facts);
        Assert.Equal("单位名称最多 100 个字，您填了 101 个，请缩短", faults.Slip("applicant.org.name"));
        Assert.Empty(FormCheck.Whole(Sample.Food, Sample.FoodAnswers.With("applicant.org.name", new string('面', 100)), Sample.Facts));
    }

    [Fact]
    public void Whole_ScriptInEveryTextField_IsJustText()
    {
        const string script = "<script>alert(1)</script>";
        var data = Sample.FoodAnswers.With("applicant.org.name", script).With("safetyOfficer.person.name", script);
        Assert.Empty(FormCheck.Whole(Sample.Food, data, Sample.Facts));
        Assert.Equal(script, FormView.Counted(Sample.Food, data, Sample.Facts)["applicant.org.name"]);
    }

    [Fact]
    public void Whole_KeyThatTheFormDoesNotAsk_IsNamed() => Assert.Equal(
        "这张表里没有这一项，请去掉",
        FormCheck.Whole(Sample.Food, Sample.FoodAnswers.With("applicant.org.secret", "x"), Sample.Facts).Slip("applicant.org.secret"));

    [Fact]
    public void EveryField_HasALimitOnItsLength() => Assert.All(
        Sample.Food.Fields.Concat(Sample.Card.Fields).Concat(Sample.Allowance.Fields).Where(field => field.Options.Count == 0 && field.Element.Type != ElementType.Boolean),
        field =>
        {
            var form = new FormDefinition("f", 1, "f", [], [new FormPage("p", "p", "", [field with { ShowIf = null }])], [], "d");
            var data = FormData.Empty.With(field.Key, new string('9', 5000));
            Assert.Single(FormCheck.Whole(form, data, Sample.Facts), fault => fault.Path == field.Key);
        });

    private static string Wrong(FormField field) => field.Element.Type switch
    {
        ElementType.Text => "——",
        ElementType.Address => "？",
        ElementType.Integer or ElementType.Decimal => "八十多",
        _ => "不知道",
    };
}
