using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Identity.Contracts;
using Tongban.Identity.Domain;
using Tongban.Organisation.Contracts;
using Tongban.Server.Hosting;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Identity;

/// <summary>An installation that is not a demonstration starts with nobody in it.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private static readonly Foundation Foundation = new("110101", "东城区", "11110000000021135M", "东城区政务服务管理局", "0001", "王建业");

    private TestDatabase _database = null!;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.EmptyAsync();
        _app = TongbanApp.Build(
        [
            $"--Tongban:Database={TestDatabase.Kind}",
            $"--Tongban:ConnectionString={_database.ConnectionString}",
            $"--Tongban:DataFolder={_database.DataFolder}",
            $"--Tongban:HeadsFolder={Path.Combine(_database.Folder, "heads")}",
            $"--Tongban:SeedFolder={Path.Combine(Repository.Root, "data")}",
            "--Tongban:MigrateOnStart=true",
            "--Tongban:RunJobs=false",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        ],
        builder => builder.WebHost.UseTestServer());
        await TongbanApp.PrepareAsync(_app.Services, CancellationToken.None);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Installation_WithoutDemonstration_HasNoAccountsAndNoPlaces()
    {
        await using var db = _app.Services.GetRequiredService<Tongban.Platform.Data.Store>().Read();
        Assert.Equal(0, await db.Set<Account>().CountAsync());
        Assert.False(_app.Services.GetRequiredService<IPlaces>().Any);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Browser().GetAsync("/demo/messages")).Status);
    }

    [Fact]
    public async Task SignUp_WithoutATextGateway_SaysWhereToGo()
    {
        var browser = Browser();
        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-up"), values: new Dictionary<string, object?>
        {
            ["Input.Name"] = "某某",
            ["Input.IdNumber"] = "11010519491231002X",
            ["Input.Mobile"] = "14000000001",
            ["Input.Password"] = "东城-办事-2026",
            ["Input.Again"] = "东城-办事-2026",
            ["Input.Agree"] = "true",
        });
        Assert.Contains("没有开通短信服务", Assert.Single(page.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_MakesOneAdministratorWhoCanSignIn()
    {
        var first = _app.Services.GetRequiredService<IFirstAdministrator>();
        Assert.Null((await first.CreateAsync("wangjy", "东城-政务-2026", Foundation, CancellationToken.None)).Problem);

        var page = await Browser().SignInAsync("wangjy", "staff", "/workbench/staff", "东城-政务-2026");

        Assert.Equal("/workbench/staff", page.Path);
        var again = await first.CreateAsync("second", "东城-政务-2026", Foundation with { StaffNumber = "0002" }, CancellationToken.None);
        Assert.Equal("organisation-0007", again.Problem!.Code);
    }

    [Theory]
    [InlineData("x", "东城-政务-2026", "110101", "11110000000021135M", "identity-0018")]
    [InlineData("wangjy", "short", "110101", "11110000000021135M", "identity-0019")]
    [InlineData("wangjy", "东城-政务-2026", "990101", "11110000000021135M", "organisation-0008")]
    [InlineData("wangjy", "东城-政务-2026", "110101", "11110000000021135X", "organisation-0009")]
    public async Task Create_WithSomethingWrong_MakesNothing(string login, string password, string place, string code, string problem)
    {
        var result = await _app.Services.GetRequiredService<IFirstAdministrator>().CreateAsync(
            login, password, Foundation with { PlaceCode = place, DepartmentCreditCode = code }, CancellationToken.None);

        Assert.Equal(problem, result.Problem!.Code);
        await using var db = _app.Services.GetRequiredService<Tongban.Platform.Data.Store>().Read();
        Assert.Equal(0, await db.Set<Account>().CountAsync());
    }

    private Browser Browser() => new(_app.GetTestServer().CreateHandler());
}
