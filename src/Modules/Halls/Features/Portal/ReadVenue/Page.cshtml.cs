using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tongban.Cases.Contracts;
using Tongban.Catalogue.Contracts;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal.ReadVenue;

/// <summary>One venue: open now or when, how to get there, and what can be done.</summary>
[Public]
[OutputCache(PolicyName = "portal")]
internal sealed class ReadVenuePage(IVenues venues, IPlaces places, ICatalogue catalogue, ICalendars calendars, TimeProvider time) : PageModel
{
    private const int Neighbours = 4;
    private const int AnnouncedDays = 14;

    public Venue Venue { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public OpenState State => venues.StateOf(Venue, Now);

    /// <summary>Given up: the page says so, and what is near.</summary>
    public bool IsClosed => Venue.IsClosed(Today);

    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>Departments whose matters can be dealt with here, with how many there are.</summary>
    public IReadOnlyList<FacetCount> Departments { get; private set; } = [];

    /// <summary>Special days within the next fortnight.</summary>
    public IEnumerable<SpecialDays> Coming => Venue.Special.Where(special => special.To >= Today && special.From <= Today.AddDays(AnnouncedDays));

    public IEnumerable<(DateOnly Day, DayHours Hours, string Name)> Week => Enumerable.Range(0, 7).Select(Today.AddDays)
        .Select(day => (day, VenueClock.On(Venue, day, calendars.Calendar), Name(day)));

    /// <summary>The nearest others, as the crow flies.</summary>
    public IEnumerable<(Venue Venue, double Kilometres)> Near => venues.All.Where(other => other.Id != Venue.Id)
        .Select(other => (other, Distance.Kilometres(Venue, other))).OrderBy(pair => pair.Item2).Take(Neighbours);

    private DateOnly Today => CivilTime.DateOf(Now);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (venues.Find(code) is not { } venue)
        {
            return NotFound();
        }

        (Venue, Now) = (venue, time.GetUtcNow());
        Items = await PublishedAsync(venue.Details.Items, ct);
        Departments = venue.Details.Departments.Count == 0 ? [] : DepartmentsOf(venue);
        Response.StatusCode = IsClosed ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    public string Days(SpecialDays special) => special.From == special.To
        ? ChineseDate.Long(special.From)
        : $"{ChineseDate.Long(special.From)}–{ChineseDate.Short(special.To)}";

    public IReadOnlyList<NavLink> Crumbs(string home, string all) =>
        [new(home, "/"), new(all, "/venues"), .. places.PathOf(Venue.Place).Skip(1).Select(place => new NavLink(place.Name, $"/venues?place={place.Code}"))];

    private string Name(DateOnly day) => calendars.Calendar.KindOf(day) is { Kind: DayKind.Holiday or DayKind.MakeUp } known
        ? $"{ChineseDate.Weekday(day)}，{known.Name}"
        : ChineseDate.Weekday(day);

    private async Task<IReadOnlyList<Item>> PublishedAsync(IReadOnlyList<string> slugs, CancellationToken ct)
    {
        var items = new List<Item>();
        foreach (var slug in slugs)
        {
            if (await catalogue.PublishedAsync(slug, ct) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private IReadOnlyList<FacetCount> DepartmentsOf(Venue venue) =>
        [.. catalogue.Search(new SearchRequest("") { Place = venue.Place, Take = 0 }).Facets.Departments.Where(facet => venue.Handles(facet.Code, ""))];
}
