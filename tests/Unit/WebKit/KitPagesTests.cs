using System.Net;
using System.Text.RegularExpressions;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class KitPagesTests(KitHost host) : IClassFixture<KitHost>
{
    private static readonly string[] ErrorCodes = ["400", "401", "403", "404", "409", "413", "429", "500", "503", "expired"];

    [Fact]
    public async Task Gallery_EveryReference_FindsItsElement()
    {
        var html = await host.GetAsync("/kit?errors=true");
        var ids = Values(html, "id");
        Assert.Equal(ids.Count, ids.Distinct().Count());
        string[] wanted =
        [
            .. Values(html, "for"),
            .. Values(html, "aria-describedby").SelectMany(value => value.Split(' ')),
            .. Values(html, "aria-labelledby"),
            .. Values(html, "href").Where(href => href.Length > 1 && href[0] == '#').Select(href => href[1..]),
        ];
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(ids));
    }

    [Fact]
    public async Task Gallery_HasNeitherInlineScriptNorInlineStyle()
    {
        var html = await host.GetAsync("/kit") + await host.GetAsync("/kit/document");
        Assert.DoesNotMatch("\\sstyle=|\\son[a-z]+=|<style", html);
        Assert.All(Regex.Matches(html, "<script[^>]*>", RegexOptions.NonBacktracking).Select(match => match.Value), script => Assert.Contains(" src=\"/assets/", script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ErrorSummary_FollowsTheForm_NotTheAlphabet()
    {
        var html = await host.GetAsync("/kit?errors=true");
        var order = Regex.Matches(html, "<li><a href=\"#f-Input-(?<name>\\w+)", RegexOptions.NonBacktracking).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal("Area", order[0]);
        Assert.True(order.IndexOf("Premises") < order.IndexOf("District"), string.Join(' ', order));
    }

    [Fact]
    public async Task Kit_InEnglish_LeavesNoWordUntranslated()
    {
        const string english = "tongban-lang=en";
        foreach (var page in new[] { "/kit?errors=true", "/kit/document" }.Concat(ErrorCodes.Select(code => "/error/" + code)))
            Assert.Contains("lang=\"en\"", await host.GetAsync(page, english), StringComparison.Ordinal);
        Assert.Empty(host.Texts.Misses);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/refuse/403", HttpStatusCode.Forbidden, "您不能查看这一页")]
    [InlineData("/refuse/409", HttpStatusCode.Conflict, "内容刚刚被改动过")]
    [InlineData("/refuse/413", HttpStatusCode.RequestEntityTooLarge, "文件太大，没有收到")]
    [InlineData("/refuse/429", HttpStatusCode.TooManyRequests, "操作太频繁，请稍等")]
    [InlineData("/fault", HttpStatusCode.InternalServerError, "系统出了问题")]
    public async Task ErrorPage_SaysWhatHappened_WithTheSameStatus(string path, HttpStatusCode status, string title)
    {
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormWithoutToken_SaysThatThePageIsStale()
    {
        using var response = await host.Client.PostAsync("/kit", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("页面停留太久", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_KeepsItsOwnAnswers()
    {
        using var refusal = await host.Client.GetAsync("/api/refuse", TestContext.Current.CancellationToken);
        Assert.Equal(0, refusal.Content.Headers.ContentLength ?? 0);
        using var fault = await host.Client.GetAsync("/api/fault", TestContext.Current.CancellationToken);
        Assert.Equal("application/problem+json", fault.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Bar_LeavesOutWhatNobodyAnswers()
    {
        var html = await host.GetAsync("/kit");
        Assert.Contains("<a href=\"/items\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"/accessibility\"", html, StringComparison.Ordinal);
    }

    private static List<string> Values(string html, string attribute) =>
        [.. Regex.Matches(html, $"\\s{attribute}=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking).Select(match => WebUtility.HtmlDecode(match.Groups["value"].Value))];
}
