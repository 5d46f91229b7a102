using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Server.Hosting;

/// <summary>The order in which a request passes.</summary>
internal static class Pipeline
{
    /// <summary>Bytes; an upload page says its own, smaller limit.</summary>
    public const long LargestRequest = 30L * 1024 * 1024;

    public static void Configure(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapOpenApi("/api/openapi/{documentName}.json").Public();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Public();
        app.MapHealthChecks("/health/ready").Public();
        foreach (var module in app.Services.GetRequiredService<ModuleList>())
        {
            module.MapEndpoints(app);
        }

        app.Lifetime.ApplicationStarted.Register(() => RouteCheck.Verify(app.Services.GetRequiredService<EndpointDataSource>()));
    }
}

/// <summary>Headers that every answer carries. Neither inline script nor inline style is ever needed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }
}
