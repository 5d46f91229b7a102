using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Features.Portal.ChoosePlace;
using Tongban.Catalogue.Features.Portal.Lists;
using Tongban.Catalogue.Features.Portal.ReadLifeEvent;
using Tongban.Catalogue.Features.Portal.Sitemap;
using Tongban.Catalogue.Features.Portal.Viewed;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal;

/// <summary>The ways through the catalogue besides search: place, life event, letter, what was viewed, and the maps for search engines.</summary>
internal static class Navigation
{
    public static void AddNavigation(this IServiceCollection services)
    {
        services.AddSingleton<IReaderPlaces, ReaderPlaces>();
        services.AddSingleton<LifeEventBook>();
        services.AddFeedListener<LifeEventBook>();
        services.AddSingleton<LifeEventItems>();
        services.AddSingleton<PublicLists>();
        services.AddSingleton<HappenedEvents>();
        services.AddSeed<ListSeed>();
        services.AddSingleton<ISitemapPages, CataloguePages>();
    }

    public static void MapNavigation(this IEndpointRouteBuilder routes)
    {
        Choosing.MapEndpoints(routes);
        ViewedItems.MapEndpoints(routes);
        SitemapEndpoints.MapEndpoints(routes);
    }
}
