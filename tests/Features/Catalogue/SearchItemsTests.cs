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
}
