using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class ChineseDateTests
{
    [Fact]
    public void Long_IsWrittenWithoutLeadingZeros() => Assert.Equal("2026年3月5日", ChineseDate.Long(new DateOnly(2026, 3, 5)));

    [Fact]
    public void Moment_LateInTheUtcDay_IsTheNextCivilDay() =>
        Assert.Equal("3月6日 1:02", ChineseDate.Moment(new DateTimeOffset(2026, 3, 5, 17, 2, 0, TimeSpan.Zero)));

    [Fact]
    public void Moment_OfAnotherYear_SaysTheYear() =>
        Assert.Equal("2025年12月31日 9:00", ChineseDate.Moment(new DateTimeOffset(2025, 12, 31, 9, 0, 0, TimeSpan.FromHours(8)), new DateOnly(2026, 3, 5)));

    [Theory]
    [InlineData(3, "还剩 3 个工作日")]
    [InlineData(0, "今天到期")]
    [InlineData(-2, "已超期 2 个工作日")]
    [InlineData(int.MinValue, "已超期 2147483648 个工作日")]
    public void Remaining_SaysWhetherItIsLate(int days, string expected) => Assert.Equal(expected, ChineseDate.Remaining(days));

    [Theory]
    [InlineData(2026, 3, 5, "二〇二六年三月五日")]
    [InlineData(2026, 10, 20, "二〇二六年十月二十日")]
    [InlineData(2009, 12, 31, "二〇〇九年十二月三十一日")]
    public void Formal_IsInChineseNumerals(int year, int month, int day, string expected) =>
        Assert.Equal(expected, ChineseDate.Formal(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(0, "不收费")]
    [InlineData(8000, "80 元")]
    [InlineData(123450, "1,234.50 元")]
    [InlineData(5, "0.05 元")]
    public void Yuan_FromFen(long fen, string expected) => Assert.Equal(expected, ChineseMoney.Yuan(fen));
}
