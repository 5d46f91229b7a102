using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Kernel.Time;
using Tongban.Tests.Unit.Forms;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue;

/// <summary>What may not be published, each with its place and the reason.</summary>
public sealed class ItemDefinitionTests
{
    [Theory]
    [InlineData("food-business-licence")]
    [InlineData("senior-card")]
    [InlineData("senior-allowance")]
    public void Parse_ItemsOfTheDemonstrationPlace_AreRight(string slug) =>
        Assert.Empty(ItemText.Parse(Sample.File("items", slug + ".json"), Items.Around).Problem?.Fields ?? []);

    [Fact]
    public void Parse_PromiseLongerThanTheLaw_IsRefused() =>
        Refused(item => item["promisedLimit"]!["limit"]!["amount"] = 16, "promisedLimit", "比法定时限");

    [Fact]
    public void Parse_SituationWithAMaterialThatDoesNotExist_IsRefused() =>
        Refused(item => item["situations"]![0]!["options"]![1]!["addMaterials"]![0] = "passport", "situations[0] who.options[1] agent", "“passport”不存在");

    [Fact]
    public void Parse_OptionalMaterialThatNoSituationNeeds_IsRefused() =>
        Refused(item => item["situations"]![0]!["options"]![1]!.AsObject().Remove("addMaterials"), "materials[6] authorisation", "没有一个情形");

    [Fact]
    public void Parse_SameMaterialTwice_IsRefused() => Refused(item => item["materials"]![1]!["key"] = "layout", "materials[1] layout", "重复");

    [Fact]
    public void Parse_FormFieldThatDoesNotExist_IsRefused() =>
        Refused(item => item["situations"]![0]!["formField"] = "matter.nothing", "situations[0] who.formField", "没有字段");

    [Fact]
    public void Parse_FormValueThatTheFieldDoesNotOffer_IsRefused() =>
        Refused(item => item["situations"]![1]!["options"]![0]!["formValues"]![0] = "火锅", "situations[1] food.options[0] hot", "没有选项“火锅”");

    [Fact]
    public void Parse_UnknownForm_IsRefused() => Refused(item => item["formCode"] = "nothing", "formCode", "没有表单");

    [Fact]
    public void Parse_PlaceFromAFieldThatIsNoDivision_IsRefused() => Refused(item => item["placeFrom"] = "premises.premises.area", "placeFrom", "区划字段");

    [Theory]
    [InlineData("XK00001000", false)]
    [InlineData("0100001000", true)]
    [InlineData("010000100022010100123456", true)]
    [InlineData("01000010001", false)]
    public void Parse_OlderCodes_AreTakenOverByTheirLength(string code, bool taken)
    {
        var item = JsonNode.Parse(Sample.File("items", "food-business-licence.json"))!.AsObject();
        item["basicCode"] = code;

        Assert.Equal(taken, ItemText.Parse(item.ToJsonString(), Items.Around).IsOk);
    }

    [Fact]
    public void Demonstration_CodesFollowTheNationalStructure_AndThoseMadeUpSaySo() => Assert.All(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "items")).Select(file => JsonNode.Parse(File.ReadAllText(file))!), item =>
        {
            var code = Tongban.Kernel.Codes.ItemCode.Parse((string)item["basicCode"]!, Sample.Facts.Codes).Value;
            Assert.Equal(((string)item["typeCode"]!, false), (code.Basic!.Value.ItemType, code.Basic.Value.HasSubItems));
            Assert.Equal(code.Basic.Value.Scope == "99", ((string)item["codeNote"]!).Contains("自编", StringComparison.Ordinal));
        });

    [Fact]
    public void Parse_CodeOfAnotherType_IsRefused() => Refused(item => item["typeCode"] = "07", "basicCode", "不一致");

    [Fact]
    public void Parse_LicenceFeeWithoutALaw_IsRefused() => Refused(
        item => item["fee"] = JsonNode.Parse("""{"charged":true,"items":[{"name":"工本费","standard":"10 元","basis":""}],"note":"","trust":"★"}"""), "fee.items[0]", "第五十八条");

    [Fact]
    public void Parse_UnverifiedLimitNotMarkedAsExample_IsRefused() => Refused(item =>
    {
        item["legalLimit"]!["trust"] = "★";
        item["legalLimit"]!["example"] = false;
    }, "legalLimit", "示例");

    [Fact]
    public void Parse_StepsLongerThanThePromise_AreRefused() => Refused(item => item["steps"]![0]!["days"] = 3, "steps", "超过承诺时限");

    [Fact]
    public void Parse_MisspeltMember_IsRefused() => Refused(item => item["sumary"] = "x", "$.sumary", "sumary");

    [Theory]
    [InlineData(10, LimitUnit.WorkingDays, 15, LimitUnit.WorkingDays, false)]
    [InlineData(16, LimitUnit.WorkingDays, 15, LimitUnit.CalendarDays, true)]
    [InlineData(15, LimitUnit.CalendarDays, 15, LimitUnit.WorkingDays, false)]
    [InlineData(25, LimitUnit.Hours, 1, LimitUnit.WorkingDays, true)]
    [InlineData(2, LimitUnit.WorkingDays, 24, LimitUnit.Hours, true)]
    [InlineData(1, LimitUnit.WorkingDays, 0, LimitUnit.None, false)]
    [InlineData(2, LimitUnit.Months, 20, LimitUnit.CalendarDays, true)]
    public void Exceeds_ComparesUnitsWhereThatIsSure(int promised, LimitUnit unit, int legal, LimitUnit legalUnit, bool exceeds) =>
        Assert.Equal(exceeds, LimitFaults.Exceeds(new Limit(promised, unit), new Limit(legal, legalUnit)));

    private static void Refused(Action<JsonNode> spoil, string place, string reason)
    {
        var item = JsonNode.Parse(Sample.File("items", "food-business-licence.json"))!;
        spoil(item);
        var problem = ItemText.Parse(item.ToJsonString(), Items.Around).Problem;
        Assert.Equal(CatalogueProblems.Definition.Code, problem?.Code);
        Assert.Contains(problem!.Fields, fault => fault.Path.StartsWith(place, StringComparison.Ordinal) && fault.Message.Contains(reason, StringComparison.Ordinal));
    }
}
