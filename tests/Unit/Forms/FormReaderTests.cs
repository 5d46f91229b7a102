using Microsoft.Extensions.Primitives;
using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

public sealed class FormReaderTests
{
    [Fact]
    public void Read_TakesOnlyThePagesOwnFields()
    {
        var data = FormReader.Read(Sample.Food.Page("premises")!, Posted(("premises.premises.area", " ８６.5 "), ("applicant.org.name", "别人的"), ("__token", "x")));
        Assert.Equal(["premises.premises.area"], data.Keys);
        Assert.Equal("86.5", data["premises.premises.area"]);
    }

    [Fact]
    public void Read_DateInThreeFields_BecomesOneDate()
    {
        var page = Sample.Card.Page("senior")!;
        Assert.Equal("1946-03-05", Birth(page, "１９４６年", "3", "5"));
        Assert.Equal("1946-13-5", Birth(page, "1946", "13", "5"));
        Assert.Equal("1946--", Birth(page, "1946", "", ""));
        Assert.Equal("", Birth(page, "", "", ""));
    }

    [Fact]
    public void Read_NoChoiceMade_IsBlankRatherThanNotAsked()
    {
        var page = Sample.Food.Page("business")!;
        Assert.True(FormReader.Read(page, Posted(("matter.food.businessItems", ""))).Has("matter.food.businessItems"));
        Assert.False(FormReader.Read(page, Posted(("matter.food.employees", "6"))).Has("matter.food.businessItems"));
        Assert.Equal(["热食类", "冷食类"], FormReader.Read(page, [KeyValuePair.Create("matter.food.businessItems", new StringValues(["", "热食类", "冷食类"]))]).List("matter.food.businessItems"));
    }

    [Fact]
    public void Read_RadioAfterItsBlank_IsTheChoice()
    {
        var page = Sample.Food.Page("business")!;
        Assert.Equal("true", FormReader.Read(page, [KeyValuePair.Create("matter.food.onlineOrdering", new StringValues(["", "true"]))])["matter.food.onlineOrdering"]);
        Assert.Equal("", FormReader.Read(page, Posted(("matter.food.onlineOrdering", "")))["matter.food.onlineOrdering"]);
    }

    [Fact]
    public void Read_EndlessText_IsCutButStillTooLong()
    {
        var page = Sample.Food.Page("operator")!;
        var data = FormReader.Read(page, Posted(("applicant.org.name", new string('面', 1_000_000))));
        Assert.InRange(data["applicant.org.name"]!.Length, 101, 20_000);
    }

    private static string? Birth(FormPage page, string year, string month, string day) => FormReader.Read(page, Posted(
        ("applicant.person.birthDate.year", year), ("applicant.person.birthDate.month", month), ("applicant.person.birthDate.day", day)))["applicant.person.birthDate"];

    private static IEnumerable<KeyValuePair<string, StringValues>> Posted(params (string Key, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value)));
}
