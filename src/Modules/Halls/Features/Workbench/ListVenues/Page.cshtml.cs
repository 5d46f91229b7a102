using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Halls.Contracts;
using Tongban.Halls.Features.Portal.FindVenues;
using Tongban.Halls.Features.Shared;
using Tongban.Halls.Features.Workbench.KeepVenue;
using Tongban.Kernel.Time;
using Tongban.Platform.Security;

namespace Tongban.Halls.Features.Workbench.ListVenues;

/// <summary>The venues of the places that the official looks after.</summary>
[ForStaff(Permissions.Manage)]
internal sealed class ListVenuesPage(IVenues venues, Caller caller, TimeProvider time) : PageModel
{
    private const int Shown = 50;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<VenueLine> Lines { get; private set; } = [];

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    /// <summary>Those that are given up, instead of those in use.</summary>
    public bool ShowsClosed { get; private set; }

    public int OpenCount => venues.All.Count(venue => caller.PostOver(venue) is not null);

    public int ClosedCount => venues.Closed.Count(venue => caller.PostOver(venue) is not null);

    /// <summary>How many special arrangements lie ahead.</summary>
    public int Coming(Venue venue) => venue.Special.Count(special => special.To >= CivilTime.DateOf(time.GetUtcNow()));

    public void OnGet(string? q, string? state, int p)
    {
        var now = time.GetUtcNow();
        Asked = VenueSearch.Cut(q);
        ShowsClosed = state == "closed";
        var found = (ShowsClosed ? venues.Closed : venues.All).Where(new VenueSearch(null, null, Asked, false).Named).Where(venue => caller.PostOver(venue) is not null).ToList();
        PageCount = (found.Count + Shown - 1) / Shown;
        PageNumber = Math.Clamp(p, 1, Math.Max(1, PageCount));
        Lines = [.. found.Skip((PageNumber - 1) * Shown).Take(Shown).Select(venue => new VenueLine(venue, venues.StateOf(venue, now), now))];
    }
}
