using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Checkups;
using Tongban.Platform.Files;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary>What is inside of files, and how they are sent again.</summary>
public sealed class UploadContentTests(RunningApp running) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Upload_OfAPictureThatSaysWhere_IsKeptWithoutIt()
    {
        var (_, draft, _) = await UploadAsync(running.App, UploadFiles.PngSaying("N39 54.2"));
        var row = Assert.Single(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft));
        using var kept = new MemoryStream();
        await using (var stream = running.App.Services.GetRequiredService<FileStore>().Open(row.FileHash!)!)
            await stream.CopyToAsync(kept, TestContext.Current.CancellationToken);
        Assert.Equal(Applicants.Picture, kept.ToArray());
    }

    [Fact]
    public async Task Upload_OfABrokenPicture_SaysWhatToDo()
    {
        var (page, draft, _) = await UploadAsync(running.App, Applicants.Picture[..40]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("照片文件已损坏", page.Text, StringComparison.Ordinal);
        Assert.Empty(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft));
    }

    [Theory]
    [InlineData(201, "", "页数太多")]
    [InlineData(1, "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "带有脚本")]
    public async Task Upload_OfAPdfThatCannotBeTaken_SaysWhy(int pages, string more, string words)
    {
        var (page, draft, _) = await UploadAsync(running.App, UploadFiles.Pdf(pages, more));
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Empty(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft));
    }

    [Fact]
    public async Task Upload_OfAPdf_IsShownInThePageWithALinkToSaveIt()
    {
        var (page, draft, citizen) = await UploadAsync(running.App, UploadFiles.Pdf(3), "证明.html");
        Assert.Equal(3, Assert.Single(await running.App.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Pages);
        var shown = await citizen.GetAsync($"/apply/d/{draft}/materials" + page.Find("iframe.t-look__pdf")!.GetAttribute("src")!.Split('#')[0]);
        Assert.Equal("application/pdf", shown.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox allow-downloads; frame-ancestors 'self'", shown.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("inline; filename=__.html.pdf; filename*=UTF-8''%E8%AF%81%E6%98%8E.html.pdf", shown.Response.Content.Headers.GetValues("Content-Disposition").Single());
        var saved = await citizen.GetAsync($"/apply/d/{draft}/materials" + page.Find("a[download]")!.GetAttribute("href"));
        Assert.Equal("attachment", saved.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task File_AskedForAgain_IsNotSentAgain()
    {
        var (page, draft, citizen) = await UploadAsync(running.App, Applicants.Picture);
        var address = new Uri($"http://localhost/apply/d/{draft}/materials" + page.Find("img.t-preview")!.GetAttribute("src"));
        var first = await citizen.GetAsync(address.PathAndQuery);
        Assert.Equal("no-cache, private", string.Join(", ", first.Response.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await citizen.SendAsync(again)).Status);
    }

    [Fact]
    public async Task Papers_AtTheWorkbench_AreShownWithWhatTheyMayBeUsedFor()
    {
        var (citizen, id) = await running.App.SeniorCardAsync();
        var window = await running.App.StaffAsync("window");
        var papers = await window.GetAsync($"/workbench/cases/{id}/papers");
        Assert.Null(papers.Find(".t-look__mark"));
        await window.SubmitAsync(papers, "main form", Applicants.Say(("Verdicts[0].Verdict", "good"), ("Verdicts[0].Original", "true")));

        var marked = await window.GetAsync($"/workbench/cases/{id}/papers");

        Assert.Contains("经与原件核对无误，仅供办理", marked.Find(".t-look__mark")!.GetAttribute("data-mark"), StringComparison.Ordinal);
        Assert.NotNull((await window.GetAsync($"/workbench/cases/{id}")).Find(".t-look__mark"));
        Assert.Null((await citizen.GetAsync($"/me/cases/{id}")).Find(".t-look__mark"));
    }

    [Fact]
    public async Task Upload_OfAnEncryptedPdf_IsRefusedByQpdfAndByReading()
    {
        var locked = await QpdfAsync(UploadFiles.Pdf(1), "--encrypt", "", "owner", "256", "--");
        Assert.Contains("设了密码", (await UploadAsync(running.App, locked)).Page.Text, StringComparison.Ordinal);
        await using var exact = await TestApp.StartAsync(null, "--Tongban:Qpdf=/usr/bin/qpdf");
        Assert.Contains("设了密码", (await UploadAsync(exact, locked)).Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithQpdf_CountsPagesAndFindsHiddenScripts()
    {
        await using var exact = await TestApp.StartAsync(null, "--Tongban:Qpdf=/usr/bin/qpdf");
        var folded = await QpdfAsync(UploadFiles.Pdf(4), "--object-streams=generate");
        var (_, draft, _) = await UploadAsync(exact, folded);
        Assert.Equal(4, Assert.Single(await exact.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Pages);
        var script = await QpdfAsync(UploadFiles.Pdf(1, "/OpenAction<</S/JavaScript/JS(x)>>"), "--object-streams=generate");
        Assert.DoesNotContain("JavaScript", Encoding.Latin1.GetString(script), StringComparison.Ordinal);
        Assert.Contains("带有脚本", (await UploadAsync(exact, script)).Page.Text, StringComparison.Ordinal);
        Assert.Contains("带有脚本", (await UploadAsync(running.App, script)).Page.Text, StringComparison.Ordinal);
        Assert.Contains("页数太多", (await UploadAsync(exact, UploadFiles.Pdf(201))).Page.Text, StringComparison.Ordinal);
        Assert.Contains("PDF 文件已损坏", (await UploadAsync(exact, Encoding.ASCII.GetBytes("%PDF-1.7\nnothing\n%%EOF"))).Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhenQpdfDoesNotRun_IsRefusedForNow()
    {
        await using var app = await TestApp.StartAsync(null, "--Tongban:Qpdf=/nowhere/qpdf");
        var (page, _, _) = await UploadAsync(app, UploadFiles.Pdf(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("暂时不能检查文件", page.Text, StringComparison.Ordinal);
        var findings = await app.Services.GetServices<ICheckup>().Single(checkup => checkup.Name == "uploads").ExamineAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Grade.Error, findings.Single(finding => finding.Name == "uploads.pdf").Grade);
    }

    private static async Task<(Page Page, Guid Draft, Browser Citizen)> UploadAsync(TestApp app, byte[] content, string name = "文件.png")
    {
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        return (await citizen.UploadAsync(draft, "photo", new FileToSend(name, "image/png", content)), draft, citizen);
    }

    private static async Task<byte[]> QpdfAsync(byte[] file, params string[] words)
    {
        Assert.True(File.Exists("/usr/bin/qpdf"), "/usr/bin/qpdf is missing: install qpdf");
        var folder = Directory.CreateTempSubdirectory("qpdf").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "from.pdf"), Path.Combine(folder, "to.pdf"));
            await File.WriteAllBytesAsync(from, file);
            using var process = Process.Start("/usr/bin/qpdf", [.. words, from, to]);
            await process.WaitForExitAsync();
            return await File.ReadAllBytesAsync(to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
