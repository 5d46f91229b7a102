using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.Lists;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Sitemap;

/// <summary>The catalogue's own entrances: doors, themes, life events, letters.</summary>
internal sealed class CataloguePages(ICatalogue catalogue, LifeEventBook events) : ISitemapPages
{
    public IEnumerable<string> Paths =>
    [
        "/", "/items", "/items?for=person", "/items?for=company", "/life-events", "/lists", .. PublicList.All.Select(list => $"/lists/{list.Word}"),
        .. Browsing.ByTheme(catalogue, Audience.Person).Select(group => $"/items?for=person&theme={group.Theme.Code}"),
        .. Browsing.ByTheme(catalogue, Audience.Company).Select(group => $"/items?for=company&theme={group.Theme.Code}"),
        .. events.All.Select(one => $"/life-events/{one.Code}"),
    ];
}
