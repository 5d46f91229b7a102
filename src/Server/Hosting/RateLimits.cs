using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Tongban.Server.Hosting;

/// <summary>Limits per visitor's address; <c>[EnableRateLimiting("sign-in")]</c> names the stricter ones.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy("sign-in", context => PerAddress(context, 30));
        options.AddPolicy("lookup", context => PerAddress(context, 60));
        options.AddPolicy("api", context => PerAddress(context, 600));
        options.AddPolicy("upload", context => PerAddress(context, 120));
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, int aMinute)
    {
        var scale = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Tongban:RateLimitScale", 1);
        return RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = aMinute * scale,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            });
    }
}
