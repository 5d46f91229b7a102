using System.Net;
using Tongban.Cases.Data.Rows;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>Files as people really send them.</summary>
public sealed class UploadTests(RunningApp running) : IClassFixture<RunningApp>
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("病毒.exe", "application/octet-stream", "MZ......")]
    [InlineData("照片.png", "image/png", "<html><script>alert(1)</script>")]
    [InlineData("图.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    public async Task Upload_OfAnotherKind_IsRefusedByItsContent(string name, string type, string content)
    {
        var (page, draft) = await UploadAsync(new FileToSend(name, type, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("只能上传 PDF、JPG 或 PNG", page.Text, StringComparison.Ordinal);
        await AssertNothingKeptAsync(draft);
    }

    [Fact]
    public async Task Upload_OfAnEmptyFile_SaysSo()
    {
        var (page, draft) = await UploadAsync(new FileToSend("空.png", "image/png", []));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("文件是空的", page.Text, StringComparison.Ordinal);
        await AssertNothingKeptAsync(draft);
    }

    [Fact]
    public async Task Upload_WithoutAFile_SaysToChooseOne()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var page = await citizen.SubmitAsync(await citizen.GetAsync($"/apply/d/{draft}/materials"), "#photo form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请选择要上传的文件", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((20 * Megabyte) + 1)]
    [InlineData(25 * Megabyte)]
    public async Task Upload_OfAFileThatIsTooLarge_IsRefusedInChinese(int size)
    {
        var content = new byte[size];
        Applicants.Picture.CopyTo(content, 0);
        var (page, draft) = await UploadAsync(new FileToSend("大.png", "image/png", content));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("文件太大", page.Text, StringComparison.Ordinal);
        await AssertNothingKeptAsync(draft);
    }

    [Fact]
    public async Task Upload_OfExactlyTwentyMegabytes_IsKept()
    {
        var content = UploadFiles.Png(20 * Megabyte);
        var (page, draft) = await UploadAsync(new FileToSend("刚好.png", "image/png", content));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(20 * Megabyte, Assert.Single(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Size);
    }

    [Fact]
    public async Task Upload_OfTheFortyFirstFile_IsRefused()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var materials = await citizen.GetAsync($"/apply/d/{draft}/materials");
        for (var n = 1; n <= 40; n++)
            Assert.Equal(HttpStatusCode.OK, (await citizen.SubmitAsync(materials, "#photo form", Photo(n))).Status);

        var refused = await citizen.SubmitAsync(materials, "#photo form", Photo(41));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("最多上传 40 个文件", refused.Text, StringComparison.Ordinal);
        Assert.Equal(40, (await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Count);
    }

    [Fact]
    public async Task Upload_ShownAgain_IsServedAsWhatItIs()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        var page = await citizen.UploadAsync(draft, "photo", new FileToSend("看.html", "text/html", Applicants.Picture));
        var shown = await citizen.GetAsync($"/apply/d/{draft}/materials" + page.Find("a[href*='handler=File']")!.GetAttribute("href"));
        Assert.Equal("image/png", shown.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", shown.Response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static IReadOnlyDictionary<string, object?> Photo(int number) =>
        Applicants.Say(("file", new FileToSend($"{number}.png", "image/png", Applicants.Picture)));

    private async Task<(Page Page, Guid Draft)> UploadAsync(FileToSend file)
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        return (await citizen.UploadAsync(draft, "photo", file), draft);
    }

    private async Task AssertNothingKeptAsync(Guid draft) =>
        Assert.Empty(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft));
}
