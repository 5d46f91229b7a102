using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("990000", "990000000000", DivisionLevel.Province, null)]
    [InlineData("990100", "990100000000", DivisionLevel.City, "990000000000")]
    [InlineData("990101", "990101000000", DivisionLevel.County, "990100000000")]
    [InlineData("990101003", "990101003000", DivisionLevel.Town, "990101000000")]
    [InlineData("990101003012", "990101003012", DivisionLevel.Village, "990101003000")]
    [InlineData("990101000000", "990101000000", DivisionLevel.County, "990100000000")]
    [InlineData("441900003", "441900003000", DivisionLevel.Town, "441900000000")] // a city without counties
    public void Parse_NormalisesToTwelve_WithLevelAndParent(string text, string value, DivisionLevel level, string? parent)
    {
        var code = DivisionCode.Parse(text, Sample.Demonstration).Value;
        Assert.Equal((value, level, parent), (code.Value, code.Level, code.Parent?.Value));
        Assert.Equal(code, DivisionCode.Parse(code.Value, Sample.Demonstration).Value);
    }

    [Theory]
    [InlineData("990100", "990101003012", true)]
    [InlineData("990101", "990101", true)]
    [InlineData("990101", "990102", false)]
    [InlineData("990101003", "990101", false)]
    [InlineData("990000", "990201", true)]
    [InlineData("441900", "441900003", true)]
    [InlineData("110000", "990101", false)]
    public void Contains_IsByPlace(string outer, string inner, bool contained) =>
        Assert.Equal(contained, Sample.Division(outer).Contains(Sample.Division(inner)));

    [Fact]
    public void Parent_AlwaysContainsTheChild()
    {
        for (DivisionCode? code = Sample.Division("990101003012"); code is { Parent: { } parent } child; code = parent)
        {
            Assert.True(parent.Contains(child));
            Assert.False(child.Contains(parent));
            Assert.True(parent.Level < child.Level);
        }
    }

    [Fact]
    public void Parse_EachFault_HasItsReason()
    {
        Sample.Refused(DivisionCode.Parse(" ", Sample.Production), CodeProblems.DivisionEmpty);
        Sample.Refused(DivisionCode.Parse("11010", Sample.Production), CodeProblems.DivisionLength, "您填写了 5 位");
        Sample.Refused(DivisionCode.Parse("11O105", Sample.Production), CodeProblems.DivisionCharacter, "第 3 位是“O”");
        Sample.Refused(DivisionCode.Parse("160101", Sample.Production), CodeProblems.DivisionProvince, "前两位是 16");
        Sample.Refused(DivisionCode.Parse("990101", Sample.Production), CodeProblems.DivisionProvince);
        Sample.Refused(DivisionCode.Parse("110005", Sample.Production), CodeProblems.DivisionGap);
        Sample.Refused(DivisionCode.Parse("110105000012", Sample.Production), CodeProblems.DivisionGap);
        Sample.Refused(DivisionCode.Parse("110000003", Sample.Production), CodeProblems.DivisionGap);
    }

    [Fact]
    public void Parts_AreCutFromTheCode()
    {
        var village = Sample.Division("990101003012");
        Assert.Equal(("99", "990101", true), (village.Province, village.Six, village.IsDemonstration));
    }
}
