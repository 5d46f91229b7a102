using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

public sealed class PublicationTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private OperationContext Operation => new(Actor.System("test"), _app.Clock.GetUtcNow(), "发布事项");

    private ICatalogue Catalogue => _app.Services.GetRequiredService<ICatalogue>();

    private Publication Publication => _app.Services.GetRequiredService<Publication>();

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Seeded_EveryItemHasTrueCodes()
    {
        var rules = CodeRules.ForDemonstration(DateOnly.FromDateTime(TestApp.Start.Date));
        var files = Directory.GetFiles(Path.Combine(_app.Services.GetRequiredService<IOptions<PlatformOptions>>().Value.SeedFolder, "items"), "*.json");
        Assert.True(files.Length >= 3);
        Assert.Equal(files.Length, Catalogue.Count);
        foreach (var head in Catalogue.Search(new SearchRequest("") { Take = files.Length }).Hits.Select(hit => hit.Item))
        {
            var item = (await PublishedAsync(head.Slug))!;
            Assert.Equal((head.Id, head.HandlingCode, head.Wording.Name), (item.Id, item.HandlingCode, item.Name));
            Assert.Equal(ItemCodeKind.Implementation, ItemCode.Parse(item.Code, rules).Value.Kind);
            Assert.Equal(ItemCodeKind.HandlingItem, ItemCode.Parse(item.HandlingCode, rules).Value.Kind);
            Assert.Same(item, await PublishedAsync(item.Code));
            Assert.Same(item, await PublishedAsync(item.HandlingCode));
            Assert.Same(item, await Catalogue.VersionAsync(item.Id, 1, CancellationToken.None));
        }

        Assert.StartsWith("119901010000030258", (await PublishedAsync("food-business-licence"))!.Code);
    }

    [Fact]
    public async Task Publish_NewVersion_IsShownAndTheOldOneStaysForItsCases()
    {
        await _app.WorkAsync();
        var published = await Publication.PublishAsync(Changed(item =>
        {
            item["version"] = 2;
            item["summary"] = "换了一句话。";
        }), Operation, CancellationToken.None);
        await _app.WorkAsync();

        Assert.True(published.IsOk);
        Assert.Equal((2, "换了一句话。"), ((await PublishedAsync("senior-card"))!.Version, (await PublishedAsync("senior-card"))!.Summary));
        Assert.NotEqual("换了一句话。", (await Catalogue.VersionAsync(published.Value.Id, 1, CancellationToken.None))!.Summary);
        using var visitor = _app.Browser();
        Assert.Contains("换了一句话。", (await visitor.GetAsync("/items/senior-card?who=self")).Text);
        var history = await _app.Services.GetRequiredService<Feed>().OfAsync(published.Value.Id, CancellationToken.None);
        Assert.Equal([1, 2], history.Select(entry => entry.Payload.GetProperty("version").GetInt32()).Order());
    }

    [Fact]
    public async Task Publish_VersionThatExists_IsRefusedAndChangesNothing()
    {
        var refused = await Publication.PublishAsync(Changed(item => item["summary"] = "偷偷改。"), Operation, CancellationToken.None);
        Assert.Equal(CatalogueProblems.VersionExists.Code, refused.Problem?.Code);
        await using var db = _app.Store.Read();
        Assert.DoesNotContain("偷偷改", (await db.Set<ItemRow>().SingleAsync(row => row.Slug == "senior-card")).Body);
    }

    [Fact]
    public async Task Publish_WrongDefinition_NamesThePlaceAndKeepsNothing()
    {
        var before = Catalogue.Count;
        var refused = await Publication.PublishAsync(Changed(item =>
        {
            item["version"] = 2;
            item["formCode"] = "nothing";
        }), Operation, CancellationToken.None);
        Assert.Contains(refused.Problem!.Fields, fault => fault.Path == "formCode");
        await using var db = _app.Store.Read();
        Assert.Equal(before, await db.Set<ItemRow>().CountAsync());
    }

    [Fact]
    public async Task Seed_AgainAfterEdits_OverwritesNothing()
    {
        await Publication.PublishAsync(Changed(item => item["version"] = 2), Operation, CancellationToken.None);
        await _app.Services.GetRequiredService<SeedRunner>().RunAsync(CancellationToken.None);
        await _app.WorkAsync();
        await using var db = _app.Store.Read();
        Assert.Equal([1, 2], await db.Set<ItemRow>().Where(row => row.Slug == "senior-card").OrderBy(row => row.Version).Select(row => row.Version).ToListAsync());
        Assert.Equal(2, (await PublishedAsync("senior-card"))!.Version);
    }

    private ValueTask<Item?> PublishedAsync(string slugOrCode) => Catalogue.PublishedAsync(slugOrCode, CancellationToken.None);

    private static string Changed(Action<JsonNode> change)
    {
        var item = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "items", "senior-card.json")))!;
        change(item);
        return item.ToJsonString();
    }
}
