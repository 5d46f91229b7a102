using System.Text.RegularExpressions;
using Tongban.Cases.Documents;
using Tongban.Cases.Domain;
using Xunit;
using static Tongban.Tests.Unit.Cases.Fixture;

namespace Tongban.Tests.Unit.Cases;

public sealed partial class DocumentTests
{
    private const string Hostile = "<script>alert(1)</script>&\"'";

    private static readonly DocumentHead Head = new("云州市安平区市场监督管理局", "安市监许准〔2026〕12号", new DateOnly(2026, 3, 2), "A1B2C3D4E5F6", "");

    internal static string Drawn(DocumentRequest request, string type) => DocumentHtml.Draw(Templates.For(request.Kind, type), request, Head);

    private static DocumentRequest Request(Act act, string regime = "licence", bool organisation = true, ActInput? input = null)
    {
        var rules = Rules("on-the-spot", regime);
        var @case = Open(rules, organisation, TypeOf(regime)).Case;
        if (act is not (Act.Receive or Act.TellMissing or Act.Accept or Act.NotAccept or Act.Refer or Act.Withdraw or Act.Terminate))
            @case = Acts.Apply(@case, Act.Accept, Full(Official(1)), rules.Regime, Calendar, At(2026, 2, 25)).Value.Case;
        if (act is Act.Serve or Act.Revoke or Act.SetAside or Act.NoteRuling)
            @case = Acts.Apply(@case, Act.DecideGrant, Full(Official(3)), rules.Regime, Calendar, At(2026, 2, 26)).Value.Case;
        if (act == Act.Resume)
            @case = Acts.Apply(@case, Act.Suspend, Full(Official(3)), rules.Regime, Calendar, At(2026, 2, 26)).Value.Case;
        var by = ActRules.Of(act).Hand == Hand.Applicant ? Lin : Official(4, "何颖");
        var full = (input ?? Full(by)) with { By = by };
        if (act == Act.NoteRuling)
            full = full with { Ruling = full.Ruling! with { Orders = Orders.Unlawful } };
        return Acts.Apply(@case, act, full, rules.Regime, Calendar, At(2026, 2, 27)).Value.Taken[0].Document!;
    }

    private static string TypeOf(string regime) => regime switch { "licence" => "01", "confirmation" => "07", "payment" => "05", _ => "20" };

    public static TheoryData<string, string, bool> EveryDocument()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var regime in new[] { "licence", "confirmation", "payment", "public-service" })
            foreach (var rule in ActRules.All.Where(rule => rule.Document is not null && rule.Act != Act.DeemAccepted))
                if (regime == "licence" || rule.Act is not (Act.Suspend or Act.Resume or Act.Extend))
                {
                    data.Add(rule.Code, regime, true);
                    data.Add(rule.Code, regime, false);
                }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryDocument))]
    public void Every_Document_UnderEveryRegime_IsWhole(string act, string regime, bool organisation)
    {
        var html = Drawn(Request(ActRules.Find(act)!.Act, regime, organisation), TypeOf(regime));
        Assert.DoesNotMatch(Placeholder(), Body(html));
        Assert.DoesNotContain("根据的规定", html, StringComparison.Ordinal);
        Assert.Contains("安市监许准〔2026〕12号", html, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日", html, StringComparison.Ordinal);
        Assert.Contains(organisation ? "云州市清和面馆：" : "林青：", html, StringComparison.Ordinal);
        Assert.Contains("990101-20260224-000183", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_AreEncoded_AndNothingRuns()
    {
        var input = Full(Official(4)) with { Reasons = Hostile, Remedies = [Hostile] };
        var html = Drawn(Request(Act.DecideRefuse, input: input), "01");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_CarriesReasonsAndRemedies()
    {
        var html = Drawn(Request(Act.DecideRefuse), "01");
        Assert.Contains("不予行政许可决定书", html, StringComparison.Ordinal);
        Assert.Contains("理由：现场设施与布局图一致", html, StringComparison.Ordinal);
        Assert.Contains("六十日内申请行政复议", html, StringComparison.Ordinal);
        Assert.Contains("第三十八条第二款", html, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国食品安全法》第三十五条", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01", "准予行政许可决定书")]
    [InlineData("07", "准予行政确认决定书")]
    [InlineData("05", "行政给付决定书")]
    [InlineData("20", "准予办理决定书")]
    public void Grant_HasAVariantForTheItemsType(string type, string name) => Assert.Equal(name, Templates.For("grant-decision", type).Name);

    [Fact]
    public void Receipt_SaysWhatWasReceived()
    {
        var request = Request(Act.Receive);
        var lists = new Dictionary<string, IReadOnlyList<string>>(request.Lists) { ["materials"] = ["设备设施布局图（1 个文件）"] };
        Assert.Contains("<li>设备设施布局图（1 个文件）</li>", Drawn(request with { Lists = lists }, "01"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_IsTheSameEveryTime() =>
        Assert.Equal(Drawn(Request(Act.DecideGrant), "01"), Drawn(Request(Act.DecideGrant), "01"));

    [Fact]
    public void AMissingFact_Throws()
    {
        var request = new DocumentRequest("receipt", new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<string>>());
        Assert.Throws<InvalidOperationException>(() => Drawn(request, "01"));
    }

    [Fact]
    public void Number_HasNoLeadingZeros() => Assert.Equal("安市监许准〔2026〕12号", DocumentHead.NumberOf("安市监", "许准", 2026, 12));

    [Fact]
    public void Words_OfTemplates_AreDistinct_SoThatNumbersAre() =>
        Assert.Equal(Templates.Count, Templates.Select(template => template.Word).Distinct().Count());

    private static string Body(string html) => html[html.IndexOf("<body>", StringComparison.Ordinal)..];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
