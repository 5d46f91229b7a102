using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.Features.Identity;
using Tongban.Tests.TestKit;
using Xunit;
using static Tongban.Tests.Features.Cases.Caseload;

namespace Tongban.Tests.Features.Messages;

/// <summary>A company's own program hears of the company's cases, and of nobody else's.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly List<(string Delivery, string Signature, string Body)> _heard = [];
    private WebApplication _listener = null!;
    private int _answer = 200;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        _listener = builder.Build();
        _listener.MapPost("/hook", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            _heard.Add((http.Request.Headers["Tongban-Delivery"]!, http.Request.Headers["Tongban-Signature"]!, await reader.ReadToEndAsync()));
            return _answer == 302 ? Results.Redirect("/elsewhere") : Results.StatusCode(_answer);
        });
        await _listener.StartAsync();
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private string Url => _listener.Urls.Single() + "/hook";

    [Fact]
    public async Task Hook_HearsOfTheCompanysCase_SignedWithTheSecretThatWasShownOnce()
    {
        await using var app = await TestApp.StartAsync(null, "--Cases:Messages:SendWebhooks=true", "--Cases:Messages:PrivateWebhooks=true");
        var (secret, owner) = await SetAsync(app, Url);
        Assert.DoesNotContain(secret, (await owner.GetAsync("/me/notices")).Source, StringComparison.Ordinal);
        var (_, id) = await app.FoodCaseAsync();
        await app.SeniorCardAsync();
        await app.RunJobAsync<DeliverMessages>();

        var (delivery, signature, body) = Assert.Single(_heard);
        using var told = JsonDocument.Parse(body);
        Assert.Equal((id, "submitted", delivery), (told.RootElement.GetProperty("caseId").GetGuid(), told.RootElement.GetProperty("event").GetString(), told.RootElement.GetProperty("id").GetString()));
        var time = signature["t=".Length..signature.IndexOf(',', StringComparison.Ordinal)];
        Assert.Equal($"t={time},v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"))), signature);
        Assert.Equal(("sent", "HTTP 200"), Assert.Single(await HooksAsync(app)) is var row ? (row.State, row.Receipt) : default);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public async Task Hook_ThatDoesNotTakeIt_IsTriedAgain_AndNotFollowedElsewhere(int answer)
    {
        _answer = answer;
        await using var app = await TestApp.StartAsync(null, "--Cases:Messages:SendWebhooks=true", "--Cases:Messages:PrivateWebhooks=true");
        await SetAsync(app, Url);
        await app.FoodCaseAsync();
        await app.RunJobAsync<DeliverMessages>();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.RunJobAsync<DeliverMessages>();

        Assert.Equal(2, _heard.Count);
        Assert.Equal(_heard[0].Delivery, _heard[1].Delivery);
        Assert.NotEqual(_heard[0].Signature, _heard[1].Signature);
        Assert.Equal(("pending", $"HTTP {answer}"), Assert.Single(await HooksAsync(app)) is var row ? (row.State, row.LastError) : default);
    }

    [Fact]
    public async Task Hook_WhoseNameMeansAPrivateAddress_IsNotCalled()
    {
        await using var app = await TestApp.StartAsync(null, "--Cases:Messages:SendWebhooks=true");
        await SetAsync(app, "https://localhost.localdomain:" + new Uri(Url).Port);
        await using (var db = app.Store.Read())
            Assert.Single(db.Set<WebhookRow>().ToList());
        await app.Store.WriteAsync(new(Tongban.Kernel.Actor.System("test"), app.Clock.GetUtcNow(), "试"), (write, _) =>
        {
            // As if the name had meant something public when it was set up.
            write.Execute("update cases_webhook set url = @p0", 1, Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
            return Task.FromResult(Tongban.Kernel.Result.Ok);
        }, CancellationToken.None);
        await app.FoodCaseAsync();
        await app.RunJobAsync<DeliverMessages>();
        Assert.Empty(_heard);
        Assert.Equal(("pending", "网址指向内部网络"), Assert.Single(await HooksAsync(app)) is var row ? (row.State, row.LastError) : default);
    }

    [Theory]
    [InlineData("https://127.0.0.1/x", "内部网络")]
    [InlineData("https://[::1]/x", "内部网络")]
    [InlineData("https://169.254.169.254/latest", "内部网络")]
    [InlineData("https://2130706433/x", "内部网络")]
    [InlineData("https://localhost/x", "内部网络")]
    [InlineData("http://example.com/x", "https://")]
    [InlineData("https://u:p@example.com/x", "https://")]
    [InlineData("file:///etc/passwd", "https://")]
    [InlineData("", "https://")]
    public async Task Hook_ThatMayNotBe_IsRefused_AndKeepsWhatWasTyped(string url, string says)
    {
        await using var app = await TestApp.StartAsync();
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        var page = await owner.SubmitAsync(await owner.GetAsync("/me/notices"), "form[action*=Hook]", Say(("HookUrl", url)));
        Assert.Contains(says, Assert.Single(page.Errors()), StringComparison.Ordinal);
        Assert.Equal(url, page.Find("[name=HookUrl]")!.GetAttribute("value") ?? "");
        Assert.Empty(await app.RowsAsync<WebhookRow>(_ => true));
    }

    [Fact]
    public async Task Hook_OfAPersonForThemselves_ThereIsNone_AndStoppingItStopsWhatWaits()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = await app.SignedInAsync("citizen");
        var page = await citizen.GetAsync("/me/notices");
        Assert.Null(page.Find("[name=HookUrl]"));
        var token = page.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var posted = await citizen.PostAsync("/me/notices?handler=Hook", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["HookUrl"] = "https://example.com/x" });
        Assert.Contains("系统推送由单位设置", posted.Text, StringComparison.Ordinal);
        Assert.Empty(await app.RowsAsync<WebhookRow>(_ => true));

        var (_, owner) = await SetAsync(app, "https://example.com/hook");
        await app.FoodCaseAsync();
        var route = (RouteMessages)app.Services.GetService(typeof(RouteMessages))!;
        await route.RunAsync(new(Tongban.Kernel.Actor.System("test"), app.Clock.GetUtcNow(), "试"), CancellationToken.None);
        await owner.SubmitAsync(await owner.GetAsync("/me/notices"), "form[action*=Unhook]");
        Assert.Equal("declined", Assert.Single(await HooksAsync(app)).State);
    }

    private static async Task<(string Secret, Browser Owner)> SetAsync(TestApp app, string url)
    {
        var owner = app.Browser();
        await owner.SignInAsync("owner", "company");
        var page = await owner.SubmitAsync(await owner.GetAsync("/me/notices"), "form[action*='=Hook']", Say(("HookUrl", url)));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var secret = page.Source.Split('"', '<', '>').Distinct().Single(part => part.Length == 64 && part.All(char.IsAsciiHexDigitLower));
        return (secret, owner);
    }

    private static Task<List<DeliveryRow>> HooksAsync(TestApp app) => app.RowsAsync<DeliveryRow>(row => row.Channel == "webhook");
}
