using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Platform.Checkups;
using Tongban.Platform.Files.Viruses;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using Finding = Tongban.Platform.Checkups.Finding;

namespace Tongban.Tests.Features.Applying;

/// <summary>Viruses, looked for by a real clamd.</summary>
public sealed class UploadVirusTests(ClamDaemon clamd) : IClassFixture<ClamDaemon>
{
    [Fact]
    public async Task Upload_OfAVirus_IsPutAsideAndNeverKept()
    {
        await using var app = await TestApp.StartAsync(null, clamd.Setting);
        var (page, draft) = await UploadAsync(app, ClamDaemon.Eicar);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("文件含有病毒，已隔离", page.Text, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft));
        var aside = new DirectoryInfo(app.Services.GetRequiredService<Quarantine>().Folder).GetFiles();
        Assert.Equal([".infected", ".json"], aside.Select(file => file.Extension).Order(StringComparer.Ordinal));
        Assert.All(aside, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
        Assert.Contains("Eicar-Test-Signature", await File.ReadAllTextAsync(aside.Single(file => file.Extension == ".json").FullName, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(app.Folder, "data", "files")));
    }

    [Fact]
    public async Task Upload_OfAVirus_StaysInTheRecord()
    {
        await using var app = await TestApp.StartAsync(null, clamd.Setting);
        var (_, draft) = await UploadAsync(app, ClamDaemon.Eicar);

        var entry = Assert.Single(await app.RowsAsync<EntryRow>(row => row.Type == "cases.file-quarantined"));

        Assert.Equal(draft, entry.SubjectId);
        Assert.Contains("Eicar-Test-Signature", entry.Body!, StringComparison.Ordinal);
        await app.WorkAsync();
        Assert.Equal(Grade.Warning, (await FindingAsync(app, "uploads.quarantine")).Grade);
    }

    [Fact]
    public async Task Upload_OfAVirusInsideAPdf_IsFound()
    {
        await using var app = await TestApp.StartAsync(null, clamd.Setting);
        var (page, _) = await UploadAsync(app, [.. UploadFiles.Pdf(1), .. ClamDaemon.Eicar]);
        Assert.Contains("文件含有病毒", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAHarmlessFile_IsKeptAsScanned()
    {
        await using var app = await TestApp.StartAsync(null, clamd.Setting);
        var (page, draft) = await UploadAsync(app, UploadFiles.Png(3_000_000));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("clean", Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Scan);
        Assert.Equal(Grade.Ok, (await FindingAsync(app, "uploads.viruses")).Grade);
    }

    [Fact]
    public async Task Upload_WhileTheScannerIsDown_IsRefusedForNow()
    {
        await using var app = await TestApp.StartAsync(null, "--Tongban:ClamAv=unix:///nowhere/clamd.ctl");
        var (page, draft) = await UploadAsync(app, Applicants.Picture);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("暂时不能检查文件，请稍后再传", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#photo form input[type=file]"));
        Assert.Empty(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft));
        Assert.Equal(Grade.Error, (await FindingAsync(app, "uploads.viruses")).Grade);
    }

    [Fact]
    public async Task Upload_WithoutAScanner_IsKeptAsNotScanned()
    {
        await using var app = await TestApp.StartAsync();
        var (_, draft) = await UploadAsync(app, Applicants.Picture);
        Assert.Equal("none", Assert.Single(await app.RowsAsync<MaterialRow>(row => row.CaseId == draft)).Scan);
        Assert.Equal(Grade.Warning, (await FindingAsync(app, "uploads.viruses")).Grade);
    }

    private static async Task<(Page Page, Guid Draft)> UploadAsync(TestApp app, byte[] content)
    {
        var citizen = await app.SignedInAsync("citizen");
        var draft = await citizen.BeginAsync();
        return (await citizen.UploadAsync(draft, "photo", new FileToSend("照片.png", "image/png", content)), draft);
    }

    private static async Task<Finding> FindingAsync(TestApp app, string name)
    {
        var checkup = app.Services.GetServices<ICheckup>().Single(checkup => checkup.Name == "uploads");
        return (await checkup.ExamineAsync(CancellationToken.None)).Single(finding => finding.Name == name);
    }
}
