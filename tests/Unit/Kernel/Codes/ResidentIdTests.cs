using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class ResidentIdTests
{
    private const string Standard = "11010519491231002X"; // the example of GB 11643's annex

    [Fact]
    public void Parse_StandardsExample_GivesItsParts()
    {
        var id = ResidentId.Parse(Standard, Sample.Production).Value;
        Assert.Equal("11", id.Province);
        Assert.Equal("110105", id.Division6);
        Assert.Equal(new DateOnly(1949, 12, 31), id.BirthDate);
        Assert.Equal(Sex.Female, id.Sex);
        Assert.Equal("1101************2X", id.Masked);
        Assert.False(id.IsDemonstration);
    }

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("  11010519491231002X\t")]
    [InlineData("110105491231002")]
    public void Parse_OtherWritings_GiveTheStandardForm(string text) =>
        Assert.Equal(Standard, ResidentId.Parse(text, Sample.Production).Value.ToString());

    [Fact]
    public void Parse_Nothing_AsksForIt()
    {
        Sample.Refused(ResidentId.Parse(null, Sample.Production), CodeProblems.ResidentIdEmpty);
        Sample.Refused(ResidentId.Parse("  ", Sample.Production), CodeProblems.ResidentIdEmpty);
    }

    [Theory]
    [InlineData("1101051949123100", "您填写了 16 位")]
    [InlineData("11010519491231002X1", "您填写了 19 位")]
    public void Parse_WrongLength_SaysHowMany(string text, string detail) =>
        Sample.Refused(ResidentId.Parse(text, Sample.Production), CodeProblems.ResidentIdLength, detail);

    [Theory]
    [InlineData("1101051949123100X2", "第 17 位是“X”")]
    [InlineData("11010519491231002A", "第 18 位是“A”")]
    [InlineData("1101O519491231002X", "第 5 位是“O”")]
    [InlineData("１1010519491231002X", "第 1 位是“１”")]
    [InlineData("11010549123100X", "第 15 位是“X”")]
    public void Parse_IllegalCharacter_SaysWhere(string text, string detail) =>
        Sample.Refused(ResidentId.Parse(text, Sample.Production), CodeProblems.ResidentIdCharacter, detail);

    [Fact]
    public void Parse_UnknownProvince_SaysWhich() =>
        Sample.Refused(ResidentId.Parse("10010519491231002X", Sample.Production), CodeProblems.ResidentIdProvince, "前两位是 10");

    [Theory]
    [InlineData("110105194902310021")]
    [InlineData("110105194913310021")]
    [InlineData("110105194900310021")]
    [InlineData("110105194912000021")]
    [InlineData("110105190002290021")] // 1900 had no 29 February
    [InlineData("110105000012310021")]
    public void Parse_ImpossibleDate_IsRefused(string text) => Sample.Refused(ResidentId.Parse(text, Sample.Production), CodeProblems.ResidentIdDate);

    [Fact]
    public void Parse_BornToday_IsValid_BornTomorrow_IsNot()
    {
        var place = Sample.Division("990101");
        Assert.True(ResidentId.Parse(DemonstrationCodes.Resident(place, Sample.Today, 1).Value, Sample.Demonstration).IsOk);
        var tomorrow = DemonstrationCodes.Resident(place, Sample.Today.AddDays(1), 1).Value;
        Sample.Refused(ResidentId.Parse(tomorrow, Sample.Demonstration), CodeProblems.ResidentIdFuture);
    }

    [Fact]
    public void Parse_BornCenturiesAgo_IsRefused()
    {
        var old = DemonstrationCodes.Resident(Sample.Division("990101"), new DateOnly(1875, 12, 31), 1).Value;
        Sample.Refused(ResidentId.Parse(old, Sample.Demonstration), CodeProblems.ResidentIdTooOld);
    }

    [Fact]
    public void Parse_WrongCheck_SaysWhichIsExpected() =>
        Sample.Refused(ResidentId.Parse("110105194912310021", Sample.Production), CodeProblems.ResidentIdCheck, "按前 17 位计算应为 X");

    [Fact]
    public void AnyOneCharacterChanged_IsInvalid() => Prop.ForAll(
        Sample.Residents,
        Sample.Slips(18, "0123456789X").ToArbitrary(),
        (id, slip) => id.Value[slip.At] == slip.To || !ResidentId.Parse(Sample.With(id.Value, slip), Sample.Demonstration).IsOk)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Demonstration_IsValidThere_AndRefusedInProduction() => Prop.ForAll(Sample.Residents, id =>
    {
        Assert.Equal(id, ResidentId.Parse(id.Value, Sample.Demonstration).Value);
        Assert.True(id.IsDemonstration);
        Sample.Refused(ResidentId.Parse(id.Value, Sample.Production), CodeProblems.ResidentIdProvince);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Demonstration_KeepsPlaceBirthAndSex()
    {
        var id = DemonstrationCodes.Resident(Sample.Division("990102003"), new DateOnly(1941, 10, 5), 7);
        Assert.Equal("990102", id.Division6);
        Assert.Equal(new DateOnly(1941, 10, 5), id.BirthDate);
        Assert.Equal(Sex.Male, id.Sex);
    }

    [Fact]
    public void Demonstration_OutsideNinetyNine_Throws()
    {
        var beijing = DivisionCode.Parse("110105", Sample.Production).Value;
        Assert.Throws<ArgumentException>(() => DemonstrationCodes.Resident(beijing, Sample.Today, 1));
        Assert.Throws<ArgumentException>(() => DemonstrationCodes.Organisation(beijing, Sample.Today, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DemonstrationCodes.Resident(Sample.Division("990101"), Sample.Today, 1000));
    }

    [Fact]
    public void Parse_CleanCode_AllocatesNothing()
    {
        _ = ResidentId.Parse(Standard, Sample.Production);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) _ = ResidentId.Parse(Standard, Sample.Production);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
