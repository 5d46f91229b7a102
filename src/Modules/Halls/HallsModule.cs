using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Halls.Contracts;
using Tongban.Halls.Data;
using Tongban.Halls.Features.Api.Venues;
using Tongban.Halls.Features.Portal;
using Tongban.Halls.Features.Portal.Conveniences;
using Tongban.Halls.Features.Portal.VenueMap;
using Tongban.Halls.Features.Portal.WhereToGo;
using Tongban.Halls.Features.Workbench.KeepVenue;
using Tongban.Halls.Features.Workbench.NewVenue;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Halls;

/// <summary>Venues 办事地点: where one can go, when it is open and what can be done there; and the convenience services 便民服务.</summary>
public sealed class HallsModule : IModule
{
    public string Name => "halls";

    public IReadOnlyList<Permission> Permissions => [new(Tongban.Halls.Permissions.Manage, "管理办事地点")];

    public IReadOnlyList<MenuEntry> Menu =>
        [new(MenuPlace.Workbench, "办事地点", "/workbench/venues", Tongban.Halls.Permissions.Manage, 65, "开放时间、临时停办、新增和撤销", "pin")];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MapOptions>().BindConfiguration(MapOptions.Section).ValidateOnStart();
        services.AddSingleton<Microsoft.Extensions.Options.IValidateOptions<MapOptions>, MapOptionsCheck>();
        services.AddSingleton<VenueBook>();
        services.AddSingleton<IVenues>(provider => provider.GetRequiredService<VenueBook>());
        services.AddFeedListener<VenueBook>();
        services.AddSingleton<Topics>();
        services.AddFeedListener<Topics>();
        services.AddSingleton<VenueKeeping>();
        services.AddSingleton<VenueOpening>();
        services.AddSingleton<VenueChoices>();
        services.AddSeed<VenueSeed>();
        services.AddSeed<PortalSeed>();
        services.AddSingleton<ISitemapPages, HallsPages>();
        services.AddSingleton(new PortalSection("home", 40, typeof(ConveniencesViewComponent)));
        services.AddSingleton(new PortalSection("guide", 10, typeof(WhereToGoViewComponent)));
    }

    public void MapModel(ModelBuilder model) => HallsModel.Map(model);

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        MapData.MapEndpoints(routes);
        VenuesApi.Map(routes);
    }
}
