using System.Diagnostics;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Designing;

public sealed class EditTests
{
    [Fact]
    public void Move_BeforeTheAnswerItHangsOn_IsRefusedAndNamesBoth() => Drafts.Refused(
        FormProblems.AskedTooLate, PageEdits.Move(WithDeliveryOnAgent(), "delivery", -1), "邮寄地址", "由谁来办理");

    [Fact]
    public void Move_OfAFieldBeforeItsCondition_IsRefused()
    {
        var form = Drafts.Food;
        var to = form.PageOf("matter.food.operatorType")!;
        Drafts.Refused(FormProblems.AskedTooLate, FieldEdits.Place(form, "matter.food.maxDiners", to.Code, 0), "最大就餐人数", "主体业态");
    }

    [Fact]
    public void Remove_OfAnAnswerThatIsNeeded_IsRefusedAndNamesWhere() => Drafts.Refused(
        FormProblems.StillUsed, FieldEdits.Remove(Drafts.Food, "matter.food.operatorType"), "最大就餐人数");

    [Fact]
    public void Remove_OfAnIdentityNumberWhoseAgeIsAsked_IsRefused() => Drafts.Refused(
        FormProblems.StillUsed, FieldEdits.Remove(Drafts.Card, "applicant.person.idNumber"), "核对规则");

    [Fact]
    public void Remove_OfARoleThatIsAsked_IsRefused() => Drafts.Refused(FormProblems.StillUsed, RoleEdits.Remove(Drafts.Food, "agent"), "经办人姓名");

    [Fact]
    public void Add_OfTheSameFactTwice_IsRefused() => Drafts.Refused(
        FormProblems.AskedTwice, FieldEdits.Add(Drafts.Food, "delivery", new FieldSource("agent", "person.name", "经办人姓名")), "由谁来办理");

    [Fact]
    public void Option_WithAnotherWord_TakesItsConditionsAlong()
    {
        var form = Drafts.Good(OptionEdits.Set(Drafts.Food, "matter.delivery.method", [new("仅电子证照", "仅电子证照", null), new("邮寄", "邮政寄送", null), new("窗口领取", "窗口领取", null)]));
        Assert.Equal("邮政寄送", form.FieldOf("matter.delivery.address")!.ShowIf!["=="]![1]!.GetValue<string>());
        Assert.Empty(FormFaults.Of(form, Drafts.Elements));
    }

    [Fact]
    public void Option_ThatAConditionComparesWith_CannotGo() => Drafts.Refused(
        FormProblems.StillUsed, OptionEdits.Set(Drafts.Food, "matter.delivery.method", [new("仅电子证照", "仅电子证照", null), new("邮寄", "", null)]), "邮寄地址");

    [Fact]
    public void Assign_ToAnotherRole_TakesItsConditionsAlong()
    {
        var form = Drafts.Good(RoleEdits.Add(Drafts.Food, RoleEdits.Patterns.First(pattern => pattern.Stem == "person"), "店长"));
        var moved = Drafts.Good(FieldEdits.Assign(form, "matter.food.operatorType", "agent"));
        Assert.Contains("agent.food.operatorType", moved.FieldOf("matter.food.maxDiners")!.ShowIf!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_OverRowsAndOverFields_ReadsBackAsItself()
    {
        var sums = new[] { new Sum(["matter.food.employees", "matter.food.maxDiners"], false), new Sum(["matter.food.employees"], true) };
        Assert.All(sums, sum => Assert.Equal(sum.Keys, Sums.Read(Sums.Write(Drafts.Food, sum))!.Keys));
        Assert.Null(Sums.Read(JsonNode.Parse("""{"*":[{"var":"a.b"},2]}""")));
    }

    [Fact]
    public void Changes_AreSaidInWords()
    {
        var before = Drafts.Food;
        var after = Drafts.Good(FieldEdits.Move(before, "applicant.org.phone", -1).Then(form => form.Field("applicant.org.kind", field => field with { Label = "类型", Required = null }))
            .Then(form => FieldEdits.Remove(form, "matter.food.employees")));
        var changes = FormChanges.Between(before, after, Drafts.Elements);
        Assert.Contains(new FormChange("“从业人数”", "去掉了这一项", "“从业人数”", ""), changes);
        Assert.Contains(new FormChange("“类型”", "标签", "主体类型", "类型"), changes);
        Assert.Contains(new FormChange("“类型”", "必填", "总是", "不要求"), changes);
        Assert.Contains(changes, change => change.What == "字段的顺序");
    }

    [Fact]
    public void Word_WithAControlCharacter_IsRefused()
    {
        Drafts.Refused(FormProblems.PartWrong, HeadEdits.Word(Drafts.Food, "申请\0表", "属实"));
        Assert.Equal("申请表", Drafts.Good(HeadEdits.Word(Drafts.Food, "申请表", "一\n二")).Title);
    }

    [Fact]
    public void Remove_TheLastFieldOfAPartWhoseRowsAreCounted_IsRefused()
    {
        var form = Drafts.All.First(form => form.Code == "rural-homestead-approval");
        var one = Drafts.Good(FieldEdits.Remove(form, "member.person.relation"));
        Drafts.Refused(FormProblems.StillUsed, FieldEdits.Remove(one, "member.person.name"));
    }

    [Fact]
    public void Examples_OfVeryManyRows_AreMadeToo()
    {
        var tried = Trying.Of(Drafts.Good(Many()), Drafts.Elements).Value;
        var facts = FormFacts.ForDemonstration(new DateOnly(2026, 3, 2));
        Assert.Equal(500, FormSampling.Find(tried, facts, new SamplingWishes { Everything = true }).Data.RowsOf("person1"));
    }

    private static Tongban.Kernel.Result<FormSource> Many()
    {
        var form = Drafts.Good(RoleEdits.Add(Blank.Form("many", "很多人"), RoleEdits.Patterns.First(pattern => pattern.Stem == "person"), "成员"));
        form = Drafts.Good(RoleEdits.Change(form, "person1", "成员", new FormRepeat(500, 500)));
        return FieldEdits.Add(FieldEdits.Add(form, "page1", new FieldSource("person1", "person.name", "姓名") { Required = true }).Value, "page1", new FieldSource("person1", "person.idNumber", "号码") { Required = true });
    }

    [Fact]
    public void Blank_IsUnfinishedButNotBroken()
    {
        var form = Blank.Form("small-catering", "小餐饮登记申请表");
        Assert.Empty(FormFaults.Broken(form, Drafts.Elements));
        Assert.Equal(["这一页没有字段"], FormFaults.Of(form, Drafts.Elements).Select(fault => fault.Message));
        Assert.Equal(FormFile.Write(form), FormFile.Write(Drafts.Reread(form)));
    }

    [Fact]
    public void Examples_OfEveryForm_AreAcceptedAlmostAlways()
    {
        var facts = FormFacts.ForDemonstration(new DateOnly(2026, 3, 2));
        var refused = Drafts.All.Select(form => Trying.Of(form, Drafts.Elements).Value)
            .Select(form => (form.Code, Faults: FormCheck.Whole(form, FormSampling.Find(form, facts, new SamplingWishes { Everything = true }).Data, facts))).Where(one => one.Faults.Count > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', refused.Select(one => $"{one.Code}: {string.Join("；", one.Faults.Select(fault => fault.Message))}")));
        Assert.InRange(refused.Count, 0, Drafts.All.Length / 10);
    }

    [Fact]
    public void ThreeHundredFields_AreJudgedQuickly()
    {
        var page = new PageSource("page1", "一页", "", []);
        var elements = Drafts.Elements.All.Where(element => element.Type == ElementType.Text && element.Source != ElementSource.Result && !element.Code.StartsWith("org.", StringComparison.Ordinal) && !element.Code.StartsWith("person.", StringComparison.Ordinal) && !element.Code.StartsWith("premises.", StringComparison.Ordinal)).Take(50).ToList();
        var form = Blank.Form("long-form", "很长的表") with
        {
            Roles = [.. Enumerable.Range(1, 6).Select(role => new FormRole($"matter{role}", $"事项{role}", RoleKind.Matter))],
            Pages = [.. Enumerable.Range(1, 6).Select(role => page with { Code = $"page{role}", Fields = [.. elements.Select(element => new FieldSource($"matter{role}", element.Code, element.Name) { ShowIf = role > 1 ? JsonNode.Parse($$"""{"!!":[{"var":"matter1.{{elements[0].Code}}"}]}""") : null })] })],
        };
        Assert.Equal(300, form.Fields.Count());
        Assert.Empty(FormFaults.Of(form, Drafts.Elements));
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < 10; at++)
        {
            Assert.Empty(FormFaults.Of(Drafts.Reread(form), Drafts.Elements));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalMilliseconds / 10:0.0} ms");
        Assert.InRange(watch.Elapsed.TotalMilliseconds / 10, 0, 100);
    }

    /// <summary>Where to send the licence is asked only when somebody else applies.</summary>
    private static FormSource WithDeliveryOnAgent() => Drafts.Good(FieldEdits.ShowIf(
        Drafts.Food, "matter.delivery.address", JsonNode.Parse("""{"==":[{"var":"matter.case.applyingAs"},"委托他人代办"]}""")));
}
