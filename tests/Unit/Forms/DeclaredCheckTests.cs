using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>A form may only declare comparisons that can be made, and that somebody may make.</summary>
public sealed class DeclaredCheckTests
{
    [Theory]
    [InlineData("""{"code": "a", "kind": "nameAndNumber", "role": "applicant"}""", null)]
    [InlineData("""{"code": "a", "kind": "nameAndNumber", "role": "nobody"}""", "没有角色")]
    [InlineData("""{"code": "a", "kind": "minimumAge", "role": "applicant"}""", "要写明年龄")]
    [InlineData("""{"code": "a", "kind": "companyActive", "role": "applicant"}""", "没有问这个角色的统一社会信用代码")]
    [InlineData("""{"code": "a", "kind": "notListed", "role": "applicant"}""", "要写明名单")]
    [InlineData("""{"code": "a", "kind": "licenceValid", "role": "applicant"}""", "要写明证照")]
    [InlineData("""{"code": "a", "kind": "nameAndNumber", "role": "emergencyContact", "law": "某法"}""", "没有同时问")]
    [InlineData("""{"code": "a", "kind": "minimumAge", "role": "applicant", "least": 60, "blocks": true}""", "要写明怎么办")]
    [InlineData("""{"code": "a", "kind": "guess", "role": "applicant"}""", "读不懂")]
    public void Declaration_IsRefusedWithTheReason(string check, string? reason)
    {
        var read = FormDefinition.Parse(With("senior-card", check), Sample.AllElements);
        if (reason is null)
        {
            Assert.True(read.IsOk, read.Problem?.ToString());
            Assert.Single(read.Value.Checks);
        }
        else
        {
            Assert.Contains(read.Problem!.Fields, fault => fault.Message.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void ThirdPerson_IsOnlyAskedAboutWhereALawIsNamed_AndNeverBlocks()
    {
        var without = FormDefinition.Parse(With("marriage-registration", """{"code": "a", "kind": "nameAndNumber", "role": "partner"}"""), Sample.AllElements);
        Assert.Contains(without.Problem!.Fields, fault => fault.Message.Contains("法律依据", StringComparison.Ordinal));
        var blocking = FormDefinition.Parse(With("marriage-registration", """{"code": "a", "kind": "nameAndNumber", "role": "partner", "law": "某法", "blocks": true, "message": "不行"}"""), Sample.AllElements);
        Assert.Contains(blocking.Problem!.Fields, fault => fault.Message.Contains("当事人自己", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryBlockingCheckOfTheForms_SaysWhatToDo() => Assert.All(
        Sample.AllForms.SelectMany(form => form.Checks).Where(check => check.Blocks), check => Assert.Contains("请", check.Message, StringComparison.Ordinal));

    private static string With(string form, string check)
    {
        var node = JsonNode.Parse(Sample.File("forms", form + ".json"))!;
        node["checks"] = new JsonArray(JsonNode.Parse(check));
        return node.ToJsonString();
    }
}
