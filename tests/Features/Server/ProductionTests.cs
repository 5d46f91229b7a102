using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Server.Hosting;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

/// <summary>What a real installation takes, and what it refuses.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.EmptyAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Serve_WithDemonstrationInProduction_IsRefused()
    {
        var answer = await CommandLine.RunAsync(["serve", .. Settings("data"), "--Tongban:Demonstration=true"]);

        Assert.Equal(1, answer.Code);
        Assert.Contains("不能开演示模式", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.RunAsync(["seed", .. Settings("data"), "--Tongban:Demonstration=true"])).Code);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("440000")]
    [InlineData("粤")]
    public async Task Serve_WithAProvinceThatIsNone_IsRefused(string province)
    {
        var answer = await CommandLine.RunAsync(["serve", .. Settings("data"), $"--Tongban:Provinces:0={province}"]);

        Assert.Equal(1, answer.Code);
        Assert.Contains($"“{province}”不是省级区划代码", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_OfAnOwnPlace_BringsItsDivisionsDepartmentsAndItems()
    {
        var seeds = Path.Combine(_database.Folder, "place");
        OwnPlace.Write(seeds);
        await using var app = await PreparedAsync(seeds);

        Assert.Equal("某县政务服务中心", app.Services.GetRequiredService<IDepartments>().Competent("service-centre", OwnPlace.County)?.Name);
        Assert.NotNull(await app.Services.GetRequiredService<ICatalogue>().PublishedAsync("nurse-registration", CancellationToken.None));
    }

    [Fact]
    public async Task Seed_OfAPlaceInDivision99_IsLeftOut()
    {
        await using var app = await PreparedAsync(Path.Combine(Repository.Root, "data"));

        Assert.False(app.Services.GetRequiredService<IPlaces>().Any);
        Assert.Null(await app.Services.GetRequiredService<ICatalogue>().PublishedAsync("nurse-registration", CancellationToken.None));
    }

    [Fact]
    public async Task Start_OnADatabaseOfANewerProgram_IsRefused()
    {
        await using var app = await PreparedAsync(Path.Combine(Repository.Root, "data"));
        await using (var connection = await app.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "insert into platform_script values ('cases', '9999-later.sql', '00', '2030-01-01')";
            await command.ExecuteNonQueryAsync();
        }

        var serve = await Assert.ThrowsAsync<OperatorException>(() => TongbanApp.PrepareAsync(app.Services, CancellationToken.None));
        var migrate = await CommandLine.RunAsync(["migrate", .. Settings("data")]);

        Assert.Contains("cases/9999-later.sql", serve.Message, StringComparison.Ordinal);
        Assert.Equal(1, migrate.Code);
        Assert.Contains("更新的版本", migrate.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9")]
    [InlineData("127.0.0.0/8", "203.0.113.9")]
    [InlineData("10.1.2.3", "127.0.0.1")]
    [InlineData(null, "127.0.0.1")]
    public async Task Proxy_OnlyAKnownOne_IsBelieved(string? known, string seen)
    {
        string[] proxies = known is null ? [] : [$"--Tongban:KnownProxies:0={known}"];
        await using var app = Build(Path.Combine(Repository.Root, "data"), proxies);
        await TongbanApp.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();

        var context = await app.GetTestServer().SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = IPAddress.Loopback;
            request.Request.Path = "/health/live";
            request.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
            request.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal(seen, context.Connection.RemoteIpAddress?.ToString());
        Assert.Equal(seen == "203.0.113.9", context.Request.IsHttps);
    }

    [Fact]
    public async Task Proxy_ThatIsNoAddress_StopsTheStart()
    {
        var answer = await CommandLine.RunAsync(["serve", .. Settings("data"), "--Tongban:KnownProxies:0=proxy.county"]);

        Assert.Equal(1, answer.Code);
        Assert.Contains("proxy.county", answer.Error, StringComparison.Ordinal);
    }

    private async Task<WebApplication> PreparedAsync(string seeds)
    {
        var app = Build(seeds, ["--Tongban:MigrateOnStart=true"]);
        await TongbanApp.PrepareAsync(app.Services, CancellationToken.None);
        return app;
    }

    private WebApplication Build(string seeds, string[] more) =>
        TongbanApp.Build([.. Settings(seeds), "--Tongban:MigrateOnStart=true", .. more], builder => builder.WebHost.UseTestServer());

    private string[] Settings(string seeds) =>
    [
        "--environment=Production",
        $"--Tongban:Database={TestDatabase.Kind}",
        $"--Tongban:ConnectionString={_database.ConnectionString}",
        $"--Tongban:DataFolder={_database.DataFolder}",
        $"--Tongban:HeadsFolder={Path.Combine(_database.Folder, "heads")}",
        $"--Tongban:SeedFolder={Path.Combine(Repository.Root, seeds)}",
        "--Tongban:RunJobs=false",
        "--Logging:LogLevel:Default=Error",
        "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        "--urls=http://127.0.0.1:0",
    ];
}
