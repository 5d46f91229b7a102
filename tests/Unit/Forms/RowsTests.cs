using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Tests.Unit.Forms.Merging;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Roles that occur several times, values that are computed, pages under a condition.</summary>
public sealed class RowsTests
{
    private static readonly FormFacts Facts = Sample.Facts;

    private const string Shape = """
        {"code":"rows","version":1,"title":"名册","declaration":"属实","rules":[
          {"code":"sum","field":"member","assert":{"==":[{"reduce":[{"var":"member"},{"+":[{"var":"accumulator"},{"var":"current.person.countA"}]},0]},{"var":"applicant.person.countA"}]},"message":"各人的数加起来要等于总数"},
          {"code":"each","field":"member.person.countA","assert":{"<=":[{"var":"member.person.countA"},{"var":"applicant.person.countA"}]},"message":"一个人的数不能大过总数"}],
         "roles":[{"code":"applicant","name":"申请人","kind":"person"},{"code":"member","name":"成员","kind":"person","repeat":{"least":1,"most":3,"unit":"位"}}],
         "pages":[
          {"code":"a","title":"总数","hint":"","fields":[{"role":"applicant","element":"person.countA","label":"总数","required":true},{"role":"applicant","element":"person.flagA","label":"有没有成员","required":true},
            {"role":"applicant","element":"person.countB","label":"两倍","compute":{"*":[2,{"var":"applicant.person.countA"}]}}]},
          {"code":"b","title":"成员","hint":"","showIf":{"var":"applicant.person.flagA"},"fields":[{"role":"member","element":"person.word","label":"姓名","required":true},{"role":"member","element":"person.countA","label":"数","required":true},
            {"role":"member","element":"person.flagB","label":"大不大","showIf":{">":[{"var":"member.person.countA"},5]},"required":true}]}]}
        """;

    private static readonly FormDefinition Form = FormDefinition.Parse(Shape, FormMaker.Elements).Value;

    private static readonly FormData Right = FormData.Empty.With("applicant.person.countA", "9").With("applicant.person.flagA", "true")
        .With("member[0].person.word", "甲").With("member[0].person.countA", "3")
        .With("member[1].person.word", "乙").With("member[1].person.countA", "6").With("member[1].person.flagB", "true");

    [Fact]
    public void RightRows_AreAccepted() => Assert.Empty(Faults(Right));

    [Fact]
    public void Condition_InARow_LooksAtThatRow()
    {
        Assert.Equal("member[1].person.flagB", Assert.Single(Faults(Right.Without("member[1].person.flagB"))).Path);
        Assert.Null(FormView.Counted(Form, Right.With("member[0].person.flagB", "true"), Facts)["member[0].person.flagB"]);
    }

    [Fact]
    public void Rule_OverAllRows_StandsBesideTheList() =>
        Assert.Equal("各人的数加起来要等于总数", Assert.Single(Faults(Right.With("member[0].person.countA", "2")), fault => fault.Path == "member").Message);

    [Fact]
    public void Rule_OfEachRow_StandsBesideItsField() =>
        Assert.Contains(Faults(Right.With("member[1].person.countA", "19")), fault => fault.Path == "member[1].person.countA");

    [Fact]
    public void TooFewAndTooManyRows_AreSaid()
    {
        var none = Right.Where(key => !key.StartsWith("member", StringComparison.Ordinal));
        Assert.Equal("请至少填写 1 位成员", Assert.Single(Faults(none), fault => fault.Path == "member").Message);
        var many = Enumerable.Range(0, 4).Aggregate(Right, (data, row) => data.With($"member[{row}].person.word", "丁"));
        Assert.Contains(Faults(many), fault => fault.Path == "member" && fault.Message.StartsWith("成员最多 3 位，现在有 4 位", StringComparison.Ordinal));
    }

    [Fact]
    public void HiddenPage_AsksForNoRows() => Assert.Empty(Faults(Right.With("applicant.person.flagA", "false").Where(key => !key.StartsWith("member", StringComparison.Ordinal))));

    [Fact]
    public void Computed_FollowsAndCannotBeTyped()
    {
        Assert.Equal("18", FormView.Counted(Form, Right.With("applicant.person.countB", "99"), Facts)["applicant.person.countB"]);
        Assert.False(Prefilling.Save(Form, Prefilled.Nothing, Right.With("applicant.person.countB", "99")).Values.Has("applicant.person.countB"));
        Assert.Null(FormView.Counted(Form, Right.Without("applicant.person.countA"), Facts)["applicant.person.countB"]);
    }

    [Theory]
    [InlineData("member[0].person.word", true)]
    [InlineData("member[2].person.word", true)]
    [InlineData("member[3].person.word", false)]
    [InlineData("member[00].person.word", false)]
    [InlineData("member[-1].person.word", false)]
    [InlineData("member[+1].person.word", false)]
    [InlineData("member[99999999999].person.word", false)]
    [InlineData("member.person.word", false)]
    [InlineData("applicant[0].person.countA", false)]
    [InlineData("[0].person.word", false)]
    public void Field_IsKnownByItsOneKey(string key, bool known) => Assert.Equal(known, Form.Field(key)?.Key == key);

    [Theory]
    [InlineData("\"most\":3", "\"most\":501", "最多不能超过 500 行")]
    [InlineData("\"least\":1", "\"least\":4", "行数写得不对")]
    [InlineData("{\"var\":\"member.person.countA\"},5", "{\"var\":\"member\"},5", "用到了")]
    [InlineData("{\"*\":[2,{\"var\":\"applicant.person.countA\"}]}", "{\"*\":[2,{\"var\":\"member.person.countA\"}]}", "有好几行，不能直接用")]
    [InlineData("{\"role\":\"applicant\",\"element\":\"person.flagA\"", "{\"role\":\"member\",\"element\":\"person.flagC\",\"label\":\"x\"},{\"role\":\"applicant\",\"element\":\"person.flagA\"", "要单独成页")]
    public void BrokenDefinition_IsRefusedWithTheReason(string from, string to, string reason)
    {
        var refused = FormDefinition.Parse(Shape.Replace(from, to, StringComparison.Ordinal), FormMaker.Elements).Problem;
        Assert.Contains(refused!.Fields, fault => fault.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_ReadRowByRow()
    {
        var pages = FormAnswers.Of(Form, Right, Facts, new AnswerWords(true, _ => null));
        Assert.Equal(["总数", "成员（第 1 位）", "成员（第 2 位）"], pages.Select(page => page.Page.Title));
    }

    [Fact]
    public void HundredTwentyRows_AreCheckedOnce()
    {
        var wide = FormDefinition.Parse(Shape.Replace("\"most\":3", "\"most\":200", StringComparison.Ordinal), FormMaker.Elements).Value;
        var data = Enumerable.Range(0, 120).Aggregate(Right, (all, row) => all.With($"member[{row}].person.word", "丁").With($"member[{row}].person.countA", "1"));
        Assert.Single(FormCheck.Whole(wide, data.With("applicant.person.countA", "119"), Facts));
        Assert.Empty(FormCheck.Whole(wide, data.With("applicant.person.countA", "120").Without("member[1].person.flagB"), Facts));
    }

    private static IReadOnlyList<FieldError> Faults(FormData data) => FormCheck.Whole(Form, data, Facts);
}
