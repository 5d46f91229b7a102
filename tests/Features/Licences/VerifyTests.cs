using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Licences.Features.Portal.Wallet;
using Tongban.Licences.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Tongban.Licences.Contracts;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Licences;

public sealed class VerifyTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Browser _stranger = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _stranger = _app.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Verify_TypedIdentifier_IsValidAndShowsTheCompanyInFull()
    {
        var issued = await Licensing.FoodAsync(_app);

        var page = await _stranger.SubmitAsync(
            await _stranger.GetAsync("/verify"), "form#by-identifier", new Dictionary<string, object?> { ["Identifier"] = $" {issued.Identifier.ToLowerInvariant()} " });

        Assert.Equal((HttpStatusCode.OK, $"/verify/{issued.Identifier}"), (page.Status, page.Address.AbsolutePath));
        Assert.Equal("有效", Verdict(page));
        Assert.Contains("云州市安平区清和面馆", page.Source, StringComparison.Ordinal);
        Assert.Contains("演示证照", page.Source, StringComparison.Ordinal);
        Assert.Contains("请与手中的证照逐项比对", page.Find(".ver")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_APersonsCard_ShowsOnlyTheFamilyName()
    {
        var issued = await Licensing.SeniorAsync(_app);

        var page = await _stranger.GetAsync($"/verify/{issued.Identifier}");

        Assert.Equal("有效", Verdict(page));
        Assert.Contains("欧阳**", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("秀英", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("1949", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Licensing.Person.Code, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ScannedCode_ComparesTheDigest()
    {
        var issued = await Licensing.FoodAsync(_app);
        var digest = (await RowAsync(issued.Id)).Digest;

        var scanned = await _stranger.GetAsync($"/verify/{issued.Identifier}?d={digest[..32]}");
        Assert.Equal("有效", Verdict(scanned));
        Assert.Contains("内容没有被改动", scanned.Find(".ver")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("内容被改动过", Verdict(await _stranger.GetAsync($"/verify/{issued.Identifier}?d={new string('0', 32)}")));
    }

    [Fact]
    public async Task Verify_NeverIssued_IsUnknownWithStatus404()
    {
        var issued = await Licensing.FoodAsync(_app);
        await using (var db = _app.Store.Read()) await db.Set<LicenceRow>().Where(row => row.Id == issued.Id).ExecuteDeleteAsync();

        var page = await _stranger.GetAsync($"/verify/{issued.Identifier}");

        Assert.Equal((HttpStatusCode.NotFound, "查无此证"), (page.Status, Verdict(page)));
    }

    [Fact]
    public async Task Verify_WrongCheckCharacter_SaysExactlyWhatIsWrong()
    {
        var issued = await Licensing.FoodAsync(_app);
        var wrong = issued.Identifier[..^1] + (issued.Identifier[^1] == 'A' ? 'B' : 'A');

        var page = await _stranger.GetAsync($"/verify/{wrong}");

        Assert.True((int)page.Status is >= 400 and < 500);
        Assert.Contains($"应为 {issued.Identifier[^1]}", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Expired_SaysSince()
    {
        var issued = await Licensing.FoodAsync(_app, validTo: Licensing.Today(_app).AddDays(10));
        _app.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal("已过有效期", Verdict(await _stranger.GetAsync($"/verify/{issued.Identifier}")));
    }

    [Fact]
    public async Task Verify_WhenSomebodyWroteIntoTheDatabase_IsAltered()
    {
        var issued = await Licensing.FoodAsync(_app);
        var other = await Licensing.FoodAsync(_app);
        var foreign = (await RowAsync(other.Id)).PayloadSealed;
        await using (var db = _app.Store.Read())
            await db.Set<LicenceRow>().Where(row => row.Id == issued.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PayloadSealed, foreign));

        Assert.Equal("内容被改动过", Verdict(await _stranger.GetAsync($"/verify/{issued.Identifier}")));
    }

    [Fact]
    public async Task Upload_TheDownloadedFile_IsValid_AndOneChangedCharacterIsFound()
    {
        var issued = await Licensing.FoodAsync(_app);
        var file = await FileAsync(issued);
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("热食类、冷食类", "热食类、生食类", StringComparison.Ordinal));

        Assert.Equal("有效", Verdict(await UploadAsync(file)));
        var page = await UploadAsync(forged);
        Assert.Equal("内容被改动过", Verdict(page));
        Assert.Contains("与签发内容不一致：经营项目", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "licences-0012")]
    [InlineData("", "licences-0010")]
    public async Task Upload_SomethingElse_IsRefusedBesideTheField(string content, string code)
    {
        var page = await UploadAsync(Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(code == "licences-0012" ? "这不是本平台的电子证照文件" : "请选择要核验的证照文件", page.Html.QuerySelector("#by-file")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TooLarge_IsRefusedWithStatus413()
    {
        var page = await UploadAsync(new byte[1200 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("文件太大", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' or 1=1 --")]
    public async Task Verify_HostileText_IsShownAsText(string typed)
    {
        var page = await _stranger.GetAsync($"/verify?identifier={Uri.EscapeDataString(typed)}");

        Assert.True((int)page.Status is >= 400 and < 500);
        Assert.DoesNotContain("<script>alert", page.Source, StringComparison.Ordinal);
        Assert.Equal(typed, page.Html.QuerySelector("#by-identifier input")!.GetAttribute("value"));
    }

    private async Task<Page> UploadAsync(byte[] content) => await _stranger.SubmitAsync(
        await _stranger.GetAsync("/verify"), "form#by-file",
        new Dictionary<string, object?> { ["file"] = new FileToSend("证照.json", "application/json", content) });

    private async Task<byte[]> FileAsync(IssuedLicence issued) =>
        (await _app.Services.GetRequiredService<Wallets>().FileAsync(await RowAsync(issued.Id), CancellationToken.None)).ToFile();

    private async Task<LicenceRow> RowAsync(Guid id)
    {
        await using var db = _app.Store.Read();
        return await db.Set<LicenceRow>().SingleAsync(row => row.Id == id);
    }

    private static string Verdict(Page page) => page.Html.QuerySelector(".ver h1")?.TextContent.Trim() ?? page.Source;
}
