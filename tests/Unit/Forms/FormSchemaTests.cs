using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormSchemaTests
{
    [Theory]
    [InlineData(ElementType.Integer, "n..6", "1", "100000")]
    [InlineData(ElementType.Integer, "n..3", "0", "120")]
    [InlineData(ElementType.Decimal, "n..5,2", null, "100")]
    [InlineData(ElementType.Decimal, "n..6,2", "0.01", "987.5")]
    [InlineData(ElementType.Decimal, "n..4,1", "2.5", null)]
    public void NumberPattern_AllowsExactlyWhatTheCheckAllows(ElementType type, string format, string? least, string? most)
    {
        var element = new Element("a.b", "数", "Number", type, format, Sensitivity.Public, Mask.None, "局", ElementSource.Typed) { Min = Parsed(least), Max = Parsed(most) };
        var pattern = new Regex(NumberPattern.Of(element, 0, element.Shape.Decimals), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        var numbers = Enumerable.Range(0, 3_000).Concat([9_999, 10_000, 99_999, 100_000, 100_001, 999_999])
            .SelectMany(n => new[] { n.ToString(CultureInfo.InvariantCulture), (n / 10m).ToString("0.0", CultureInfo.InvariantCulture), (n / 100m).ToString("0.00", CultureInfo.InvariantCulture) });

        Assert.All(numbers, text => Assert.True(pattern.IsMatch(text) == (NumberCheck.Of(element, "数", text).Slip is null), $"{text} and {pattern}"));
    }

    [Fact]
    public void Rows_AreKeysWithAnIndexBelowTheMost()
    {
        var schema = FormSchema.Of(WithRows());
        var (pattern, value) = Assert.Single(schema["patternProperties"]!.AsObject());
        var key = new Regex(pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

        Assert.All(["shareholder[0].person.name", "shareholder[9].person.name", "shareholder[119].person.name"], name => Assert.Matches(key, name));
        Assert.All(["shareholder.person.name", "shareholder[120].person.name", "shareholder[01].person.name", "shareholder[1].personXname", "other[1].person.name"], name => Assert.DoesNotMatch(key, name));
        Assert.Equal("#/$defs/line", value!["$ref"]!.GetValue<string>());
        Assert.False(schema["properties"]!.AsObject().ContainsKey("shareholder.person.name"));
        Assert.DoesNotContain("shareholder.person.name", schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public void PageWithACondition_StatesItsFieldsOnlyWhileItIsAsked()
    {
        var form = Sample.Food with { Pages = [.. Sample.Food.Pages.Select(page => page.Code == "premises" ? page with { ShowIf = JsonNode.Parse("""{"==":[{"var":"applicant.org.kind"},"个体工商户"]}""") } : page)] };
        var schema = FormSchema.Of(form);

        Assert.Equal("#/$defs/open", schema["properties"]!["premises.premises.address"]!["$ref"]!.GetValue<string>());
        Assert.DoesNotContain("premises.premises.address", schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Contains(schema["allOf"]!.AsArray(), part => part!["then"]!["required"]?[0]?.GetValue<string>() == "premises.premises.address");
    }

    [Fact]
    public void PageOfRows_LeavesItsRulesToTheServer()
    {
        var form = WithRows();
        Assert.Null(PageRules.Of(new FormPageView(form, form.Pages[0], new Prefilled(FormData.Empty, new Dictionary<string, Provenance>()), Sample.Facts), "（选填）"));
    }

    private static FormDefinition WithRows() => new("rows", 1, "股东", [new FormRole("shareholder", "股东", RoleKind.Person) { Repeat = new FormRepeat(1, 120) }],
        [new FormPage("shareholders", "股东有哪些？", "", [new FormField { Role = "shareholder", Element = Sample.Elements.Find("person.name")!, Label = "姓名", Required = true }])], [], "属实");

    private static decimal? Parsed(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
