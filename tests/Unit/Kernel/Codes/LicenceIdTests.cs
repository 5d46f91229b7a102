using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class LicenceIdTests
{
    private const string Real = "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0";

    [Theory]
    [InlineData(Real)]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U")]
    public void Parse_RealIdentifiers_AreValid_AndCreatedAgainFromTheirParts(string text)
    {
        var id = LicenceId.Parse(text, Sample.Production).Value;
        Assert.Equal(text, id.Value);
        Assert.Null(id.IssuerWarning(Sample.Production));
        Assert.Equal(id, LicenceId.Create(id.TypeCode, id.IssuerCode, id.Serial, id.Version));
    }

    [Fact]
    public void Parse_RealIdentifier_GivesItsParts()
    {
        var id = LicenceId.Parse(Real.ToLowerInvariant(), Sample.Production).Value;
        Assert.Equal(("11100000000013338W009", "11100000000013338W", "11330105002500287C", "2025052201", 2, '0'),
            (id.TypeCode, id.DefiningAuthority, id.IssuerCode, id.Serial, id.Version, id.CheckCharacter));
    }

    [Fact]
    public void Parse_IssuerByDivision_IsAccepted()
    {
        var id = LicenceId.Create("11100000000013338W009", "340100", "A1", 1);
        Assert.Equal(id, LicenceId.Parse(id.Value, Sample.Production).Value);
    }

    [Fact]
    public void Parse_IssuerWithOldCode_IsAcceptedWithWarning()
    {
        var id = LicenceId.Create("11100000000013338W009", "113301050025002871", "A1", 1);
        Assert.Equal(CodeProblems.LicenceOldIssuer, LicenceId.Parse(id.Value, Sample.Production).Value.IssuerWarning(Sample.Production));
    }

    [Theory]
    [InlineData("1.2.156.3005.3.11100000000013338W009.11330105002500287C.2025052201.002.0", 63)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002", 62)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0.1", 62)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.20250522-1.002.0", 64)]
    [InlineData("1.2.156.3005.2.11100000000013338W09.11330105002500287C.2025052201.002.0", 65)]
    [InlineData("1.2.156.3005.2.11100000000013338WA09.11330105002500287C.2025052201.002.0", 65)]
    [InlineData("1.2.156.3005.2.11100000000013338X009.11330105002500287C.2025052201.002.0", 65)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.1133010500250028.2025052201.002.0", 66)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11980105002500287C.2025052201.002.0", 66)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C..002.0", 67)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.000.0", 68)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.02.0", 68)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.1", 69)]
    [InlineData("1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.", 69)]
    [InlineData("", 61)]
    public void Parse_EachFault_HasItsReason(string text, int number) =>
        Assert.Equal($"code-{number:0000}", LicenceId.Parse(text, Sample.Production).Problem!.Code);

    [Fact]
    public void Parse_WrongCheck_SaysWhichIsExpected() =>
        Sample.Refused(LicenceId.Parse(Real[..^1] + "7", Sample.Production), CodeProblems.LicenceCheck, "按前面各部分计算应为 0");

    [Fact]
    public void AnyOneCharacterChanged_IsInvalid() => Prop.ForAll(
        Licences,
        Sample.Slips(1000, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-").ToArbitrary(),
        (id, slip) =>
        {
            var at = slip.At % id.Value.Length;
            return id.Value[at] == slip.To || !LicenceId.Parse(Sample.With(id.Value, (at, slip.To)), Sample.Demonstration).IsOk;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Created_IsParsedInDemonstration_AndRefusedInProduction() => Prop.ForAll(Licences, id =>
    {
        Assert.Equal(id, LicenceId.Parse(id.Value, Sample.Demonstration).Value);
        Assert.True(id.IsDemonstration);
        Sample.Refused(LicenceId.Parse(id.Value, Sample.Production), CodeProblems.LicenceType);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("11100000000013338W00", "11330105002500287C", "1", 1)]
    [InlineData("11100000000013338W009", "11330105002500287C", "a", 1)]
    [InlineData("11100000000013338W009", "11330105002500287C", "1", 0)]
    [InlineData("11100000000013338W009", "11330105002500287C", "1", 1000)]
    public void Create_PartOfOtherForm_Throws(string type, string issuer, string serial, int version) =>
        Assert.Throws<ArgumentException>(() => LicenceId.Create(type, issuer, serial, version));

    private static Arbitrary<LicenceId> Licences => (
        from definer in Sample.Organisations.Generator
        from issuer in Sample.Organisations.Generator
        from type in Gen.Choose(0, 999)
        from serial in Gen.ArrayOf(Gen.Elements("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), 20)
        from version in Gen.Choose(1, 999)
        select LicenceId.Create($"{definer}{type:000}", issuer.Value, new string(serial), version)).ToArbitrary();
}
