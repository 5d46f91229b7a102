using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Server.Hosting;

/// <summary>The order in which a request passes.</summary>
internal static class Pipeline
{
    /// <summary>Bytes; an upload page says its own, smaller limit.</summary>
    public const long LargestRequest = 30L * 1024 * 1024;

    public static void Configure(WebApplication app)
    {
        // First of all: whoever comes later asks for the visitor's address and whether the way was encrypted.
        app.Services.GetRequiredService<ReverseProxy>().Use(app);
        app.UseMiddleware<SecurityHeaders>();
        app.UseKitErrorPages();
        app.UseRouting();
        app.Use((context, next) => context.GetEndpoint() is null ? NotFound(context) : next(context));
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapKitAssets(endpoint => endpoint.Add(builder => builder.Metadata.Add(new PublicAttribute())));
        app.MapOpenApi("/api/openapi/{documentName}.json").Public();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Public();
        app.MapHealthChecks("/health/ready").Public();
        foreach (var module in app.Services.GetRequiredService<ModuleList>())
        {
            module.MapEndpoints(app);
        }

        RouteCheckAtStart(app);
    }

    /// <summary>Said before access is asked for: an address that doesn't exist is nobody's secret.</summary>
    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void RouteCheckAtStart(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => RouteCheck.Verify(app.Services.GetRequiredService<EndpointDataSource>()));
    }
}

/// <summary>Headers that every answer carries. Neither inline script nor inline style is ever needed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Set when the answer starts: the page for a failure begins with headers wiped.
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                // An issued document brings its own style and says a stricter policy of its own.
                headers.ContentSecurityPolicy = ContentPolicy.Own;
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            if (headers.CacheControl.Count == 0)
            {
                // What only the signed-in may see must not stay on a shared computer.
                headers.CacheControl = http.GetEndpoint()?.Metadata.GetMetadata<IRouteAccess>() is PublicAttribute ? "no-cache" : "no-store";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
