using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Data;
using Tongban.Oversight.Features.Api.BurdenTotals;
using Tongban.Oversight.Features.Portal.BurdenTotals;
using Tongban.Oversight.Features.Portal.Sunshine;
using Tongban.Oversight.Features.Workbench.Board;
using Tongban.Oversight.Features.Workbench.BoardCases;
using Tongban.Oversight.Features.Workbench.BurdenBoard;
using Tongban.Platform;
using Tongban.Platform.Records;
using Tongban.Web.Kit;

namespace Tongban.Oversight;

/// <summary>Electronic oversight 电子监察: figures and the public feed, projected from the record.</summary>
public sealed class OversightModule : IModule
{
    public string Name => "oversight";

    public IReadOnlyList<Permission> Permissions => OversightPermissions.All;

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Workbench, "监察总览", "/workbench/board", OversightPermissions.Board, 60, "收件、受理、办结、超期，按部门看", "chart"),
        new(MenuPlace.Workbench, "减负账本", "/workbench/burden", OversightPermissions.Burden, 62, "清单要多少，群众真正填多少、交多少、跑多少", "chart"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IProjections, Projections>();
        services.AddSingleton<PublicFeed>();
        services.AddSingleton<BoardReader>();
        services.AddSingleton<CaseList>();
        services.AddFeedConsumer<FigureProjection>();
        services.AddSingleton<PublicBurden>();
        services.AddSingleton<BurdenReader>();
        services.AddSingleton<ILedgerAudit, LedgerAudit>();
        services.AddFeedConsumer<PublicationProjection>();
        services.AddFeedConsumer<BurdenProjection>();
        services.AddSingleton(new PortalSection("home", 60, typeof(SunshineTickerViewComponent)));
    }

    public void MapModel(ModelBuilder model) => OversightModel.Map(model);

    public void MapEndpoints(IEndpointRouteBuilder routes) => BurdenApi.Map(routes);
}
