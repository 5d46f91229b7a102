using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class SocialCreditCodeTests
{
    private const string Standard = "91350100M000100Y43"; // the example of GB 32100's annex
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData(Standard)]
    [InlineData("91440300708461136T")]
    [InlineData("914403001922038216")]
    [InlineData("91330100799655058B")]
    [InlineData("11100000000013338W")]
    [InlineData("11100000MB03271699")]
    [InlineData("11110000000021135M")]
    [InlineData("11430000006122244L")]
    [InlineData("11370800MB28559184")]
    [InlineData("11100000MB0341032Y")]
    [InlineData("11330105002500287C")]
    public void Parse_RealCodes_AreValid_WithTheirOrganisationCode(string text)
    {
        var code = SocialCreditCode.Parse(text, Sample.Production).Value;
        Assert.Equal(text, code.Value);
        Assert.Null(code.OrganisationCodeWarning);
        Assert.Equal(code.OrganisationCode, OrganisationCode.Parse(text.Substring(8, 9), Sample.Production).Value);
    }

    [Fact]
    public void Parse_StandardsExample_GivesItsParts()
    {
        var code = SocialCreditCode.Parse(Standard.ToLowerInvariant(), Sample.Production).Value;
        Assert.Equal(('9', '1', "350100", "M000100Y4"), (code.RegisteringDepartment, code.Kind, code.Division6, code.OrganisationCode.Value));
        Assert.Equal("9135**********0Y43", code.Masked);
        Assert.False(code.IsDemonstration);
    }

    [Theory]
    [InlineData("91350100M000100Y4", "您填写了 17 位")]
    [InlineData("91350100M000100Y433", "您填写了 19 位")]
    public void Parse_WrongLength_SaysHowMany(string text, string detail) =>
        Sample.Refused(SocialCreditCode.Parse(text, Sample.Production), CodeProblems.CreditCodeLength, detail);

    [Theory]
    [InlineData("91350100I000100Y43", "第 9 位是“I”")]
    [InlineData("9135O100M000100Y43", "第 5 位是“O”")]
    [InlineData("91350100M000100Y4Z", "第 18 位是“Z”")]
    [InlineData("91350100M0001-0Y43", "第 14 位是“-”")]
    [InlineData("91350100M00010０Y43", "第 15 位是“０”")]
    public void Parse_IllegalCharacter_SaysWhere(string text, string detail) =>
        Sample.Refused(SocialCreditCode.Parse(text, Sample.Production), CodeProblems.CreditCodeCharacter, detail);

    [Fact]
    public void Parse_Nothing_AsksForIt() => Sample.Refused(SocialCreditCode.Parse("", Sample.Production), CodeProblems.CreditCodeEmpty);

    [Fact]
    public void Parse_LetterInDivision_SaysWhere() =>
        Sample.Refused(SocialCreditCode.Parse("9135A100M000100Y43", Sample.Production), CodeProblems.CreditCodeDivision, "第 5 位是“A”");

    [Theory]
    [InlineData("91990100M000100Y43")]
    [InlineData("91100001M000100Y43")]
    public void Parse_UnknownProvince_IsRefused(string text) =>
        Sample.Refused(SocialCreditCode.Parse(text, Sample.Production), CodeProblems.CreditCodeProvince);

    [Fact]
    public void Parse_WrongCheck_SaysWhichIsExpected() =>
        Sample.Refused(SocialCreditCode.Parse("91350100M000100Y44", Sample.Production), CodeProblems.CreditCodeCheck, "按前 17 位计算应为 3");

    [Fact]
    public void Parse_OrganisationCodeOff_IsValidWithWarning()
    {
        // 12 → 13 at the end of the body: the credit code's own check is made to fit again, the embedded one isn't.
        var body = "91350100M000100Y5";
        var text = Alphabet.Select(check => body + check).Single(candidate => SocialCreditCode.Parse(candidate, Sample.Production).IsOk);
        var warning = SocialCreditCode.Parse(text, Sample.Production).Value.OrganisationCodeWarning;
        Assert.Equal(CodeProblems.CreditCodeOrganisation.Code, warning!.Code);
        Assert.Equal("第 17 位按规则应为 4", warning.Detail);
    }

    [Fact]
    public void AnyOneCharacterChanged_IsInvalid() => Prop.ForAll(
        Sample.Organisations,
        Sample.Slips(18, Alphabet + "IOSVZ").ToArbitrary(),
        (code, slip) => code.Value[slip.At] == slip.To || !SocialCreditCode.Parse(Sample.With(code.Value, slip), Sample.Demonstration).IsOk)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Demonstration_IsValidThere_AndRefusedInProduction() => Prop.ForAll(Sample.Organisations, code =>
    {
        Assert.Equal(code, SocialCreditCode.Parse(code.Value, Sample.Demonstration).Value);
        Assert.Null(code.OrganisationCodeWarning);
        Sample.Refused(SocialCreditCode.Parse(code.Value, Sample.Production), CodeProblems.CreditCodeProvince);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Demonstration_DifferentDayOrSequence_GivesDifferentOrganisationCode()
    {
        var place = Sample.Division("990101");
        var codes = from day in Enumerable.Range(0, 50)
                    from sequence in new[] { 0, 1, 30, 31, 99_999 }
                    select DemonstrationCodes.Organisation(place, new DateOnly(2020, 1, 1).AddDays(day), sequence).OrganisationCode;
        Assert.Equal(250, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("9")]
    [InlineData("9I")]
    public void Demonstration_ImpossibleKind_Throws(string kind) =>
        Assert.Throws<ArgumentException>(() => DemonstrationCodes.Organisation(Sample.Division("990101"), Sample.Today, 1, kind));

    [Fact]
    public void Parse_CleanCode_AllocatesNothing()
    {
        _ = SocialCreditCode.Parse(Standard, Sample.Production);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) _ = SocialCreditCode.Parse(Standard, Sample.Production);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

public sealed class OrganisationCodeTests
{
    [Theory]
    [InlineData("MB0327169", "MB0327169")]
    [InlineData("mb032716-9", "MB0327169")]
    [InlineData("708461136", "708461136")]
    public void Parse_ValidWritings(string text, string value) => Assert.Equal(value, OrganisationCode.Parse(text, Sample.Production).Value.ToString());

    [Fact]
    public void Parse_EachFault_HasItsReason()
    {
        Sample.Refused(OrganisationCode.Parse("", Sample.Production), CodeProblems.OrganisationEmpty);
        Sample.Refused(OrganisationCode.Parse("7084611", Sample.Production), CodeProblems.OrganisationLength, "您填写了 7 位");
        Sample.Refused(OrganisationCode.Parse("70846#136", Sample.Production), CodeProblems.OrganisationCharacter, "第 6 位是“#”");
        Sample.Refused(OrganisationCode.Parse("70846113Y", Sample.Production), CodeProblems.OrganisationCharacter, "第 9 位是“Y”");
        Sample.Refused(OrganisationCode.Parse("708461137", Sample.Production), CodeProblems.OrganisationCheck, "按前 8 位计算应为 6");
    }

    // Modulus 11 tells digits apart, but not letters eleven places from each other: the algorithm promises no more.
    [Fact]
    public void AnyOneDigitChanged_IsInvalid() => Prop.ForAll(
        Sample.Slips(9, "0123456789").ToArbitrary(),
        slip => "708461136"[slip.At] == slip.To || !OrganisationCode.Parse(Sample.With("708461136", slip), Sample.Production).IsOk)
        .QuickCheckThrowOnFailure();
}
