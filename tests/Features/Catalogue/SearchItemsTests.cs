using System.Net;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

public sealed class SearchItemsTests : IAsyncLifetime
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

    [Theory]
    [InlineData("开饭店", "/items/food-business-licence")]
    [InlineData("老年证", "/items/senior-card")]
    [InlineData("老人补贴", "/items/senior-allowance")]
    [InlineData("八十岁有什么钱领", "/items/senior-allowance")]
    [InlineData("公交", "/items/senior-card")]
    public async Task Search_FromTheHomePage_LeadsToTheGuide(string words, string href)
    {
        var page = await _visitor.SubmitAsync(await _visitor.GetAsync("/"), "form.t-search", new Dictionary<string, object?> { ["q"] = words });
        Assert.Equal(href, page.Find(".t-card a")!.GetAttribute("href"));
        Assert.Equal(words, page.Find("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Search_SaysWhyItFound() => Assert.Contains(
        "平常说的“开饭店”，就是办这一件", (await _visitor.GetAsync("/search?q=开饭店")).Text);

    [Fact]
    public async Task Search_Nonsense_HelpsHonestly()
    {
        var page = await _visitor.GetAsync("/search?q=量子纠缠");
        Assert.Equal((HttpStatusCode.OK, "没有找到“量子纠缠”"), (page.Status, page.Heading));
        Assert.Empty(page.Html.QuerySelectorAll(".t-card"));
        Assert.Contains("12345", page.Text);
        Assert.NotNull(page.Find("main a[href^='/search?q=']"));
        Assert.NotNull(page.Find("main a[href='/items?for=person']"));
    }

    [Fact]
    public async Task Search_OfTenThousandCharacters_IsAnsweredShortly()
    {
        var page = await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("开饭店", 3333))));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(page.Source.Length, 1_000, 60_000);
    }

    [Fact]
    public async Task Search_ScriptInTheWords_IsShownAsText()
    {
        var page = await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Source);
        Assert.Equal("没有找到“\"><script>alert(1)</script>”", page.Heading);
    }

    [Fact]
    public async Task Search_EndlessWords_AreCut()
    {
        var page = await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString(new string('饭', 2000)));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(100, page.Find("input[name=q]")!.GetAttribute("value")!.Length);
    }

    [Theory]
    [InlineData("spjyxk", "/items/food-business-licence")]
    [InlineData("shipinjingying", "/items/food-business-licence")]
    [InlineData("食品經營許可", "/items/food-business-licence")]
    [InlineData("ｆｏｏｄ 食品经营", "/items/food-business-licence")]
    [InlineData("老年优侍证", "/items/senior-card")]
    public async Task Search_HoweverWritten_LeadsToTheGuide(string words, string href) => Assert.Equal(
        href, (await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString(words))).Find(".t-card a")!.GetAttribute("href"));

    [Fact]
    public async Task Search_Filters_AreLinksWithCountsThatHold()
    {
        var page = await _visitor.GetAsync("/search?q=登记");
        var link = page.Find(".t-facets a[href*='for=person']")!;
        var count = link.QuerySelector(".t-views__count")!.TextContent;
        var narrowed = await _visitor.GetAsync(link.GetAttribute("href")!);
        Assert.Equal($"找到 {count} 件相关的事", narrowed.Heading);
        Assert.NotNull(narrowed.Find(".t-facets a[aria-current]"));
        Assert.NotNull(narrowed.Find(".t-facets a[href*='theme=']"));
        Assert.Equal(page.Heading, (await _visitor.GetAsync(narrowed.Find(".t-facets > p a")!.GetAttribute("href")!)).Heading);
    }

    [Fact]
    public async Task Search_InAPlace_KeepsThePlace()
    {
        var page = await _visitor.GetAsync("/search?q=老年证&place=990101000000");
        Assert.Equal("990101000000", page.Find("form.t-search input[name=place]")!.GetAttribute("value"));
        Assert.Contains("安平区", page.Find(".t-facets [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Search_MarksWhatWasFound() => Assert.Equal("老年", (await _visitor.GetAsync("/search?q=老年")).Find(".t-card mark")!.TextContent);

    [Theory]
    [InlineData("办食品经营许可证要多久", "个工作日")]
    [InlineData("食品经营许可要带什么", "看完整指南")]
    [InlineData("老年优待证多少钱", "不收费")]
    public async Task Search_AQuestion_IsAnsweredAboveTheList(string words, string answer) =>
        Assert.Contains(answer, (await _visitor.GetAsync("/search?q=" + Uri.EscapeDataString(words))).Find(".t-reply")!.TextContent);

    [Fact]
    public async Task Search_ASlip_OffersWhatWasMeant()
    {
        var page = await _visitor.GetAsync("/search?q=户照首次申请");
        Assert.Contains("护照首次申请", page.Find("a[href*='/search?q=']")!.TextContent);
    }

    [Theory]
    [InlineData("?q=%00%01%1b&p=-5&theme=%27%20or%201=1&dept=../..&type=%F0%9F%98%80&place=99;drop&online=yes&for=all")]
    [InlineData("?q=%F0%9F%98%80%F0%9F%98%80&p=999999999")]
    [InlineData("?q=((a%2B)%2B)%2B%24")]
    public async Task Search_OddAddresses_AreAnsweredClearly(string query)
    {
        var page = await _visitor.GetAsync("/search" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("没有找到", page.Heading);
    }

    [Fact]
    public async Task Suggest_AnswersWithWords_AndKnowsThePlace()
    {
        Assert.Contains("老年", (await _visitor.GetAsync("/search/suggest?q=laonian")).Source);
        Assert.Equal("[]", (await _visitor.GetAsync("/search/suggest?q=")).Source);
        Assert.Equal("[]", (await _visitor.GetAsync("/search/suggest?q=%F0%9F%98%80")).Source);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/search/suggest?q=" + new string('a', 5000))).Status);
    }

    [Fact]
    public async Task Clicked_IsAcceptedWithoutAnything()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await _visitor.PostAsync("/search/clicked?q=老年证", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _visitor.PostAsync("/search/clicked", new Dictionary<string, string>())).Status);
    }
}
