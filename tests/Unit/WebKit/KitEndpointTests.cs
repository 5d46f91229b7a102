using System.Net;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

public sealed class KitEndpointTests(KitHost host) : IClassFixture<KitHost>
{
    private static readonly string Style = new Assets([typeof(Assets).Assembly]).Url("kit.css");

    [Fact]
    public async Task Asset_UnderItsHash_IsKeptForEver()
    {
        using var response = await SendAsync(Style, ("Accept-Encoding", "br"));
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Asset_AlreadyHeld_IsNotSentAgain()
    {
        using var first = await SendAsync(Style, ("Accept-Encoding", "br"));
        using var again = await SendAsync(Style, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));
        using var otherForm = await SendAsync(Style, ("Accept-Encoding", "gzip"), ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherForm.StatusCode);
    }

    [Fact]
    public async Task Asset_UnderAFormerHash_IsServedButNotKept()
    {
        using var response = await SendAsync("/assets/AAAAAAAAAAAA/kit.css");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_ThatIsNot_IsNotFound()
    {
        using var response = await SendAsync("/assets/AAAAAAAAAAAA/secret.css");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/display?mode=elder&back=/items%3Fq%3D1", "/items?q=1", "tongban-display=elder")]
    [InlineData("/display?mode=contrast&back=//elsewhere.invalid", "/", "tongban-display=contrast")]
    [InlineData("/language?to=en&back=/sunshine", "/sunshine", "tongban-lang=en")]
    [InlineData("/language?to=zz&back=/sunshine", "/sunshine", "tongban-lang=zh-CN")]
    public async Task Choice_IsRememberedAndLeadsBack(string path, string back, string cookie)
    {
        using var response = await SendAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(back, response.Headers.Location!.OriginalString);
        Assert.StartsWith(cookie + ";", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_ChangesThePage()
    {
        Assert.Contains("class=\"t-portal t-elder t-contrast\"", await host.GetAsync("/kit", "tongban-display=elder.contrast"), StringComparison.Ordinal);
        Assert.DoesNotContain("t-elder", await host.GetAsync("/kit"), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
