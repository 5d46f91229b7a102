using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>What may not be published, each with its place and the reason.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("food-business-licence")]
    [InlineData("senior-card")]
    [InlineData("senior-allowance")]
    public void Parse_FormsOfTheDemonstrationPlace_AreRight(string code) =>
        Assert.True(FormDefinition.Parse(Sample.File("forms", code + ".json"), Sample.Elements).IsOk);

    [Fact]
    public void Parse_FieldWithoutElement_IsRefusedWithItsPlace() =>
        Refused(form => Field(form).AsObject().Remove("element"), "$.pages[0].fields[0]", "element");

    [Fact]
    public void Parse_FieldWithBlankRole_IsRefused() => Refused(form => Field(form)["role"] = "", "pages[0].fields[0]", "角色和数据元");

    [Fact]
    public void Parse_UnknownElement_IsRefused() => Refused(form => Field(form)["element"] = "org.colour", "pages[0].fields[0] applicant.org.colour", "没有数据元“org.colour”");

    [Fact]
    public void Parse_RoleThatIsNotDeclared_IsRefused() => Refused(form => Field(form)["role"] = "stranger", "pages[0].fields[0]", "没有在 roles 里登记");

    [Fact]
    public void Parse_PersonElementOnAnOrganisation_IsRefused() => Refused(form => Field(form)["element"] = "person.name", "pages[0].fields[0]", "不能用在角色“经营者”上");

    [Fact]
    public void Parse_ElementThatHandlingProduces_IsRefused() => Refused(form => Field(form)["element"] = "licence.number", "pages[0].fields[0]", "由办理结果产生");

    [Fact]
    public void Parse_SameFieldTwice_IsRefused() => Refused(form => form["pages"]![1]!["fields"]!.AsArray().Add(Field(form).DeepClone()), "pages", "出现了 2 次");

    [Fact]
    public void Parse_UnknownOperator_IsRefused() =>
        Refused(form => Field(form)["showIf"] = JsonNode.Parse("""{"erase":[1]}"""), "pages[0].fields[0]", "不认识的运算符");

    [Fact]
    public void Parse_ConditionOnALaterAnswer_IsRefused() => Refused(
        form => Field(form)["showIf"] = JsonNode.Parse("""{"==":[{"var":"matter.delivery.method"},"邮寄"]}"""), "pages[0].fields[0]", "后面才问的");

    [Fact]
    public void Parse_ConditionOnNothing_IsRefused() => Refused(
        form => Field(form)["required"] = JsonNode.Parse("""{"!!":[{"var":"applicant.org.colour"}]}"""), "pages[0].fields[0]", "不存在的“applicant.org.colour”");

    [Fact]
    public void Parse_RuleOnAnUnknownField_IsRefused() => Refused(form => form["rules"]![0]!["field"] = "x.y", "rules[0]", "提示没有地方显示");

    [Fact]
    public void Parse_RuleInsideAll_IsLookedInto() => Refused(
        form => form["rules"]![0]!["assert"] = JsonNode.Parse("""{"all":[{"var":"matter.food.nothing"},{"==":[{"var":""},"x"]}]}"""), "rules[0]", "不存在的“matter.food.nothing”");

    [Fact]
    public void Parse_ChoiceWithoutOptions_IsRefused() =>
        Refused(form => form["pages"]![2]!["fields"]![0]!.AsObject().Remove("options"), "pages[2].fields[0]", "至少要有两个选项");

    [Fact]
    public void Parse_ReadOnlyWithoutASource_IsRefused() =>
        Refused(form => Field(form).AsObject().Remove("prefillFrom"), "pages[0].fields[0]", "没有人能填");

    [Fact]
    public void Parse_MisspeltMember_IsRefused() => Refused(form => Field(form)["requird"] = true, "$.pages[0].fields[0]", "requird");

    [Fact]
    public void Parse_NoDeclaration_IsRefused() => Refused(form => form["declaration"] = " ", "declaration", "不知道签的是什么");

    [Fact]
    public void Elements_EachFaultIsNamed()
    {
        var file = JsonNode.Parse(Sample.File("elements/common.json"))!;
        var first = file["elements"]![0]!;
        first["code"] = "Person";
        first["format"] = "abc";
        file["elements"]![1]!["code"] = "org.name";
        file["elements"]![2]!["mask"] = "none";
        var faults = ElementSet.Parse(file.ToJsonString()).Problem!.Fields;
        Assert.Contains(faults, fault => fault.Path.StartsWith("elements[0]", StringComparison.Ordinal) && fault.Message.Contains("小写开头"));
        Assert.Contains(faults, fault => fault.Path.StartsWith("elements[0]", StringComparison.Ordinal) && fault.Message.Contains("格式“abc”"));
        Assert.Contains(faults, fault => fault.Message.Contains("重复"));
        Assert.Contains(faults, fault => fault.Path.StartsWith("elements[2]", StringComparison.Ordinal) && fault.Message.Contains("脱敏"));
    }

    private static JsonNode Field(JsonNode form) => form["pages"]![0]!["fields"]![0]!;

    private static void Refused(Action<JsonNode> spoil, string place, string reason)
    {
        var form = JsonNode.Parse(Sample.File("forms", "food-business-licence.json"))!;
        spoil(form);
        var problem = FormDefinition.Parse(form.ToJsonString(), Sample.Elements).Problem;
        Assert.Equal(FormProblems.Definition.Code, problem?.Code);
        Assert.Contains(problem!.Fields, (FieldError fault) => fault.Path.StartsWith(place, StringComparison.Ordinal) && fault.Message.Contains(reason, StringComparison.Ordinal));
    }
}
