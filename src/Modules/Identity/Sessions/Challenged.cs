using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform.Security;

namespace Tongban.Identity.Sessions;

/// <summary>What happens to a request without a session, or with one that doesn't reach.</summary>
internal static class Challenged
{
    public static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsApi(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var parked = await context.HttpContext.RequestServices.GetRequiredService<Parking>().ParkAsync(context.HttpContext, context.Options);
        var target = context.Request.Path + context.Request.QueryString;
        var query = QueryString.Create("returnUrl", target);
        if (context.Request.Path.StartsWithSegments("/workbench"))
            query = query.Add("as", "staff");
        if (parked is { } id)
            query = query.Add("resume", id.ToString());
        context.Response.Redirect("/sign-in" + query);
    }

    public static Task ToRefusalAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The cookie opens, but the account behind it was closed, changed, or lost the company that it acted for.
        if (!context.HttpContext.RequestServices.GetRequiredService<Caller>().IsSignedIn)
            return ToSignInAsync(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
