using System.Diagnostics;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>Definitions that somebody made wrong on purpose, or that a program made: refused with place and reason, and soon.</summary>
public sealed class BadDefinitionTests
{
    [Fact]
    public void Parse_ConditionsInACircle_AreRefusedAtTheOneThatLooksAhead()
    {
        var form = Food();
        Field(form, 0)["showIf"] = Is("applicant.org.creditCode");
        Field(form, 1)["showIf"] = Is("applicant.org.name");
        Refused(form, "pages[0].fields[0] applicant.org.name", "用到了后面才问的“applicant.org.creditCode”");
    }

    [Fact]
    public void Parse_ConditionOnItself_IsRefused()
    {
        var form = Food();
        Field(form, 0)["showIf"] = Is("applicant.org.name");
        Refused(form, "pages[0].fields[0] applicant.org.name", "“applicant.org.name”");
    }

    [Fact]
    public void Parse_TenMegabytes_AreRefusedAtOnce()
    {
        var form = Food();
        form["declaration"] = new string('承', 10_000_000);
        var watch = Stopwatch.StartNew();
        Refused(form, "$", "最多 1,000,000 个");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Parse_RuleOfTwoHundredKilobytes_IsRefusedWithItsPlace()
    {
        var form = Food();
        Field(form, 2)["required"] = new JsonObject { ["=="] = new JsonArray(new string('x', 200_000), "y") };
        Refused(form, "pages[0].fields[2]", "超过 100 kB");
    }

    [Theory]
    [InlineData(25, "嵌套超过 20 层")]
    [InlineData(200, "嵌套太深")]
    [InlineData(100_000, "嵌套太深")]
    public void Parse_DeepNesting_IsRefusedWithItsPlace(int levels, string reason)
    {
        var text = Food().ToJsonString();
        var deep = string.Concat(Enumerable.Repeat("{\"!\":", levels)) + "true" + new string('}', levels);
        var at = text.IndexOf("\"required\":true", StringComparison.Ordinal);
        Refused(text[..at] + "\"required\":" + deep + text[(at + "\"required\":true".Length)..], "pages[0].fields[0]", reason);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a\" onfocus=\"alert(1)")]
    [InlineData("applicant.org")]
    [InlineData("__proto__")]
    [InlineData("")]
    public void Parse_RoleWithAScript_IsRefused(string code)
    {
        var form = Food();
        form["roles"]![0]!["code"] = code;
        Field(form, 0)["role"] = code;
        Refused(form, "roles[0]", "小写字母开头");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("org.name<img src=x onerror=alert(1)>")]
    public void Parse_ElementWithAScript_IsRefused(string code)
    {
        var form = Food();
        Field(form, 0)["element"] = code;
        Refused(form, "pages[0].fields[0]", "没有数据元");
    }

    [Fact]
    public void Parse_PageOrRuleWithAScript_IsRefused()
    {
        var form = Food();
        form["pages"]![1]!["code"] = "../../admin";
        Refused(form, "pages[1]", "小写字母开头");
        form = Food();
        form["rules"]![0]!["code"] = "<b>";
        Refused(form, "rules[0]", "小写字母开头");
    }

    [Fact]
    public void Parse_NothingButBrackets_IsRefused()
    {
        Refused("", "$", "读不懂", anyPlace: true);
        Refused("null", "$", "空的");
        Refused("[]", "$", "读不懂", anyPlace: true);
        Refused(new string('[', 500_000), "", "嵌套太深", anyPlace: true);
    }

    private static JsonNode Food() => JsonNode.Parse(Sample.File("forms", "food-business-licence.json"))!;

    private static JsonObject Field(JsonNode form, int at) => form["pages"]![0]!["fields"]![at]!.AsObject();

    private static JsonNode Is(string key) => new JsonObject { ["!!"] = new JsonArray((JsonNode)new JsonObject { ["var"] = key }) };

    private static void Refused(JsonNode form, string place, string reason) => Refused(form.ToJsonString(), place, reason);

    private static void Refused(string json, string place, string reason, bool anyPlace = false)
    {
        var problem = FormDefinition.Parse(json, Sample.Elements).Problem;
        Assert.Equal(FormProblems.Definition.Code, problem?.Code);
        Assert.True(
            problem!.Fields.Any(fault => (anyPlace || fault.Path.Contains(place, StringComparison.Ordinal)) && fault.Message.Contains(reason, StringComparison.Ordinal)),
            string.Join('\n', problem.Fields.Take(5).Select(fault => $"{fault.Path}: {fault.Message}")));
    }
}
