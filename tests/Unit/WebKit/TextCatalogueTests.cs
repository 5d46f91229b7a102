using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class TextCatalogueTests
{
    private readonly TextCatalogue _catalogue = new([typeof(TextCatalogue).Assembly]);

    [Fact]
    public void Chinese_IsTheKeyItself()
    {
        Assert.Equal("还剩 3 个工作日", new ReaderText(_catalogue, "zh-CN")["还剩 {0} 个工作日", 3]);
        Assert.Empty(_catalogue.Misses);
    }

    [Fact]
    public void English_IsFilledInAfterTranslation() =>
        Assert.Equal("3 working days left", new ReaderText(_catalogue, "en")["还剩 {0} 个工作日", 3]);

    [Theory]
    [InlineData(1, "1 working day left")]
    [InlineData("1", "1 working day left")]
    [InlineData(0, "0 working days left")]
    [InlineData(21, "21 working days left")]
    public void English_CountsOneAndSeveral(object days, string expected) => Assert.Equal(expected, new ReaderText(_catalogue, "en")["还剩 {0} 个工作日", days]);

    [Fact]
    public void English_OfAnUntranslatedText_StaysChineseAndIsRemembered()
    {
        Assert.Equal("没有人翻译过", new ReaderText(_catalogue, "en")["没有人翻译过"]);
        Assert.Equal(["没有人翻译过"], _catalogue.Misses);
    }
}
