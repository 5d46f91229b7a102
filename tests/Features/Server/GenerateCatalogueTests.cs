using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Platform.Data;
using Tongban.Server.Hosting;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Server;

public sealed class GenerateCatalogueTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private string[] Settings =>
    [
        "--environment=Development", $"--Tongban:Database={TestDatabase.Kind}", $"--Tongban:ConnectionString={_database.ConnectionString}",
        $"--Tongban:DataFolder={_database.DataFolder}", $"--Tongban:HeadsFolder={Path.Combine(_database.Folder, "heads")}",
        $"--Tongban:SeedFolder={Path.Combine(Repository.Root, "data")}", "--Tongban:RunJobs=false",
    ];

    public async ValueTask InitializeAsync() => _database = await TestDatabase.EmptyAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Generate_OnAnEmptyDatabase_MakesAProvinceThatIsServed_OnceOnly()
    {
        var made = await CommandLine.RunAsync(["generate-catalogue", "--items", "2000", .. Settings, "--Tongban:Demonstration=true"]);
        Assert.True(made.Code == 0, made.Error);
        Assert.Contains("事项 2000", made.Output, StringComparison.Ordinal);

        await using (var app = TongbanApp.Build([.. Settings, "--Tongban:Demonstration=true"]))
        {
            await TongbanApp.PrepareAsync(app.Services, CancellationToken.None);
            var catalogue = app.Services.GetRequiredService<ICatalogue>();
            Assert.InRange(catalogue.Count, 2_040, 2_060);
            var slug = (await app.Services.GetRequiredService<Store>().ListAsync("select slug from catalogue_item where directory_version = 1 order by slug", row => row.GetString(0), CancellationToken.None))[700];
            var item = (await catalogue.PublishedAsync(slug, CancellationToken.None))!;
            Assert.False(item.IsOnline);
            Assert.NotEmpty(item.Materials);
            Assert.Same(item, await catalogue.PublishedAsync(item.HandlingCode, CancellationToken.None));
        }

        var again = await CommandLine.RunAsync(["generate-catalogue", "--items", "10", .. Settings, "--Tongban:Demonstration=true"]);
        Assert.Equal(1, again.Code);
        Assert.Contains("不是空的", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_WhereItIsMeant_IsRefused()
    {
        var refused = await CommandLine.RunAsync(["generate-catalogue", "--items", "10", .. Settings, "--Tongban:Demonstration=false"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("只能生成在演示数据库里", refused.Error, StringComparison.Ordinal);
    }
}
