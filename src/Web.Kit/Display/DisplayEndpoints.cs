using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tongban.Web.Kit;

/// <summary>Two plain links that remember a reader's choice in a cookie and go back; they change nothing else, so GET is right.</summary>
internal static class DisplayEndpoints
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static IEnumerable<IEndpointConventionBuilder> Map(IEndpointRouteBuilder routes) =>
    [
        routes.MapGet("/display", (HttpContext http, string? mode, string? back) =>
        {
            Keep(http, DisplayMode.Cookie, DisplayMode.Of(http).Choose(mode).CookieValue);
            return Back(http, back);
        }),
        routes.MapGet("/language", (HttpContext http, string? to, string? back) =>
        {
            Keep(http, DisplayMode.LanguageCookie, to == ReaderText.English ? ReaderText.English : ReaderText.Chinese);
            return Back(http, back);
        }),
    ];

    private static void Keep(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Year,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });

    private static IResult Back(HttpContext http, string? back)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(LocalPath.Or(back, "/"));
    }
}
