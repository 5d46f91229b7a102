using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Api.Catalogue;

/// <summary>
/// <c>/api/v1/catalogue</c>: the catalogue for other portals and the province above. A mirror reads <c>items</c> to the
/// end with <c>include=guide</c>, keeps the first page's <c>position</c>, and from then on asks <c>changes</c>.
/// </summary>
internal static class CatalogueApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/catalogue").WithTags("catalogue").Public().RequireRateLimiting("api");
        group.MapGet("/items", ItemsAsync).WithSummary("Items in force by id; after and take page through them, filters by place and basicCode, within them by type and department; include=guide gives whole guides")
            .Produces<ItemPage>().ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/items/{slugOrCode}", ItemAsync).WithSummary("The guide of an item in force, by slug, implementation code or handling-item code")
            .Produces<Item>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone);
        group.MapGet("/items/{id:guid}/versions/{version:int}", VersionAsync).WithSummary("A published version, in force or not; it never changes")
            .Produces<Item>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/search", Search).WithSummary("Items for everyday words, best first, with facets").Produces<SearchPage>();
        group.MapGet("/directory", DirectoryAsync).WithSummary("Directory items by basic code: what places inherit").Produces<DirectoryPage>();
        group.MapGet("/themes", Themes).WithSummary("Themes for persons and for organisations").Produces<IReadOnlyList<ThemeEntry>>();
        group.MapGet("/places", Places).WithSummary("Places below one, the topmost when none is named").Produces<IReadOnlyList<Place>>().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/changes", ChangesAsync).WithSummary("What was created, changed or withdrawn after a position of the record's feed").Produces<ChangePage>();
    }

    private static async Task<IResult> ItemsAsync([AsParameters] ItemFilter filter, CatalogueReading reading, HttpContext http, CancellationToken ct) =>
        filter.Cursor.Problem is { } wrong ? ApiProblem.Of(wrong) : Tagged.Json(http, await reading.PageAsync(filter, ct));

    private static async Task<IResult> ItemAsync(string slugOrCode, ICatalogue catalogue, HttpContext http, CancellationToken ct)
    {
        var offered = await catalogue.OfferedAsync(slugOrCode, ct);
        return offered.Problem is { } problem ? ApiProblem.Of(problem) : Tagged.Version(http, offered.Value);
    }

    private static async Task<IResult> VersionAsync(Guid id, int version, ICatalogue catalogue, HttpContext http, CancellationToken ct) =>
        await catalogue.VersionAsync(id, version, ct) is { } item ? Tagged.Version(http, item) : ApiProblem.Of(CatalogueProblems.Unknown);

    private static IResult Search([AsParameters] SearchQuery query, ICatalogue catalogue, HttpContext http) => Tagged.Json(http, SearchPage.Of(catalogue.Search(query.Request)));

    private static async Task<IResult> DirectoryAsync(string? after, int? take, CatalogueReading reading, HttpContext http, CancellationToken ct) =>
        Tagged.Json(http, await reading.DirectoryAsync(after ?? "", Paging.Size(take), ct));

    private static IResult Themes(PublishedItems catalogue, HttpContext http) => Tagged.Json<IReadOnlyList<ThemeEntry>>(http,
    [
        .. catalogue.Themes.All(Audience.Person).Select(theme => new ThemeEntry("person", theme.Code, theme.Name)),
        .. catalogue.Themes.All(Audience.Company).Select(theme => new ThemeEntry("organisation", theme.Code, theme.Name)),
    ]);

    private static IResult Places(string? within, IPlaces places, HttpContext http)
    {
        if (!places.Any)
        {
            return Tagged.Json<IReadOnlyList<Place>>(http, []);
        }

        return within is null ? Tagged.Json<IReadOnlyList<Place>>(http, [places.Root, .. places.ChildrenOf(places.Root.Code)])
            : Paging.IsDivision(within) && places.Find(within) is not null ? Tagged.Json(http, places.ChildrenOf(within))
            : ApiProblem.Of(CatalogueProblems.PlaceUnknown);
    }

    private static async Task<IResult> ChangesAsync(long? since, int? take, CatalogueReading reading, HttpContext http, CancellationToken ct) =>
        Tagged.Json(http, await reading.ChangesAsync(since ?? -1, Paging.Size(take), ct));
}
