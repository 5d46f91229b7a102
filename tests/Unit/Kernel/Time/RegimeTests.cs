using System.Text.Json;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Xunit;
using static Tongban.Tests.Unit.Kernel.Time.Given;

namespace Tongban.Tests.Unit.Kernel.Time;

public sealed class RegimeTests
{
    private const string Minimal = """{"code":"x","name":"甲","version":1,"governingLaw":"法","unit":"workingDays","clockStart":"acceptance"}""";

    [Fact]
    public void Files_AreAllInOrder_AndNamedByTheirCode()
    {
        var regimes = Texts("regimes").Select(text => Regime.Parse(text).Value).ToList();
        Assert.Equal(["confirmation", "licence-joint", "licence-renewal", "licence", "payment", "public-service", "unlimited"], regimes.Select(regime => regime.Code));
        Assert.All(regimes, regime => Assert.Equal(regime.Code, RegimeOf(regime.Code).Code));
    }

    [Fact]
    public void Licence_IsWhatTheLawSays()
    {
        Assert.Equal((ClockStart.Acceptance, Limit.WorkingDays(5), SilenceBeforeAcceptance.DeemedAccepted, SilenceBeforeAcceptance.None),
            (Licence.ClockStart, Licence.TellMissingWithin, Licence.SilenceBeforeAcceptance, Licence.SilenceAfterCorrection));
        Assert.Equal(new Extension(10, "行政许可法第四十二条第一款", "本行政机关负责人"), Licence.Extension);
        Assert.Equal(["听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审"], Licence.Suspensions.Select(ground => ground.Name));
        Assert.Equal(Limit.WorkingDays(10), Licence.DeliverWithin);
        Assert.Equal(SilenceEffect.None, Licence.SilenceAtDeadline.Effect);
        Assert.Equal(SilenceEffect.DeemedGranted, RegimeOf("licence-renewal").SilenceAtDeadline.Effect);
    }

    [Theory]
    [InlineData("confirmation")]
    [InlineData("payment")]
    [InlineData("public-service")]
    [InlineData("unlimited")]
    public void RegimesWithoutSource_AreMarkedAsExamples_AndCauseNothingByTheLaw(string code)
    {
        var regime = RegimeOf(code);
        Assert.All(regime.Trust.Values, trust => Assert.Equal(Trust.Example, trust));
        Assert.Equal(Trust.Example, regime.TrustOf("extension"));
        Assert.StartsWith("示例，未核实", regime.Note, StringComparison.Ordinal);
        Assert.Empty(regime.Suspensions);
        Assert.Equal((SilenceBeforeAcceptance.None, SilenceEffect.None), (regime.SilenceBeforeAcceptance, regime.SilenceAtDeadline.Effect));
        Assert.Equal(code == "unlimited", regime.NoLimit);
    }

    [Fact]
    public void Files_SayHowSureEveryProvisionIs()
    {
        foreach (var text in Texts("regimes"))
        {
            using var json = JsonDocument.Parse(text);
            string[] provisions = ["governingLaw", "unit", "dayCountArticle", "clockStart", "tellMissingWithin", "silenceBeforeAcceptance", "silenceAtDeadline", "extension", "suspensions", "deliverWithin", "noLimit"];
            var stated = provisions.Where(provision => json.RootElement.TryGetProperty(provision, out _));
            Assert.Equal(stated, provisions.Where(provision => json.RootElement.GetProperty("trust").TryGetProperty(provision, out _)));
        }
    }

    [Fact]
    public void Parse_Minimal_IsEnough() => Assert.Equal(SilenceEffect.None, Regime.Parse(Minimal).Value.SilenceAtDeadline.Effect);

    [Theory]
    [InlineData("[]", 21)]
    [InlineData("""{"code":"x","name":"甲","version":1,"governingLaw":"法","unit":"workingDays"}""", 21)]
    [InlineData("+\"clockStarts\":\"receipt\"", 21)]
    [InlineData("+\"clockStartArticle\":\"条\",\"suspensions\":[{\"code\":\"a\",\"name\":\"甲\"}]", 21)]
    [InlineData("+\"extension\":{\"amount\":10,\"article\":\"\",\"approver\":\"长\"}", 22)]
    [InlineData("+\"silenceAtDeadline\":{\"effect\":\"deemedGranted\"}", 22)]
    [InlineData("+\"suspensions\":[{\"code\":\"a\",\"name\":\"甲\",\"article\":\" \"}]", 22)]
    [InlineData("+\"tellMissingWithin\":{\"amount\":5,\"unit\":\"workingDays\"},\"silenceBeforeAcceptance\":\"deemedAccepted\"", 22)]
    [InlineData("+\"silenceBeforeAcceptance\":\"deemedAccepted\",\"silenceBeforeAcceptanceArticle\":\"条\"", 23)]
    [InlineData("+\"trust\":{\"extentions\":\"law\"}", 24)]
    [InlineData("+\"noLimit\":true,\"extension\":{\"amount\":10,\"article\":\"条\",\"approver\":\"长\"}", 25)]
    [InlineData("+\"extension\":{\"amount\":0,\"article\":\"条\",\"approver\":\"长\"}", 26)]
    [InlineData("+\"deliverWithin\":{\"amount\":0,\"unit\":\"workingDays\"}", 26)]
    [InlineData("+\"suspensions\":[{\"code\":\"a\",\"name\":\"甲\",\"article\":\"条\"},{\"code\":\"a\",\"name\":\"乙\",\"article\":\"条\"}]", 27)]
    public void Parse_EachFault_HasItsReason(string json, int number)
    {
        if (json.StartsWith('+')) json = Minimal.Replace("}", "," + json[1..] + "}", StringComparison.Ordinal);
        Assert.Equal($"time-{number:0000}", Regime.Parse(json).Problem!.Code);
    }

    [Fact]
    public void Json_RoundTrip_KeepsEverything()
    {
        foreach (var text in Texts("regimes"))
        {
            var written = JsonSerializer.Serialize(Regime.Parse(text).Value, KernelJson.Options);
            Assert.Equal(written, JsonSerializer.Serialize(Regime.Parse(written).Value, KernelJson.Options));
        }
    }

    [Theory]
    [InlineData(0, LimitUnit.None, "无期限")]
    [InlineData(0, LimitUnit.WorkingDays, "当日")]
    [InlineData(15, LimitUnit.WorkingDays, "15 个工作日")]
    [InlineData(60, LimitUnit.CalendarDays, "60 日（自然日）")]
    [InlineData(2, LimitUnit.Hours, "2 小时")]
    [InlineData(3, LimitUnit.Months, "3 个月")]
    public void Limit_ReadsAsPeopleSayIt(int amount, LimitUnit unit, string text) => Assert.Equal(text, new Limit(amount, unit).ToString());

    [Fact]
    public void Limit_Negative_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Limit.WorkingDays(-1));
}
