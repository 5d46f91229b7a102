using System.Net;
using System.Text.Json;
using Tongban.Tests.Features.Access;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Applying;

/// <summary><c>/api/v1/applications</c> as a program sees it.</summary>
public sealed class InterfaceTests(RunningApp running) : IClassFixture<RunningApp>
{
    private const string Applications = "/api/v1/applications";

    private const string Answers =
        """{"data":{"matter.case.applyingAs":"本人办理","matter.senior.benefitKind":"70 岁换卡","matter.senior.localHousehold":"true","matter.delivery.method":"仅电子证照"}}""";

    [Fact]
    public async Task Application_CreatedSavedSubmittedRead_CarriesItsRevision()
    {
        var (citizen, id, tag) = await CreatedAsync();
        Assert.Equal("\"1\"", tag);
        var saved = await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers, tag);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (saved.Status, Tag(saved)));
        var read = await citizen.CallAsync(HttpMethod.Get, $"{Applications}/{id}");
        Assert.Equal(("draft", "\"2\""), (Json(read).GetProperty("state").GetString(), Tag(read)));
        await citizen.UploadAsync(id, "photo");

        var first = await citizen.CallAsync(HttpMethod.Post, $"{Applications}/{id}/submit", """{"declared":true}""");
        var again = await citizen.CallAsync(HttpMethod.Post, $"{Applications}/{id}/submit", """{"declared":true}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal(Number(first), Number(again));
        var become = await citizen.CallAsync(HttpMethod.Get, $"{Applications}/{id}");
        Assert.Equal(("submitted", Number(first)), (Json(become).GetProperty("state").GetString(), Number(become)));
        Assert.NotNull(Tag(become));
    }

    [Fact]
    public async Task Save_WithoutIfMatch_IsRefusedWith428()
    {
        var (citizen, id, _) = await CreatedAsync();
        AssertProblem(await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers), 428, "cases-0111");
    }

    [Fact]
    public async Task Save_OverAStaleRevision_IsAConflict()
    {
        var (citizen, id, tag) = await CreatedAsync();
        await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers, tag);
        AssertProblem(await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers, tag), 409, "platform-0001");
    }

    [Fact]
    public async Task Submit_WithoutMaterialsOrDeclarationOrAnswers_SaysWhich()
    {
        var (citizen, id, tag) = await CreatedAsync();
        var submit = $"{Applications}/{id}/submit";
        AssertProblem(await citizen.CallAsync(HttpMethod.Post, submit, """{"declared":false}"""), 422, "cases-0103");
        var wrong = await citizen.CallAsync(HttpMethod.Post, submit, """{"declared":true}""");
        AssertProblem(wrong, 422, "cases-0101");
        Assert.Contains("matter.senior.benefitKind", wrong.Source, StringComparison.Ordinal);
        await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers, tag);
        AssertProblem(await citizen.CallAsync(HttpMethod.Post, submit, """{"declared":true}"""), 422, "cases-0102");
    }

    [Fact]
    public async Task Create_OfAnUnknownItem_IsNotFound()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        AssertProblem(await citizen.CallAsync(HttpMethod.Post, Applications, """{"item":"no-such-item"}"""), 404, "catalogue-");
    }

    [Fact]
    public async Task Save_OfAQuestionThatTheFormDoesNotAsk_IsRefusedAtSubmission()
    {
        var (citizen, id, tag) = await CreatedAsync();
        await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", Answers.Replace("{\"data\":{", "{\"data\":{\"made.up\":\"1\",", StringComparison.Ordinal), tag);
        await citizen.UploadAsync(id, "photo");
        var submitted = await citizen.CallAsync(HttpMethod.Post, $"{Applications}/{id}/submit", """{"declared":true}""");
        var read = await citizen.CallAsync(HttpMethod.Get, $"{Applications}/{id}");
        Assert.DoesNotContain("made.up", submitted.Status == HttpStatusCode.Created ? read.Source : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"data\":7}")]
    [InlineData("{\"data\":{\"matter.case.applyingAs\":{\"deep\":[1]}}}")]
    [InlineData("{}")]
    public async Task Save_OfSomethingUnreadable_IsRefusedAndChangesNothing(string body)
    {
        var (citizen, id, tag) = await CreatedAsync();
        var refused = await citizen.CallAsync(HttpMethod.Put, $"{Applications}/{id}/form", body, tag);
        Assert.InRange((int)refused.Status, 400, 422);
        Assert.Equal("application/problem+json", refused.Response.Content.Headers.ContentType?.MediaType);
        Assert.Matches("[一-鿿]", Json(refused).GetProperty("title").GetString());
        Assert.Equal("\"1\"", Tag(await citizen.CallAsync(HttpMethod.Get, $"{Applications}/{id}")));
    }

    private async Task<(Browser Citizen, Guid Id, string? Tag)> CreatedAsync()
    {
        var citizen = await running.App.SignedInAsync("citizen");
        var created = await citizen.CallAsync(HttpMethod.Post, Applications, """{"item":"senior-card"}""");
        Assert.Equal(HttpStatusCode.Created, created.Status);
        return (citizen, Json(created).GetProperty("id").GetGuid(), Tag(created));
    }

    private static void AssertProblem(Page page, int status, string code)
    {
        Assert.Equal(status, (int)page.Status);
        Assert.Equal("application/problem+json", page.Response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(code, Json(page).GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Matches("[一-鿿]", Json(page).GetProperty("title").GetString());
    }

    private static string? Tag(Page page) => page.Response.Headers.ETag?.Tag;

    private static string? Number(Page page) => Json(page).GetProperty("number").GetString();

    private static JsonElement Json(Page page) => JsonDocument.Parse(page.Source).RootElement;
}
