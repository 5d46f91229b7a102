using Tongban.Licences.Domain;
using Xunit;

namespace Tongban.Tests.Unit.Licences;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("food-business-licence")]
    [InlineData("senior-card")]
    public void Parse_TemplatesInData_AreInOrderAndMarkedAsOurOwn(string code)
    {
        var template = LicenceTemplateFile.Parse(Samples.Json(code), Samples.Rules).Value;
        Assert.Equal(code, template.Code);
        Assert.StartsWith("自编", template.TypeCodeNote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1199000000000102XG901\"", "\"1199000000000102XH901\"", "定义机构代码")]
    [InlineData("\"1199000000000102XG901\"", "\"1199000000000102XG90\"", "3 位数字")]
    [InlineData("\"trustGrade\": \"A\"", "\"trustGrade\": \"E\"", "trustGrade")]
    [InlineData("\"validYears\": 5", "\"validYears\": 0", "validYears")]
    [InlineData("{serial:6}", "{sequence}", "{sequence}")]
    [InlineData("{serial:6}", "", "顺序号")]
    [InlineData("\"mapElement\": \"food.operatorType\"", "\"mapElement\": \"food.nothing\"", "mapElement")]
    [InlineData("\"label\": \"住所\"", "\"label\": \"经营场所\"", "两次")]
    [InlineData("\"accent\": \"blue\"", "\"accent\": \"#123456\"", "accent")]
    [InlineData("\"certificate\"", "\"poster\"", "shape")]
    [InlineData("\"name\": \"食品经营许可证\",", "", "name")]
    [InlineData("{\"element\": \"org.name\"", "{{", "JSON")]
    public void Parse_AFaultyTemplate_SaysWhatIsWrong(string was, string becomes, string said)
    {
        var json = Samples.Json("food-business-licence");
        Assert.Contains(was, json, StringComparison.Ordinal);
        var problem = LicenceTemplateFile.Parse(json.Replace(was, becomes, StringComparison.Ordinal), Samples.Rules).Problem;
        Assert.Equal("licences-0002", problem?.Code);
        Assert.Contains(said, problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ThenParse_IsTheSameTemplate()
    {
        var written = LicenceTemplateFile.Write(Samples.Food);
        Assert.Equal(written, LicenceTemplateFile.Write(LicenceTemplateFile.Parse(written, Samples.Rules).Value));
    }

    [Fact]
    public void LastDay_OfFiveYears_IsTheDayBeforeTheFifthAnniversary()
    {
        Assert.Equal(new DateOnly(2031, 3, 4), Samples.Food.LastDay(new DateOnly(2026, 3, 5)));
        Assert.Equal(new DateOnly(2029, 2, 27), Samples.Food.LastDay(new DateOnly(2024, 2, 29)));
        Assert.Null(Samples.Senior.LastDay(new DateOnly(2026, 3, 5)));
    }
}
