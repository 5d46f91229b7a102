using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Features.Portal.Lists;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.Sitemap;

/// <summary>The catalogue's own entrances: doors, themes, life events, letters.</summary>
internal sealed class CataloguePages(PublishedItems catalogue, LifeEventBook events) : ISitemapPages
{
    public IEnumerable<string> Paths =>
    [
        "/", "/items", "/items?for=person", "/items?for=company", "/life-events", "/lists", .. PublicList.All.Select(list => $"/lists/{list.Word}"),
        .. Browsing.ByTheme(catalogue, catalogue.Themes, Audience.Person).Select(group => $"/items?for=person&theme={group.Theme.Code}"),
        .. Browsing.ByTheme(catalogue, catalogue.Themes, Audience.Company).Select(group => $"/items?for=company&theme={group.Theme.Code}"),
        .. events.All.Select(one => $"/life-events/{one.Code}"),
    ];
}
