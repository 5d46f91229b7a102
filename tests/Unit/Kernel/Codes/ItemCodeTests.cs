using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Codes;

public sealed class ItemCodeTests
{
    private const string Real = "11370800MB285591843370117002011";

    [Fact]
    public void Parse_RealImplementationCode_GivesItsParts()
    {
        var code = ItemCode.Parse(Real, Sample.Production).Value;
        Assert.Equal(ItemCodeKind.Implementation, code.Kind);
        Assert.Equal(("11370800MB28559184", 3, Real, (int?)null), (code.Authority, code.ExerciseLevel, code.Implementation, code.HandlingNumber));
        var basic = code.Basic!.Value;
        Assert.Equal(("37", "01", "17", "002", "011"), (basic.Scope, basic.ItemType, basic.GuidingDepartment, basic.MainItem, basic.SubItem));
        Assert.Equal("行政许可", basic.ItemTypeName);
        Assert.False(basic.IsNational);
        Assert.Null(code.Note);
    }

    [Theory]
    [InlineData("00016421300Y", ItemCodeKind.Basic, null)]
    [InlineData("000164213003", ItemCodeKind.Basic, null)]
    [InlineData("00016421300301", ItemCodeKind.NationalHandlingItem, 1)]
    [InlineData("00016421300302", ItemCodeKind.NationalHandlingItem, 2)]
    [InlineData(Real + "01", ItemCodeKind.HandlingItem, 1)]
    public void Parse_RealCodes_AreRecognised(string text, ItemCodeKind kind, int? handling)
    {
        var code = ItemCode.Parse(text.ToLowerInvariant(), Sample.Production).Value;
        Assert.Equal((text, kind, handling), (code.Value, code.Kind, code.HandlingNumber));
        Assert.Equal(code, ItemCode.Parse(code.Value, Sample.Production).Value);
    }

    [Fact]
    public void Basic_MainItemWithSubItems_SaysSo()
    {
        Assert.True(ItemCode.Parse("00016421300Y", Sample.Production).Value.Basic!.Value.HasSubItems);
        Assert.False(ItemCode.Parse("000164213003", Sample.Production).Value.Basic!.Value.HasSubItems);
    }

    [Theory]
    [InlineData("0100100001", "12 位基本编码")]
    [InlineData("010010000111010501234567", "31 位实施编码")]
    public void Parse_OlderLengths_AreAcceptedWithNote(string text, string hint)
    {
        var code = ItemCode.Parse(text, Sample.Production).Value;
        Assert.Equal(ItemCodeKind.Older, code.Kind);
        Assert.Contains(hint, code.Note, StringComparison.Ordinal);
        Assert.Null(code.Basic);
    }

    [Theory]
    [InlineData("511A0138000000-511602000000-000-115113010833722043-1-00")]
    [InlineData("62052400MZ-XK-0001")]
    [InlineData("XK00001000")]
    [InlineData("4201010010200101")]
    public void Parse_LocalForms_AreNoItemCodes(string text) => Sample.Refused(ItemCode.Parse(text, Sample.Production), CodeProblems.ItemLocal);

    [Theory]
    [InlineData("99016421300Y")]
    [InlineData("98016421300Y")]
    public void Parse_ScopeOfNoProvince_IsRefused(string text) => Sample.Refused(ItemCode.Parse(text, Sample.Production), CodeProblems.ItemScope);

    [Fact]
    public void Parse_EachFault_HasItsReason()
    {
        Sample.Refused(ItemCode.Parse(null, Sample.Production), CodeProblems.ItemEmpty);
        Sample.Refused(ItemCode.Parse("0001642130031", Sample.Production), CodeProblems.ItemLength, "您填写了 13 位");
        Sample.Refused(ItemCode.Parse("0001642#3003", Sample.Production), CodeProblems.ItemCharacter, "第 8 位是“#”");
        Sample.Refused(ItemCode.Parse("000X64213003", Sample.Production), CodeProblems.ItemCharacter, "第 4 位是“X”，应为数字");
        Sample.Refused(ItemCode.Parse("000164000003", Sample.Production), CodeProblems.ItemMain, "填写的是 000");
        Sample.Refused(ItemCode.Parse("00016421A003", Sample.Production), CodeProblems.ItemMain);
        Sample.Refused(ItemCode.Parse("00016421300X", Sample.Production), CodeProblems.ItemSub, "填写的是 00X");
        Sample.Refused(ItemCode.Parse(Real + "00", Sample.Production), CodeProblems.ItemHandling, "填写的是 00");
        Sample.Refused(ItemCode.Parse(Sample.With(Real, (18, '8')), Sample.Production), CodeProblems.ItemLevel, "第 19 位是“8”");
    }

    [Fact]
    public void Parse_AuthorityCodeWrong_SaysWhatIsWrongWithIt()
    {
        var result = ItemCode.Parse(Sample.With(Real, (17, '5')), Sample.Production);
        Sample.Refused(result, CodeProblems.ItemAuthority);
        Assert.EndsWith("按前 17 位计算应为 4", result.Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_DemonstrationAuthority_IsRefusedInProduction()
    {
        var code = DemonstrationCodes.Organisation(Sample.Division("990101"), new DateOnly(2020, 1, 1), 3, "11") + "4" + "000131001000";
        Assert.True(ItemCode.Parse(code, Sample.Demonstration).IsOk);
        Sample.Refused(ItemCode.Parse(code, Sample.Production), CodeProblems.ItemAuthority);
    }
}
