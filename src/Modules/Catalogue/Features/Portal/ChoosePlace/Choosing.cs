using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ChoosePlace;

/// <summary>A plain link that remembers a place and goes back; it changes nothing else, so GET is right.</summary>
internal static class Choosing
{
    public const string Path = "/places/choose";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet(Path, Answer).ExcludeFromDescription().Public();

    /// <summary>The address to go back to with the chosen place in it, where it carried one.</summary>
    public static string Back(string? back, string? code)
    {
        var address = LocalPath.Or(back, "/");
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = at < 0 ? [] : QueryHelpers.ParseQuery(address[at..]);
        if (!query.ContainsKey(ReaderPlaces.Parameter))
        {
            return address;
        }

        var kept = query.Where(pair => pair.Key is not (ReaderPlaces.Parameter or "p")).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        return QueryHelpers.AddQueryString(address[..at], code is null ? kept : kept.Append(new(ReaderPlaces.Parameter, code)));
    }

    /// <param name="to">Code of the place; empty forgets the choice.</param>
    private static IResult Answer(HttpContext http, IPlaces places, string? to, string? back)
    {
        var place = to is { Length: > 0 } && places.Any ? places.Find(to) : null;
        http.Response.Headers.CacheControl = "no-store";
        if (place is null)
        {
            http.Response.Cookies.Delete(ReaderPlaces.Cookie);
        }
        else
        {
            http.Response.Cookies.Append(ReaderPlaces.Cookie, place.Code, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Year,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        }

        return Results.LocalRedirect(Back(back, place?.Code));
    }
}
