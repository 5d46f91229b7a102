using Tongban.Kernel.Codes;
using Xunit;

namespace Tongban.Tests.Features.Server;

public sealed class CheckCommandTests
{
    private static readonly DateOnly Born = new(1990, 3, 7);
    private static readonly DivisionCode Place = DivisionCode.Parse("990101", CodeRules.ForDemonstration(new DateOnly(2026, 3, 2))).Value;

    [Fact]
    public async Task Check_ValidResidentId_HoldsWithItsParts()
    {
        var answer = await CommandLine.RunAsync("check", "id", "11010519491231002x");

        Assert.Equal(0, answer.Code);
        Assert.Contains("成立：11010519491231002X", answer.Output, StringComparison.Ordinal);
        Assert.Contains("1949-12-31", answer.Output, StringComparison.Ordinal);
        Assert.Contains("女", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WrongCheckCharacter_DoesNotHoldAndNamesTheExpectedOne()
    {
        var answer = await CommandLine.RunAsync("check", "id", "110105194912310021");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("不成立：", answer.Output, StringComparison.Ordinal);
        Assert.Contains("应为 X", answer.Output, StringComparison.Ordinal);
        Assert.Contains("code-0008", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_GivesPartsOrProblem()
    {
        var good = await CommandLine.RunAsync("check", "uscc", "91350100M000100Y43", "--json");
        var bad = await CommandLine.RunAsync("check", "uscc", "91350100M000100Y44", "--json");

        Assert.Equal((0, 1), (good.Code, bad.Code));
        Assert.True(good.Json.GetProperty("valid").GetBoolean());
        Assert.Equal("350100", good.Json.GetProperty("parts").GetProperty("division").GetString());
        Assert.False(bad.Json.GetProperty("valid").GetBoolean());
        Assert.Equal("code-0016", bad.Json.GetProperty("problem").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("id")]
    [InlineData("uscc")]
    [InlineData("licence-id")]
    [InlineData("item-code")]
    public async Task Check_DemonstrationCode_HoldsWithNoteAndIsRefusedInProduction(string kind)
    {
        var value = Demonstration(kind);

        var here = await CommandLine.RunAsync("check", kind, value);
        var production = await CommandLine.RunAsync("check", kind, value, "--production");

        Assert.Equal((0, 1), (here.Code, production.Code));
        Assert.Contains("演示编码", here.Output, StringComparison.Ordinal);
        Assert.StartsWith("不成立：", production.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ImplementationCode_ShowsAuthorityLevelAndBasicCode()
    {
        var answer = await CommandLine.RunAsync("check", "item-code", Demonstration("item-code"), "--json");

        var parts = answer.Json.GetProperty("parts");
        Assert.Equal("实施编码（31 位）", parts.GetProperty("kind").GetString());
        Assert.Equal("4 县级", parts.GetProperty("level").GetString());
        Assert.Equal("01 行政许可", parts.GetProperty("itemType").GetString());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "id")]
    [InlineData("check", "passport", "E1")]
    [InlineData("check", "id", "1", "2")]
    [InlineData("check", "id", "1", "--jason")]
    public async Task Check_UsedWrongly_IsMisuse(params string[] args) => Assert.Equal(2, (await CommandLine.RunAsync(args)).Code);

    [Theory]
    [InlineData("check")]
    [InlineData("check", "id")]
    [InlineData("check", "uscc")]
    [InlineData("check", "licence-id")]
    [InlineData("check", "item-code")]
    [InlineData("calendar", "due")]
    public async Task Help_IsThere(params string[] command)
    {
        var answer = await CommandLine.RunAsync([.. command, "--help"]);

        Assert.Equal(0, answer.Code);
        Assert.Contains($" {string.Join(' ', command)}", answer.Output, StringComparison.Ordinal);
    }

    private static string Demonstration(string kind)
    {
        var organisation = DemonstrationCodes.Organisation(Place, Born, 7, "11").Value;
        return kind switch
        {
            "id" => DemonstrationCodes.Resident(Place, Born, 123).Value,
            "uscc" => organisation,
            "licence-id" => LicenceId.Create(organisation + "001", organisation, "A1", 1).Value,
            _ => organisation + "4" + "000125013000",
        };
    }
}
