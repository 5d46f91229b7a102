using Tongban.Halls.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Halls.Features.Portal;

/// <summary>This module's public pages for search engines: what it answers, and each venue.</summary>
internal sealed class HallsPages(IVenues venues) : ISitemapPages
{
    public IEnumerable<string> Paths => ["/conveniences", "/venues", "/working-days", "/departments", "/divisions", .. venues.All.Select(venue => $"/venues/{venue.Code}")];
}
