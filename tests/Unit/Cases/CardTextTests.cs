using Tongban.Cases.Window;
using Xunit;

namespace Tongban.Tests.Unit.Cases;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("侯燕|女|汉|1976-03-08|云州市安平区东门街道1号|990101197603080023|安平公安")]
    [InlineData("990101197603080023,侯燕,女")]
    [InlineData("侯燕#汉族#云江省云州市#990101197603080023\r\n")]
    [InlineData("侯燕\t女\t990101197603080023")]
    public void Read_InAnyVendorsOrder_FindsNameAndNumber(string line)
    {
        var card = CardText.Read(line);
        Assert.Equal(("侯燕", "990101197603080023"), card);
    }

    [Fact]
    public void Read_LowerCaseCheckCharacter_IsGivenAsOnTheCard() =>
        Assert.Equal("99010119760308002X", CardText.Read("侯燕|99010119760308002x")?.Number);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("侯燕")]
    [InlineData("990101197603080023")]
    [InlineData("读卡失败，请重试")]
    public void Read_WithoutACard_IsNull(string? line) => Assert.Null(CardText.Read(line));
}
