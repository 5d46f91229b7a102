using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Tongban.Catalogue.Contracts;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Halls.Features.Shared;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.FindVenues;

/// <summary>Venues by place, kind and name; or those where an item is handled.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class FindVenuesPage(IVenues venues, IPlaces places, ICatalogue catalogue, IReaderPlaces readers, TimeProvider time) : PageModel
{
    private const int Shown = 20;

    private IReadOnlyList<Venue> _found = [];

    public VenueSearch Search { get; private set; } = new(null, null, "", false);

    public Item? Item { get; private set; }

    public string? Kind { get; private set; }

    public int PageNumber { get; private set; }

    public int Total => _found.Count;

    public int PageCount => (Total + Shown - 1) / Shown;

    public IReadOnlyList<VenueLine> Lines { get; private set; } = [];

    /// <summary>Places directly below the chosen one that have any of what was asked for.</summary>
    public IReadOnlyList<(Place Place, int Count)> Below { get; private set; } = [];

    public string MapHref => With("p", null).Replace("/venues", "/venues/map", StringComparison.Ordinal);

    public async Task OnGetAsync(string? place, string? kind, string? q, string? open, string? item, int p, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        Item = item is null ? null : await catalogue.PublishedAsync(item, ct);
        Kind = kind is not null && VenueKinds.ByName.ContainsKey(kind) ? kind : null;
        var chosen = place ?? (Item is null ? readers.Of(HttpContext)?.Code : null);
        Search = new VenueSearch(chosen is null ? null : places.Find(chosen), Kind is null ? null : VenueKinds.ByName[Kind], VenueSearch.Cut(q), open == "1")
        {
            Item = Item is { } wanted ? (wanted.Slug, wanted.DepartmentKind, wanted.Place) : null,
        };
        _found = [.. Search.In(venues, now)];
        PageNumber = Math.Clamp(p, 1, Math.Max(1, PageCount));
        Lines = [.. _found.Skip((PageNumber - 1) * Shown).Take(Shown).Select(venue => new VenueLine(venue, venues.StateOf(venue, now), now))];
        Below = [.. BelowOf(Search.Place).Select(below => (below, Within(below))).Where(pair => pair.Item2 > 0)];
    }

    public static IEnumerable<Choice> Kinds(IText text) => VenueKinds.ByName.Select(pair => new Choice(pair.Key, text[pair.Value.Name()]));

    /// <summary>This address with one parameter changed; the page number starts anew.</summary>
    public string With(string name, string? value)
    {
        var kept = Request.Query.Where(pair => pair.Key != name && pair.Key != "p").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        if (value is not null)
        {
            kept[name] = value;
        }

        return QueryHelpers.AddQueryString("/venues", kept);
    }

    public IReadOnlyList<NavLink> Crumbs(string home) =>
    [
        new(home, "/"),
        .. (Search.Place is { } at ? places.PathOf(at.Code).SkipLast(1) : []).Select(above => new NavLink(above.Name, With("place", above.Code))),
    ];

    private IReadOnlyList<Place> BelowOf(Place? place) => !places.Any ? [] : places.ChildrenOf((place ?? places.Root).Code);

    private int Within(Place place)
    {
        var digits = Places.Significant(place.Code);
        return _found.Count(venue => venue.Place.StartsWith(digits, StringComparison.Ordinal));
    }
}
