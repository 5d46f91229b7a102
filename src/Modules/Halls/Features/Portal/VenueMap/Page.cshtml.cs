using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Halls.Features.Portal.FindVenues;
using Tongban.Halls.Features.Shared;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.VenueMap;

/// <summary>The venues on a map. The list beneath it says everything that the map says, and is what the map is drawn from.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class VenueMapPage(IVenues venues, IPlaces places, IReaderPlaces readers, IOptions<MapOptions> options, TimeProvider time) : PageModel
{
    // More pins than this cover each other and say nothing; the filters lead further.
    private const int Most = 300;

    public MapOptions Options => options.Value;

    public Venue? Chosen { get; private set; }

    public IReadOnlyList<VenueLine> Lines { get; private set; } = [];

    public string ListHref => "/venues" + Request.QueryString;

    /// <param name="at">Code of the venue that the map shows first.</param>
    public void OnGet(string? place, string? kind, string? q, string? open, string? at)
    {
        var now = time.GetUtcNow();
        Chosen = at is null ? null : venues.Find(at);
        var where = place ?? Chosen?.Place[..6] ?? readers.Of(HttpContext)?.Code;
        var search = new VenueSearch(
            where is null ? null : places.Find(where),
            kind is not null && VenueKinds.ByName.TryGetValue(kind, out var known) ? known : null,
            VenueSearch.Cut(q),
            open == "1");
        Lines = [.. search.In(venues, now).Take(Most).Select(venue => new VenueLine(venue, venues.StateOf(venue, now), now))];
        if (Options.Origin is { } origin)
        {
            Response.Headers.ContentSecurityPolicy = ContentPolicy.WithImagesFrom(origin);
        }
    }

    internal static string Number(double degrees) => degrees.ToString("0.#####", CultureInfo.InvariantCulture);
}
