using System.Net;
using System.Text;
using System.Text.Json;
using Tongban.Licences.Contracts;
using Tongban.Platform.Security;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Licences;

public sealed class WalletTests : IAsyncLifetime
{
    private static readonly Subject Citizen = new(SubjectKind.Person, "990101194405260011", "付玉发");
    private static readonly Subject Shop = new(SubjectKind.Organisation, "92990101D54CXKNP7F", "云州市安平区侯记饺子馆");

    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Wallet_Empty_SaysWhatWillAppear()
    {
        using var browser = await _app.SignedInAsync("citizen");

        var page = await browser.GetAsync("/me/wallet");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("还没有电子证照", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wallet_OfAPerson_ShowsTheCardAndLetsItBeVerified()
    {
        var issued = await Licensing.SeniorAsync(_app, Citizen);
        using var browser = await _app.SignedInAsync("citizen");

        var wallet = await browser.GetAsync("/me/wallet");
        var page = await browser.GetAsync(wallet.Find(".wal__card a")!.GetAttribute("href")!);

        Assert.Equal("老年人优待证", page.Find(".lic__title")!.TextContent);
        Assert.Contains("1949年3月7日", page.Find(".lic__facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("长期有效", page.Find(".lic__facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find(".lic__qr svg[aria-label='核验二维码']"));
        Assert.Contains(issued.Identifier, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task Wallet_ActingForACompany_ShowsTheCompanysLicences()
    {
        await Licensing.FoodAsync(_app, holder: Shop);
        await Licensing.SeniorAsync(_app, new Subject(SubjectKind.Person, "990101197603080023", "侯燕"));
        using var browser = _app.Browser();
        await browser.SignInAsync("owner", "company");

        var wallet = await browser.GetAsync("/me/wallet");

        Assert.Equal("食品经营许可证", Assert.Single(wallet.Html.QuerySelectorAll(".wal__card h2")).TextContent.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=File")]
    public async Task Licence_OfSomebodyElse_IsNotFound(string query)
    {
        var issued = await Licensing.SeniorAsync(_app, Citizen);
        using var browser = await _app.SignedInAsync("owner");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/me/wallet/{issued.Id}{query}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/me/wallet/{Guid.CreateVersion7()}{query}")).Status);
    }

    [Fact]
    public async Task Wallet_WithoutSession_AsksToSignIn()
    {
        using var browser = _app.Browser();

        Assert.Equal("/sign-in", (await browser.GetAsync("/me/wallet")).Address.AbsolutePath);
    }

    [Fact]
    public async Task File_Downloaded_IsVerifiedWhenUploaded_AndFoundOutWhenEdited()
    {
        var issued = await Licensing.SeniorAsync(_app, Citizen);
        using var browser = await _app.SignedInAsync("citizen");

        var file = await browser.GetAsync($"/me/wallet/{issued.Id}?handler=File");

        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(issued.Identifier, JsonDocument.Parse(file.Source).RootElement.GetProperty("licence").GetProperty("identifier").GetString());
        Assert.Equal("有效", await VerdictAsync(file.Source));
        Assert.Equal("内容被改动过", await VerdictAsync(file.Source.Replace("1949-03-07", "1939-03-07", StringComparison.Ordinal)));
    }

    private async Task<string> VerdictAsync(string file)
    {
        using var stranger = _app.Browser();
        var page = await stranger.SubmitAsync(await stranger.GetAsync("/verify"), "form#by-file",
            new Dictionary<string, object?> { ["file"] = new FileToSend("证照.json", "application/json", Encoding.UTF8.GetBytes(file)) });
        return page.Find(".ver h1")!.TextContent.Trim();
    }
}
