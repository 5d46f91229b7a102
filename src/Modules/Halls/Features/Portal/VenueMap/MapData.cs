using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Halls.Data;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Halls.Features.Portal.VenueMap;

/// <summary>What the map is drawn from: boundaries and rivers as GeoJSON (RFC 7946).</summary>
internal static class MapData
{
    public const string Boundaries = "/venues/boundaries.json";

    public static void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet(Boundaries, AnswerAsync).CacheOutput("portal").ExcludeFromDescription().Public();

    private static async Task<IResult> AnswerAsync(Store store, HttpContext http, CancellationToken ct)
    {
        await using var db = store.Read();
        var bodies = await db.Set<ShapeRow>().OrderBy(row => row.Position).Select(row => row.Body).ToListAsync(ct);
        // The page asks once a visit; an hour's age of a boundary hurts nobody.
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text($$"""{"type":"FeatureCollection","features":[{{string.Join(',', bodies)}}]}""", "application/geo+json; charset=utf-8");
    }
}
