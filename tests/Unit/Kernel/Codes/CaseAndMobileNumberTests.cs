using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class CaseNumberTests
{
    [Fact]
    public void Create_IsParsedBack() => Prop.ForAll(
        Sample.Divisions.ToArbitrary(),
        Sample.Dates.ToArbitrary(),
        Gen.Choose(1, 999_999).ToArbitrary(),
        (place, date, sequence) =>
        {
            var number = CaseNumber.Parse(CaseNumber.Create(place, date, sequence).Value, Sample.Demonstration).Value;
            Assert.Equal((place.Six, date, sequence), (number.Division6, number.Date, number.Sequence));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Create_IsWrittenAsPeopleReadIt() =>
        Assert.Equal("990101-20260224-000183", CaseNumber.Create(Sample.Division("990101003"), new DateOnly(2026, 2, 24), 183).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void Create_SequenceThatDoesNotFit_Throws(int sequence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseNumber.Create(Sample.Division("990101"), Sample.Today, sequence));

    [Theory]
    [InlineData("", 51)]
    [InlineData("99010120260224000183", 52)]
    [InlineData("990101-20260224-00183", 52)]
    [InlineData("990101-2026022A-000183", 52)]
    [InlineData("980101-20260224-000183", 53)]
    [InlineData("990101-20260229-000183", 54)]
    [InlineData("990101-20260303-000183", 55)]
    [InlineData("990101-20260224-000000", 56)]
    public void Parse_EachFault_HasItsReason(string text, int number) =>
        Assert.Equal($"code-{number:0000}", CaseNumber.Parse(text, Sample.Demonstration).Problem!.Code);
}

public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138-0013-8000")]
    [InlineData(" 138 0013 8000 ")]
    public void Parse_UsualWritings(string text)
    {
        var number = MobileNumber.Parse(text, Sample.Production).Value;
        Assert.Equal(("13800138000", "138****8000"), (number.Value, number.Masked));
        Assert.Equal(number, MobileNumber.Parse(number.Value, Sample.Production).Value);
    }

    [Theory]
    [InlineData(null, 71)]
    [InlineData("1380013800", 72)]
    [InlineData("138001380000", 72)]
    [InlineData("1380013800O", 73)]
    [InlineData("12800138000", 74)]
    [InlineData("23800138000", 74)]
    public void Parse_EachFault_HasItsReason(string? text, int number) =>
        Assert.Equal($"code-{number:0000}", MobileNumber.Parse(text, Sample.Production).Problem!.Code);
}
