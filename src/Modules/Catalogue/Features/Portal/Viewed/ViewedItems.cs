using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.Viewed;

/// <summary>
/// What somebody looked at lately. Only their own browser keeps it, for as long as it is open: guides are cached for all and must not
/// carry a cookie, so a guide shows an empty picture whose answer is cached for nobody.
/// </summary>
internal static class ViewedItems
{
    public const string Cookie = "tongban-viewed";
    public const string Mark = "/viewed/mark";
    private const int Most = 8;
    private const int Longest = 100;
    private const char Between = '.';

    private const string Nothing = """<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>""";

    public static void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet(Mark + "/{slug}", Answer).ExcludeFromDescription().Public();

    public static IReadOnlyList<string> Of(HttpRequest request) => Read(request.Cookies[Cookie]);

    /// <summary>The cookie with this item in front.</summary>
    public static string With(string? cookie, string slug) => string.Join(Between, Read(cookie).Where(one => one != slug).Prepend(slug).Take(Most));

    private static IReadOnlyList<string> Read(string? cookie) => cookie is null or { Length: > Most * (Longest + 1) }
        ? []
        : [.. cookie.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(IsSlug).Distinct(StringComparer.Ordinal).Take(Most)];

    private static bool IsSlug(string text) =>
        text.Length is > 0 and <= Longest && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    private static IResult Answer(HttpContext http, string slug)
    {
        if (!IsSlug(slug))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Cookies.Append(Cookie, With(http.Request.Cookies[Cookie], slug), new CookieOptions
        {
            HttpOnly = true,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });
        return Results.Text(Nothing, "image/svg+xml");
    }
}
