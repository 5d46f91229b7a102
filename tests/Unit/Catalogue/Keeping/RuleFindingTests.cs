using System.Text.Json.Nodes;
using Tongban.Catalogue.Domain.Rules;
using Xunit;

namespace Tongban.Tests.Unit.Catalogue.Keeping;

/// <summary>Every rule finds what it is for: one change to an item that is right, and the rule speaks.</summary>
public sealed class RuleFindingTests
{
    private static readonly Dictionary<string, Action<JsonObject>> Breaks = new(StringComparer.Ordinal)
    {
        ["C01"] = item => item["basicCode"] = "12",
        ["C02"] = item => item["typeCode"] = "07",
        ["C03"] = item => item["handlingSerial"] = "00",
        ["C04"] = item => item["basicCode"] = "0100001000",
        ["C05"] = item => item["typeCode"] = "77",
        ["C06"] = item => item["level"]!["code"] = "8",
        ["C07"] = item => item["objects"]![0]!["code"] = "8",
        ["C08"] = item => item["place"] = "123",
        ["C11"] = item => item["level"] = JsonNode.Parse("""{"code":"2","name":"省级"}"""),
        ["C12"] = item => item["themes"]!["natural"] = new JsonArray("777"),
        ["C13"] = item => item["themes"]!["natural"] = new JsonArray(),
        ["C14"] = item => item["codeNote"] = "",
        ["X01"] = item => item["summary"] = " ",
        ["X02"] = item => item["name"] = "食品 经营许可",
        ["X03"] = item => item["summary"] = item["name"]!.GetValue<string>(),
        ["X04"] = item => item["aliases"] = new JsonArray(),
        ["X05"] = item => item["materials"]![2]!["name"] = "法律法规规定的其他材料",
        ["X06"] = item => item["conditions"] = new JsonArray("法律法规规定的其他条件"),
        ["X07"] = item => item["faq"]![0]!["a"] = "",
        ["X08"] = item => item["conditions"] = new JsonArray(),
        ["L01"] = item => item["basis"] = new JsonArray(),
        ["L02"] = item => item["basis"]![0]!["article"] = "有关规定",
        ["L03"] = item => item["basis"]![0]!["trust"] = "★",
        ["L04"] = item => item["basis"] = JsonNode.Parse("""[{"law":"关于做好许可工作的通知（X政发〔2020〕1号）","article":"第一条","trust":"★★"}]"""),
        ["L05"] = item => item["basis"]!.AsArray().Add(item["basis"]![0]!.DeepClone()),
        ["G01"] = item => item["regime"] = "nothing",
        ["G03"] = item => item["regime"] = "confirmation",
        ["G04"] = item => item["regime"] = "unlimited",
        ["G05"] = item => item["legalLimit"] = JsonNode.Parse("""{"limit":{"amount":20,"unit":"calendarDays"},"note":"","where":"","trust":"★★★","example":false}"""),
        ["T01"] = item => item["promisedLimit"]!["limit"]!["amount"] = 16,
        ["T02"] = item => item["situations"]![0]!["options"]![0]!["promised"] = JsonNode.Parse("""{"amount":16,"unit":"workingDays"}"""),
        ["T03"] = item => item["steps"]![0]!["days"] = 9,
        ["T04"] = item => item["handleType"] = "instant",
        ["T05"] = item => item["legalLimit"]!["where"] = "某区网页",
        ["T06"] = item => item["legalLimit"] = JsonNode.Parse("""{"limit":{"amount":0,"unit":"none"},"note":"","where":"","trust":"★★★","example":false}"""),
        ["T07"] = item => (item["legalLimit"]!["trust"], item["legalLimit"]!["example"]) = ("★", false),
        ["T08"] = item => item["promisedLimit"]!["limit"] = JsonNode.Parse("""{"amount":0,"unit":"none"}"""),
        ["T09"] = item => item["legalLimit"] = JsonNode.Parse("""{"limit":{"amount":45,"unit":"workingDays"},"note":"","where":"","trust":"★★★","example":false}"""),
        ["T10"] = item => item["specialProcedures"] = new JsonArray("听证"),
        ["T11"] = item => item["steps"] = new JsonArray(),
        ["T12"] = item => item["steps"]![0]!["by"] = "",
        ["F01"] = item => item["fee"]!["charged"] = true,
        ["F02"] = item => item["fee"]!["items"] = Fee("食品安全法第九十九条"),
        ["F03"] = item => (item["fee"]!["charged"], item["fee"]!["items"]) = (true, Fee("某市关于收费的通知")),
        ["F05"] = item => (item["fee"]!["charged"], item["fee"]!["items"]) = (true, JsonNode.Parse("""[{"name":"工本费","standard":"按规定","basis":"某法第一条"}]""")),
        ["F06"] = item => item["fee"]!["note"] = "",
        ["F07"] = item => (item["fee"]!["charged"], item["fee"]!["items"], item["channels"]) = (true, Fee("某法第一条"), new JsonObject { ["payOnline"] = false }),
        ["M02"] = item => item["materials"]![5]!.AsObject().Remove("replacedBy"),
        ["M03"] = item => item["materials"]![1]!.AsObject().Remove("replacedBy"),
        ["M04"] = item => item["materials"]![2]!["source"] = "55",
        ["M05"] = item => item["materials"]![2]!["necessity"] = "optional",
        ["M06"] = item => item["materials"]![5]!.AsObject().Remove("replacedBy"),
        ["M07"] = item => item["materials"]![2]!["originals"] = 3,
        ["M08"] = item => item["materials"]![2]!["type"] = "2",
        ["M09"] = item => (item["materials"]![2]!["form"], item["materials"]![2]!["note"]) = ("paper", ""),
        ["M10"] = item => (item["materials"]![2]!["name"], item["materials"]![2]!["note"]) = ("无违法证明", ""),
        ["M11"] = item => item["materials"]![2]!["name"] = item["materials"]![3]!["name"]!.GetValue<string>(),
        ["M12"] = item => item["materials"] = new JsonArray([.. Enumerable.Range(0, 26).Select(at => JsonNode.Parse($$"""{"key":"m{{at}}","name":"材料{{at}}","source":"10","necessity":"required","form":"either","note":""}"""))]),
        ["M13"] = item => item["materials"]![2]!["copies"] = -1,
        ["S01"] = item => (item["situations"], item["materials"]![2]!["necessity"]) = (new JsonArray(), "optional"),
        ["S02"] = item => item["situations"] = new JsonArray([.. Enumerable.Range(0, 7).Select(_ => item["situations"]![0]!.DeepClone())]),
        ["S03"] = item => item["situations"]![0]!["options"]![1]!["addMaterials"]![0] = "passport",
        ["S04"] = item => item["situations"]![0]!["options"] = JsonNode.Parse("""[{"key":"a","label":"甲"},{"key":"b","label":"乙"}]"""),
        ["W01"] = item => item["window"]!["visits"] = 2,
        ["W02"] = item => (item["window"]!["visits"], item["window"]!["visitsNote"], item["window"]!["requirement"]) = (1, "", ""),
        ["W03"] = item => (item["window"]!["visits"], item["channels"]) = (1, new JsonObject { ["onlineDepth"] = "4" }),
        ["W04"] = item => item["channels"] = new JsonObject { ["forms"] = new JsonArray("1") },
        ["W05"] = item => item["window"]!["hoursExample"] = true,
        ["W06"] = item => item["window"]!["hours"] = "",
        ["W07"] = item => item["result"]!["sample"] = "javascript:alert(1)",
        ["W09"] = item => item["processCode"] = "",
        ["W10"] = item => item["window"]!["area"] = "",
        ["R01"] = item => item["remedies"] = new JsonArray(),
        ["R02"] = item => item["remedies"] = new JsonArray("可以申请行政复议"),
        ["R03"] = item => item["remedies"] = new JsonArray("可以提起行政诉讼"),
        ["R04"] = item => item["contacts"] = new JsonObject(),
        ["R05"] = item => item["contacts"] = new JsonObject(),
        ["R06"] = item => item["contacts"] = new JsonObject(),
        ["R08"] = item => item["contacts"] = new JsonObject { ["complaintPhone"] = "电话一二三" },
        ["P01"] = item => item["authority"] = new JsonObject { ["powerSource"] = "5" },
        ["P02"] = item => item["authority"] = new JsonObject { ["nature"] = "3" },
        ["P03"] = item => item["authority"] = new JsonObject { ["powerSource"] = "77" },
        ["P04"] = item => item["terms"] = JsonNode.Parse("""{"intermediaries":[{"name":"环评报告编制","basis":"某局通知"}]}"""),
        ["P05"] = item => item["terms"] = new JsonObject { ["quantity"] = "每街道 3 家" },
        ["P06"] = item => item["applicantKinds"] = new JsonArray("person", "organisation"),
        ["Q01"] = item => item["result"]!["name"] = "",
        ["Q02"] = item => item["result"]!["validity"] = "",
        ["Q03"] = item => item["result"]!["kind"] = "77",
        ["Q04"] = item => item["result"]!["validYears"] = 3,
        ["K00"] = item => item["publicity"] = "some",
    };

    /// <summary>Rules whose world must be changed and not the item; each has its own test below.</summary>
    private static readonly string[] Elsewhere = ["C09", "C10", "G02", "F04", "M01", "S05", "W08", "R07", "D01", "D02", "D03", "D04", "D05"];

    public static TheoryData<string> Codes => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rule_ForAnItemThatBreaksIt_Speaks(string code)
    {
        var item = Kept.Json("food-business-licence");
        if (code is "P06")
        {
            item["objects"] = JsonNode.Parse("""[{"code":"2","name":"企业法人"}]""");
        }

        Breaks[code](item);
        var found = Kept.Findings(item);
        Assert.Contains(found, finding => finding.Rule == code);
        Assert.All(found, finding => Assert.NotEmpty(finding.What));
    }

    [Fact]
    public void Rules_EachHaveATestThatMakesThemSpeak() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Code).Append("K00").Order(StringComparer.Ordinal), Breaks.Keys.Concat(Elsewhere).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("D01", "typeCode", "\"07\"")]
    [InlineData("D02", "basicCode", "\"990131001999\"")]
    [InlineData("D03", "name", "\"药品经营许可\"")]
    [InlineData("D04", "level", "{\"code\":\"3\",\"name\":\"市级\"}")]
    [InlineData("D05", "basis", "[{\"law\":\"行政许可法\",\"article\":\"第二条\",\"trust\":\"★★★\"}]")]
    public void Directory_ContradictedByTheItem_IsTold(string rule, string member, string value)
    {
        var item = Kept.Json("food-business-licence");
        var directory = Kept.Json("food-business-licence");
        Assert.DoesNotContain(Kept.Findings(item, directory), finding => finding.Rule[0] == 'D');

        directory[member] = JsonNode.Parse(value);
        Assert.Contains(Kept.Findings(item, directory), finding => finding.Rule == rule);
    }

    [Fact]
    public void Licence_ThatThisPlatformIssues_IsNotDemandedOnPaper()
    {
        var item = Kept.Json("food-business-licence");
        item["materials"]![5]!.AsObject().Remove("replacedBy");
        var around = Kept.Facts with { Issued = new Dictionary<string, string> { ["从业人员健康证明"] = "health-certificate" } };

        Assert.Contains(RuleBook.Of(new RuleCase(Kept.Item(item), null, around)), finding => finding is { Rule: "M01", Severity: Severity.Error });
        item["materials"]![5]!["sourceNote"] = "数据还没有联网";
        Assert.DoesNotContain(RuleBook.Of(new RuleCase(Kept.Item(item), null, around)), finding => finding.Rule == "M01");
    }

    [Fact]
    public void Surroundings_ThatLackSomething_AreTold()
    {
        var item = Kept.Item(Kept.Json("food-business-licence"));
        var linked = Kept.Json("food-business-licence");
        linked["result"]!["sample"] = "https://example.org/sample.png";
        var confirmation = Kept.Json("marriage-registration");
        (confirmation["fee"]!["charged"], confirmation["fee"]!["items"]) = (true, Fee(""));

        Assert.Contains("C09", Of(item, Kept.Facts with { Competent = (_, _) => null }));
        Assert.Contains("C10", Of(item, Kept.Facts with { Competent = (kind, place) => Kept.Facts.Competent(kind, place)! with { CreditCode = "119901010000030259" } }));
        Assert.Contains("R07", Of(item, Kept.Facts with { Competent = (kind, place) => Kept.Facts.Competent(kind, place)! with { Phone = "" } }));
        Assert.Contains("G02", Of(item, Kept.Facts with { Regime = code => Kept.Facts.Regime(code)! with { ClockStartArticle = null } }));
        Assert.Contains("W08", Of(Kept.Item(linked), Kept.Facts with { DeadLinks = new HashSet<string> { "https://example.org/sample.png" } }));
        Assert.Contains("F04", Of(Kept.Item(confirmation), Kept.Facts));
        Assert.Contains("S05", Of(item with { Situations = [item.Situations[0] with { FormField = "matter.nothing" }] }, Kept.Facts with { Form = _ => Tongban.Tests.Unit.Forms.Sample.Food }));
    }

    private static IEnumerable<string> Of(Tongban.Catalogue.Contracts.Item item, RuleFacts facts) => RuleBook.Of(new RuleCase(item, null, facts)).Select(finding => finding.Rule);

    private static JsonNode Fee(string basis) => new JsonArray(new JsonObject { ["name"] = "工本费", ["standard"] = "10 元/件", ["basis"] = basis });
}
