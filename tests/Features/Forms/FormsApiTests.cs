using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tongban.Tests.Features.Access;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Forms;

/// <summary><c>/api/v1/forms</c> as a program sees it, without signing in.</summary>
public sealed class FormsApiTests(RunningApp running) : IClassFixture<RunningApp>
{
    private const string Card = "/api/v1/forms/senior-card";
    private readonly HttpClient _client = running.App.Client();

    [Fact]
    public async Task Form_ByItsCode_HasPagesFieldsAndRules()
    {
        var form = (await _client.GetFromJsonAsync<JsonObject>(Card))!;
        Assert.Equal(("senior-card", 1), (form["code"]!.GetValue<string>(), form["version"]!.GetValue<int>()));
        var field = form["pages"]!.AsArray().SelectMany(page => page!["fields"]!.AsArray()).Single(one => one!["key"]!.GetValue<string>() == "matter.delivery.address")!;
        Assert.Equal("""{"==":[{"var":"matter.delivery.method"},"邮寄"]}""", field["showIf"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.NotEmpty(form["rules"]!.AsArray());
        Assert.NotNull(await _client.GetFromJsonAsync<JsonObject>(form["schema"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Schema_IsJsonSchemaOfItsAnswers()
    {
        using var answer = await _client.GetAsync(Card + "/schema");
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        var schema = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema["$schema"]!.GetValue<string>());
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Contains("matter.delivery.method", schema["required"]!.AsArray().Select(key => key!.GetValue<string>()));
    }

    [Theory]
    [InlineData(Card)]
    [InlineData(Card + "/schema")]
    public async Task Answer_ThatIsKnown_IsNotSentAgain(string path)
    {
        using var first = await _client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var known = await _client.SendAsync(again);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, known.StatusCode));
    }

    [Theory]
    [InlineData("/api/v1/forms/no-such-form")]
    [InlineData("/api/v1/forms/no-such-form/schema")]
    [InlineData(Card + "?version=99")]
    [InlineData(Card + "/schema?version=99")]
    public async Task FormThatIsNot_IsAProblemOf404(string path)
    {
        using var answer = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("forms-0010", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task OpenApi_NamesTheRoutes()
    {
        var paths = (await _client.GetFromJsonAsync<JsonObject>("/api/openapi/v1.json"))!["paths"]!.AsObject().Select(pair => pair.Key).ToList();
        Assert.Contains("/api/v1/forms/{code}", paths);
        Assert.Contains("/api/v1/forms/{code}/schema", paths);
    }
}
