using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Api.Venues;

/// <summary><c>/api/v1/venues</c>: the venues for other portals and the province above, page by page, with ETags.</summary>
internal static class VenuesApi
{
    private const int Most = 100;
    private const int Usual = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/venues").WithTags("venues").Public().RequireRateLimiting("api");
        group.MapGet("/", List).WithSummary("Venues by code; after and take page through them, filters by place (and within it) and kind").Produces<VenuePage>();
        group.MapGet("/{code}", One).WithSummary("One venue by its code").Produces<VenueOut>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="after">The <c>next</c> of the page before.</param>
    private static IResult List(string? place, string? kind, string? after, int? take, IVenues venues, HttpContext http)
    {
        var size = Math.Clamp(take ?? Usual, 1, Most);
        var within = place is { Length: 6 or 9 or 12 } && place.All(char.IsAsciiDigit) ? Places.Significant(place.PadRight(12, '0')) : "";
        var found = venues.All
            .Where(venue => venue.Place.StartsWith(within, StringComparison.Ordinal) && (kind is null || venue.Kind.Word() == kind) && string.CompareOrdinal(venue.Code, after ?? "") > 0)
            .OrderBy(venue => venue.Code, StringComparer.Ordinal).Take(size + 1).Select(VenueOut.Of).ToList();
        return TaggedJson.Of(http, new VenuePage([.. found.Take(size)], found.Count > size ? found[size - 1].Code : null));
    }

    private static IResult One(string code, IVenues venues, HttpContext http) =>
        venues.Find(code) is { } venue ? TaggedJson.Of(http, VenueOut.Of(venue)) : ApiProblem.Of(HallsProblems.VenueUnknown);
}

/// <param name="Next">What <c>after</c> takes for the next page; null on the last.</param>
internal sealed record VenuePage(IReadOnlyList<VenueOut> Venues, string? Next);

/// <summary>A venue as others read it.</summary>
/// <param name="Hours">Monday to Sunday, as people write them; empty when closed.</param>
/// <param name="Holidays"><c>closed</c> or <c>usual</c>.</param>
internal sealed record VenueOut(
    string Code, string Place, string Kind, string Name, string Address, double Longitude, double Latitude, string Phone, IReadOnlyList<string> Hours, string Holidays)
{
    public required IReadOnlyList<string> Departments { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public required IReadOnlyList<string> Offers { get; init; }

    public required IReadOnlyList<SpecialOut> Special { get; init; }

    /// <summary>From when on it is given up; null while it stays.</summary>
    public DateOnly? ClosedFrom { get; init; }

    public static VenueOut Of(Venue venue) => new(
        venue.Code, venue.Place, venue.Kind.Word(), venue.Name, venue.Address, venue.Longitude, venue.Latitude, venue.Phone,
        [.. venue.Details.Hours.Days.Select(day => day.Written)], venue.Details.Holidays == HolidayRule.Usual ? "usual" : "closed")
    {
        Departments = venue.Details.Departments,
        Items = venue.Details.Items,
        Offers = venue.Details.Offers,
        ClosedFrom = venue.Details.Closing?.From,
        Special = [.. venue.Special.Select(special => new SpecialOut(special.From, special.To, special.Hours.Written, special.Reason))],
    };
}

/// <param name="Hours">Empty when closed.</param>
internal sealed record SpecialOut(DateOnly From, DateOnly To, string Hours, string Reason);
