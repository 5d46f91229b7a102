using System.Net;
using AngleSharp.Dom;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

public sealed class GuideTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _visitor = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Guide_AnswersFirst_ThenSaysWhereEachValueComesFrom()
    {
        var page = await _visitor.GetAsync("/items/food-business-licence");
        Assert.Equal((HttpStatusCode.OK, "食品经营许可（新办）"), (page.Status, page.Heading));
        var answer = page.Find(".t-answer")!.TextContent;
        Assert.Contains("10 个工作日", answer);
        Assert.Contains("法定 15 个工作日（示例）", answer);
        Assert.Contains("不收费", answer);
        Assert.Contains("西安市高陵区", page.Text);
        Assert.Contains("自编，仅供演示", page.Text);
        Assert.Equal("/apply/food-business-licence", page.Find(".t-cta a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "13 个工作日")]
    [InlineData("?route=normal", "13 个工作日")]
    [InlineData("?route=commit", "1 个工作日")]
    public async Task Guide_OfAMatterThatMayBePromised_SaysHowLongEachWayTakes(string answers, string promised)
    {
        var page = await _visitor.GetAsync("/items/fire-safety-inspection" + answers);

        Assert.Contains("多久办好" + promised, Expect.Flat(page.Find(".t-answer")!.TextContent).Replace("个工作日", " 个工作日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guide_QuestionsAnsweredWithoutScript_FitTheListAndAreCarriedOn()
    {
        var first = await _visitor.GetAsync("/items/food-business-licence");
        Assert.Contains("视情况", Ways(first));

        var page = await _visitor.SubmitAsync(first, "form.t-ask", new Dictionary<string, object?> { ["who"] = "agent", ["food"] = "hot", ["online"] = "no" });

        Assert.Equal("您要准备 4 样", page.Find("#materials h2")!.TextContent);
        Assert.Equal(["需要您提供", "需要您提供", "需要您提供", "需要您提供", "免提交", "免提交", "承诺代替"], Ways(page));
        Assert.Equal("/apply/food-business-licence?who=agent&food=hot&online=no", page.Find(".t-cta a")!.GetAttribute("href"));
        Assert.True(page.Find("input[name=who][value=agent]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Guide_OnlyPrepackagedFood_SaysWhereToGoInstead()
    {
        var page = await _visitor.GetAsync("/items/food-business-licence?food=packaged");
        Assert.Equal("您这种情形不办这一项", page.Find("#materials h2")!.TextContent);
        Assert.Contains("备案", page.Find(".t-notice")!.TextContent);
        Assert.Null(page.Find(".t-cta"));
    }

    [Fact]
    public async Task Guide_UnknownAnswers_ChangeNothing()
    {
        var plain = await _visitor.GetAsync("/items/senior-card");
        var odd = await _visitor.GetAsync("/items/senior-card?who=%3Cscript%3E&age=999&nothing=x");
        Assert.Equal(plain.Find("main")!.InnerHtml, odd.Find("main")!.InnerHtml);
    }

    [Fact]
    public async Task Guide_Allowance_ShowsTheAmountsAsExamples()
    {
        var page = await _visitor.GetAsync("/items/senior-allowance");
        Assert.Contains("示例：池州市贵池区的标准", page.Text);
        Assert.Equal(["30", "60", "300"], page.Html.QuerySelectorAll(".t-figures dd").Select(figure => figure.FirstChild!.TextContent.Trim()));
        Assert.Equal("/items/senior-card", page.Html.QuerySelectorAll("main a").Single(link => link.TextContent == "老年人优待证办理").GetAttribute("href"));
    }

    [Fact]
    public async Task Guide_NoSuchItem_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/items/nothing")).Status);

    [Fact]
    public async Task Notice_CarriesTheSituationAndEverythingAtOnce()
    {
        var page = await _visitor.GetAsync("/items/food-business-licence/print?who=agent&food=hot");
        Assert.Equal((HttpStatusCode.OK, "一次性告知单"), (page.Status, page.Heading));
        foreach (var part in new[] { "委托他人代办", "授权委托书及受托人身份证明", "现场核查", "行政复议", "食品安全法", "云州市安平区政务服务中心" })
        {
            Assert.Contains(part, page.Text);
        }

        Assert.Equal("/items/food-business-licence?who=agent&food=hot", page.Find(".t-plain__tools a")!.GetAttribute("href"));
        Assert.NotNull(page.Find(".t-qr svg"));
    }

    [Fact]
    public async Task Guide_InEnglish_SaysThatItsContentIsChinese()
    {
        await _visitor.GetAsync("/language?to=en&back=/");
        var page = await _visitor.GetAsync("/items/food-business-licence");
        Assert.Contains("How long it takes", page.Text);
        Assert.Contains("in Chinese only", page.Text);
    }

    private static IEnumerable<string> Ways(Page page) => page.Html.QuerySelectorAll(".t-materials .t-tag").Select(tag => tag.TextContent);
}
