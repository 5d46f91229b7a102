using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tongban.Web.Kit;
using Xunit;

namespace Tongban.Tests.Unit.WebKit;

/// <summary>A program that has nothing but the kit, on a free port.</summary>
public sealed class KitHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public TextCatalogue Texts => _app.Services.GetRequiredService<TextCatalogue>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddKit();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Features").AddApplicationPart(typeof(Html).Assembly);
        _app = builder.Build();
        _app.UseKitErrorPages();
        _app.UseRouting();
        _app.MapRazorPages();
        _app.MapKitAssets();
        foreach (var path in new[] { "/items", "/progress", "/ask", "/ratings", "/sunshine", "/places", "/powers", "/duties", "/open-data", "/privacy", "/verify" })
            _app.MapGet(path, () => Results.Ok());
        _app.MapGet("/refuse/{code:int}", (int code) => Results.StatusCode(code));
        _app.MapGet("/fault", string () => throw new InvalidOperationException("secret detail"));
        _app.MapGet("/api/refuse", () => Results.StatusCode(StatusCodes.Status409Conflict));
        _app.MapGet("/api/fault", string () => throw new InvalidOperationException("secret detail"));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public async Task<string> GetAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
