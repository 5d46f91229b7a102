using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Records;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

/// <summary>Versions have a day, a state and a reason; addresses that were given out never lead nowhere.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private OperationContext Operation => new(Actor.System("test"), _app.Clock.GetUtcNow(), "按新的办法修订");

    private DateOnly Today => CivilTime.DateOf(_app.Clock.GetUtcNow());

    private ICatalogue Catalogue => _app.Services.GetRequiredService<ICatalogue>();

    private Publication Publication => _app.Services.GetRequiredService<Publication>();

    private StateChanges States => _app.Services.GetRequiredService<StateChanges>();

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        await _app.WorkAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Publish_ForALaterDay_HoldsFromThatMidnightOn()
    {
        var done = await Publication.PublishAsync(new Publishing(Next("senior-card", "从下月起换新卡。"), "办法修订") { EffectiveOn = Today.AddDays(2) }, Operation, CancellationToken.None);
        await _app.WorkAsync();
        Assert.True(done.IsOk);
        Assert.Equal(1, (await PublishedAsync("senior-card"))!.Version);

        // 23:59 in China, then midnight.
        _app.Clock.Set(CivilTime.StartOf(Today.AddDays(2)).AddMinutes(-1));
        Assert.Equal(1, (await PublishedAsync("senior-card"))!.Version);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((2, "从下月起换新卡。"), ((await PublishedAsync("senior-card"))!.Version, (await PublishedAsync("senior-card"))!.Summary));
        Assert.Contains(Catalogue.Search(new SearchRequest("老年人优待证")).Hits, hit => hit.Item.Wording.Summary == "从下月起换新卡。");
    }

    [Fact]
    public async Task ComeIntoForce_OnItsDay_IsToldToTheRecordOnce()
    {
        var done = await Publication.PublishAsync(new Publishing(Next("senior-card", "新的一句。"), "办法修订") { EffectiveOn = Today.AddDays(1) }, Operation, CancellationToken.None);
        await _app.RunJobAsync<ComeIntoForce>();
        await _app.WorkAsync();
        Assert.DoesNotContain(await EntriesAsync(done.Value.Id), type => type == CatalogueEntries.InForce);
        Assert.DoesNotContain(await ChangesAsync(done.Value.Id), change => change.Version == 2);

        _app.Clock.Advance(TimeSpan.FromDays(1));
        await _app.RunJobAsync<ComeIntoForce>();
        await _app.RunJobAsync<ComeIntoForce>();
        await _app.WorkAsync();

        Assert.Single(await EntriesAsync(done.Value.Id), type => type == CatalogueEntries.InForce);
        Assert.Equal((CatalogueEntries.InForce, 2), (await ChangesAsync(done.Value.Id)).Select(change => (change.Type, change.Version)).Last());
        Assert.Equal(2, (await PublishedAsync("senior-card"))!.Version);
    }

    [Theory]
    [InlineData(-1, "修订", "catalogue-0008")]
    [InlineData(0, "  ", "catalogue-0009")]
    public async Task Publish_InThePastOrWithoutAReason_IsRefused(int days, string reason, string problem)
    {
        var refused = await Publication.PublishAsync(new Publishing(Next("senior-card", "x"), reason) { EffectiveOn = Today.AddDays(days) }, Operation, CancellationToken.None);
        Assert.Equal(problem, refused.Problem?.Code);
        Assert.Equal(1, (await PublishedAsync("senior-card"))!.Version);
    }

    [Fact]
    public async Task Suspend_SaysSoAndRefusesNewApplications_UntilItIsTakenUpAgain()
    {
        var item = (await PublishedAsync("senior-card"))!;
        await ChangeAsync(new StateChange(item.Id, ItemState.Suspended, "制卡系统升级"));
        using var visitor = _app.Browser();

        var page = await visitor.GetAsync("/items/senior-card");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("这个事项暂停办理", page.Text);
        Assert.Contains("制卡系统升级", page.Text);
        Assert.Equal(CatalogueProblems.Suspended.Code, (await Catalogue.OfferedAsync("senior-card", CancellationToken.None)).Problem?.Code);
        Assert.DoesNotContain(Catalogue.Search(new SearchRequest("老年证")).Hits, hit => hit.Item.Slug == "senior-card");

        await ChangeAsync(new StateChange(item.Id, ItemState.InUse, "升级完成"));
        Assert.Equal(3, (await PublishedAsync("senior-card"))!.Version);
        Assert.Equal([CatalogueEntries.Published, CatalogueEntries.Resumed, CatalogueEntries.Suspended], (await EntriesAsync(item.Id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cancel_WithASuccessor_SendsOldAddressesThere()
    {
        var (old, next) = ((await PublishedAsync("senior-card"))!, (await PublishedAsync("senior-allowance"))!);
        await ChangeAsync(new StateChange(old.Id, ItemState.Cancelled, "并入高龄津贴") { Successors = [next.Id], Kind = SuccessionKind.Merge });
        using var client = _app.Client();

        foreach (var address in new[] { old.Slug, old.Code, old.HandlingCode })
        {
            using var answer = await client.GetAsync($"/items/{address}");
            Assert.Equal((HttpStatusCode.MovedPermanently, "/items/senior-allowance"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        var refused = (await Catalogue.OfferedAsync("senior-card", CancellationToken.None)).Problem;
        Assert.Equal(CatalogueProblems.Cancelled.Code, refused?.Code);
        Assert.Contains(next.Name, refused!.Detail);
    }

    [Fact]
    public async Task Cancel_WithoutOrWithSeveralSuccessors_SaysWhatBecameOfIt()
    {
        var old = (await PublishedAsync("senior-card"))!;
        var (first, second) = ((await PublishedAsync("senior-allowance"))!, (await PublishedAsync("disability-card"))!);
        await ChangeAsync(new StateChange(old.Id, ItemState.Cancelled, "拆成两项") { Successors = [first.Id, second.Id], Kind = SuccessionKind.Split });
        using var visitor = _app.Browser();

        var page = await visitor.GetAsync("/items/senior-card");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("这个事项已经取消", page.Text);
        Assert.Contains("拆成两项", page.Text);
        Assert.NotNull(page.Find("a[href='/items/senior-allowance']"));
        Assert.NotNull(page.Find("a[href='/items/disability-card']"));
    }

    [Fact]
    public async Task Cancel_WithOpenCases_LetsThemFinishUnderTheirVersion()
    {
        var old = (await PublishedAsync("senior-card"))!;
        await ChangeAsync(new StateChange(old.Id, ItemState.Cancelled, "不再发卡"));
        var kept = await Catalogue.VersionAsync(old.Id, old.Version, CancellationToken.None);
        Assert.Equal((old.Version, old.Name), (kept!.Version, kept.Name));
        Assert.Equal(CatalogueProblems.StateSame.Code, (await States.ChangeAsync(new StateChange(old.Id, ItemState.Cancelled, "再来一次"), Operation, CancellationToken.None)).Problem?.Code);
        Assert.Equal(CatalogueProblems.SuccessorUnknown.Code, (await States.ChangeAsync(new StateChange((await PublishedAsync("senior-allowance"))!.Id, ItemState.Cancelled, "不对") { Successors = [Guid.CreateVersion7()] }, Operation, CancellationToken.None)).Problem?.Code);
    }

    [Fact]
    public async Task Address_ByCode_LeadsToTheItemsOwn()
    {
        var item = (await PublishedAsync("senior-card"))!;
        using var client = _app.Client();
        using var answer = await client.GetAsync($"/items/{item.HandlingCode}?who=self");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/items/senior-card?who=self"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Publish_FromTheDirectory_StoresOnlyTheDifference()
    {
        var whole = JsonNode.Parse(Next("senior-card", "大家一样的话。"))!.AsObject();
        var body = (JsonObject)whole.DeepClone();
        foreach (var own in (string[])["slug", "version", "place"])
        {
            body.Remove(own);
        }

        var version = await _app.Services.GetRequiredService<DirectoryPublication>().PublishAsync(new DirectoryDraft(body.ToJsonString(), "省里新编"), Operation, CancellationToken.None);
        Assert.Equal(1, version.Value);

        whole["window"]!["hours"] = "周一至周六";
        var done = await Publication.PublishAsync(new Publishing(whole.ToJsonString(), "按目录办") { DirectoryVersion = 1 }, Operation, CancellationToken.None);
        await _app.WorkAsync();

        Assert.True(done.IsOk);
        var item = (await PublishedAsync("senior-card"))!;
        Assert.Equal((2, "大家一样的话。", "周一至周六"), (item.Version, item.Summary, item.Window.Hours));
        await using var db = _app.Store.Read();
        var row = await db.Set<ItemRow>().SingleAsync(row => row.Slug == "senior-card" && row.Version == 2);
        Assert.DoesNotContain("大家一样的话", row.Body);
        Assert.InRange(row.Body.Length, 10, 500);
        Assert.DoesNotContain("materials", row.Body);
        Assert.Equal(CatalogueProblems.DirectoryUnknown.Code, (await Publication.PublishAsync(new Publishing(Next("senior-allowance", "x"), "按目录办") { DirectoryVersion = 7 }, Operation, CancellationToken.None)).Problem?.Code);
    }

    [Fact]
    public async Task Directory_WithAPlacesOwnMembersOrUnknownOnes_IsRefused()
    {
        var refused = await _app.Services.GetRequiredService<DirectoryPublication>().PublishAsync(
            new DirectoryDraft("""{"basicCode":"992011998001","name":"某事","typeCode":"20","place":"990101000000","colour":"red","steps":"三步"}""", "试"), Operation, CancellationToken.None);
        Assert.Equal(["$.steps", "colour", "place"], refused.Problem!.Fields.Select(field => field.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task GuideOnlyItem_SaysWhereToGoAndOffersNoApplication()
    {
        var file = JsonNode.Parse(Next("senior-card", "到窗口办。"))!;
        (file["formCode"], file["processCode"], file["situations"]) = ("", "", new JsonArray());
        foreach (var material in file["materials"]!.AsArray().Where(material => material!["necessity"]!.GetValue<string>() == "optional"))
        {
            material!["necessity"] = "required";
        }

        Assert.Empty((await Publication.PublishAsync(file.ToJsonString(), Operation, CancellationToken.None)).Problem?.Fields ?? []);
        await _app.WorkAsync();
        using var citizen = await _app.SignedInAsync("citizen");

        var page = await citizen.GetAsync("/items/senior-card");
        Assert.Null(page.Find(".t-cta"));
        Assert.Contains("到窗口办理", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/apply/senior-card")).Status);
    }

    private async Task ChangeAsync(StateChange change)
    {
        var done = await States.ChangeAsync(change, Operation, CancellationToken.None);
        Assert.True(done.IsOk, done.Problem?.ToString());
        await _app.WorkAsync();
    }

    private async Task<IEnumerable<string>> EntriesAsync(Guid id) =>
        (await _app.Services.GetRequiredService<Feed>().OfAsync(id, CancellationToken.None)).Select(entry => entry.Type);

    private async Task<List<ChangeRow>> ChangesAsync(Guid id)
    {
        await using var db = _app.Store.Read();
        return await db.Set<ChangeRow>().Where(row => row.ItemId == id).OrderBy(row => row.Position).ToListAsync();
    }

    private ValueTask<Item?> PublishedAsync(string slugOrCode) => Catalogue.PublishedAsync(slugOrCode, CancellationToken.None);

    private static string Next(string slug, string summary)
    {
        var item = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "items", $"{slug}.json")))!;
        (item["version"], item["summary"]) = (2, summary);
        return item.ToJsonString();
    }
}
