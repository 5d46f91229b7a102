using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class DateFieldsTests
{
    [Fact]
    public void Read_ThreeFieldsOfAnyDay_IsThatDay() => Prop.ForAll(Days(), day =>
        Read($"{day.Year}", $"{day.Month}", $"{day.Day}") == (day, null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_IsoOfAnyDay_IsThatDay() => Prop.ForAll(Days(), day =>
        DateFields.Read(key => key == "born" ? new StringValues(ChineseDate.Iso(day)) : default, "born") == (day, null)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("２０２６年", "３月", "５日")]
    [InlineData(" 2026 ", "03", "5号")]
    public void Read_AsChineseKeyboardsLeaveIt_IsUnderstood(string year, string month, string day) =>
        Assert.Equal((new DateOnly(2026, 3, 5), null), Read(year, month, day));

    [Theory]
    [InlineData("2026", "2", "29")]
    [InlineData("2026", "13", "1")]
    [InlineData("26", "3", "5")]
    [InlineData("今年", "3", "5")]
    [InlineData("2026", "-3", "5")]
    public void Read_ADayThatIsNot_IsASlip(string year, string month, string day) =>
        Assert.Equal((null, DateFields.Impossible), Read(year, month, day));

    [Fact]
    public void Read_PartOfADate_AsksForTheRest() => Assert.Equal((null, DateFields.Incomplete), Read("2026", "3", ""));

    [Fact]
    public void Read_Nothing_IsNeitherDateNorSlip() => Assert.Equal((null, null), Read("", "", ""));

    private static (DateOnly? Date, string? Slip) Read(string year, string month, string day) => DateFields.Read(
        key => key switch { "born.year" => year, "born.month" => month, "born.day" => day, _ => default(StringValues) }, "born");

    private static Arbitrary<DateOnly> Days() =>
        Gen.Choose(new DateOnly(1800, 1, 1).DayNumber, new DateOnly(2999, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
}
