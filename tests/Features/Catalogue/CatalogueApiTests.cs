using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Kernel;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Catalogue;

/// <summary>Another portal mirrors the catalogue: everything once, then what changed.</summary>
public sealed class CatalogueApiTests : IAsyncLifetime
{
    private const string Root = "/api/v1/catalogue/";
    private TestApp _app = null!;
    private HttpClient _client = null!;

    private ICatalogue Catalogue => _app.Services.GetRequiredService<ICatalogue>();

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        await _app.WorkAsync();
        _client = _app.Client();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task Items_PagedToTheEnd_AreAllAndEachOnce()
    {
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await GetAsync($"items?take=10{(after.Length > 0 ? $"&after={after}" : "")}");
            Assert.InRange(page["items"]!.AsArray().Count, 1, 10);
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["slug"]!.GetValue<string>()));
            after = page["next"]?.GetValue<string>();
        }

        Assert.Equal(Catalogue.Count, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Items_FilteredAndWithGuides_HoldWhatWasAskedFor()
    {
        var page = await GetAsync("items?type=01&department=health&place=990101000000&include=guide");
        Assert.NotEmpty(page["items"]!.AsArray());
        Assert.All(page["items"]!.AsArray(), item =>
        {
            Assert.Equal(("01", "health"), (item!["type"]!.GetValue<string>(), item["department"]!.GetValue<string>()));
            Assert.Equal(item["name"]!.GetValue<string>(), item["guide"]!["name"]!.GetValue<string>());
            Assert.NotEmpty(item["guide"]!["materials"]!.AsArray());
        });
        Assert.Empty((await GetAsync("items?place=990103000000&type=99"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Item_AskedForAgain_IsNotSentTwice()
    {
        using var first = await _client.GetAsync(Root + "items/senior-card");
        var item = JsonSerializer.Deserialize<Item>(await first.Content.ReadAsStringAsync(), KernelJson.Options)!;
        Assert.Equal("老年人优待证办理", item.Name);

        using var request = new HttpRequestMessage(HttpMethod.Get, Root + "items/" + item.HandlingCode);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task List_AskedForAgain_IsNotSentTwiceUntilItChanges()
    {
        using var first = await _client.GetAsync(Root + "items?take=100");
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(first));
        await CancelAsync("senior-card");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(first));

        async Task<HttpStatusCode> StatusAsync(HttpResponseMessage known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Root + "items?take=100");
            request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
            using var answer = await _client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Changes_SinceAPosition_TellWhatWasWithdrawnAndNothingElse()
    {
        var all = await GetAsync("changes?take=100");
        Assert.Equal(Catalogue.Count, all["changes"]!.AsArray().Count);
        Assert.All(all["changes"]!.AsArray(), change => Assert.Equal("created", change!["kind"]!.GetValue<string>()));
        var position = (await GetAsync("items?take=1"))["position"]!.GetValue<long>();
        Assert.Empty((await GetAsync($"changes?since={position}"))["changes"]!.AsArray());

        await CancelAsync("senior-card");

        var change = Assert.Single((await GetAsync($"changes?since={position}"))["changes"]!.AsArray());
        Assert.Equal(("withdrawn", "senior-card", 2), (change!["kind"]!.GetValue<string>(), change["slug"]!.GetValue<string>(), change["version"]!.GetValue<int>()));
        Assert.True(change["position"]!.GetValue<long>() > position);
    }

    [Theory]
    [InlineData("items/nothing-here", 404, "catalogue-0003")]
    [InlineData("items?after=x", 400, "catalogue-0015")]
    [InlineData("items?department=health", 400, "catalogue-0017")]
    [InlineData("places?within=abc", 404, "catalogue-0016")]
    [InlineData("places?within=000000", 404, "catalogue-0016")]
    public async Task Wrong_IsAProblemWithItsCode(string path, int status, string code)
    {
        using var answer = await _client.GetAsync(Root + path);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Cancelled_IsGoneWithWhatReplacesIt_ItsVersionStays()
    {
        var item = await CancelAsync("senior-card");
        using var gone = await _client.GetAsync(Root + "items/senior-card");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(1, (await GetAsync($"items/{item.Id}/versions/1"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task ThemesPlacesDirectoryAndSearch_Answer()
    {
        using var themes = await _client.GetAsync(Root + "themes");
        Assert.Equal(67, (await themes.Content.ReadFromJsonAsync<JsonArray>())!.Count);
        using var places = await _client.GetAsync(Root + "places?within=990100");
        Assert.Equal(["990101000000", "990102000000", "990103000000"], (await places.Content.ReadFromJsonAsync<JsonArray>())!.Select(place => place!["code"]!.GetValue<string>()));
        Assert.Equal("senior-card", (await GetAsync("search?q=老年证&for=person"))["items"]![0]!["slug"]!.GetValue<string>());
        Assert.Null((await GetAsync("directory"))["next"]);
    }

    [Fact]
    public async Task OpenApi_NamesEveryRoute()
    {
        using var answer = await _client.GetAsync("/api/openapi/v1.json");
        var paths = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["paths"]!.AsObject().Select(pair => pair.Key);
        Assert.Equal(
            ["changes", "directory", "items", "items/{id}/versions/{version}", "items/{slugOrCode}", "places", "search", "themes"],
            paths.Where(path => path.StartsWith(Root, StringComparison.Ordinal)).Select(path => path[Root.Length..]).Order(StringComparer.Ordinal));
    }

    private async Task<Item> CancelAsync(string slug)
    {
        var item = (await Catalogue.PublishedAsync(slug, CancellationToken.None))!;
        var done = await _app.Services.GetRequiredService<StateChanges>().ChangeAsync(
            new StateChange(item.Id, ItemState.Cancelled, "不再发卡"), new OperationContext(Actor.System("test"), _app.Clock.GetUtcNow(), "取消"), CancellationToken.None);
        Assert.True(done.IsOk);
        await _app.WorkAsync();
        return item;
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(Root + path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
