using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Catalogue.Features.Portal.Suggest;

/// <summary>What somebody may be about to type, for the search field; and that a hit was opened, for the board of searches.</summary>
internal static class SuggestEndpoints
{
    private const int Most = 8;
    private const int Longest = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search/suggest", Suggest).Public().ExcludeFromDescription();
        routes.MapPost("/search/clicked", Clicked).Public().RequireRateLimiting("lookup").ExcludeFromDescription();
    }

    private static IResult Suggest(string? q, string? place, ICatalogue catalogue, IPlaces places, HttpContext http)
    {
        // The same letters within a minute: the browser needn't ask again.
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(catalogue.Suggest(Cut(q), string.IsNullOrEmpty(place) ? null : places.Find(place)?.Code, Most));
    }

    private static IResult Clicked(string? q, QueryCounter counter)
    {
        if (Cut(q) is { Length: > 0 } text)
        {
            counter.Clicked(text);
        }

        return Results.NoContent();
    }

    private static string Cut(string? text) => text is null ? "" : text.Length > Longest ? text[..Longest] : text;
}
