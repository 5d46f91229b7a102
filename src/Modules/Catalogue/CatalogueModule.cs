using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Data;
using Tongban.Catalogue.Data.Loading;
using Tongban.Catalogue.Features.Api.Catalogue;
using Tongban.Catalogue.Features.Jobs.CountQueries;
using Tongban.Catalogue.Features.Portal;
using Tongban.Catalogue.Features.Portal.Suggest;
using Tongban.Catalogue.Data.Keeping;
using Tongban.Catalogue.Features.Shared;
using Tongban.Catalogue.Features.Workbench.Queries;
using Tongban.Forms.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;

namespace Tongban.Catalogue;

/// <summary>Items 事项 and their guides, search, and the portal's public pages.</summary>
public sealed class CatalogueModule : IModule
{
    public string Name => "catalogue";

    public IReadOnlyList<Permission> Permissions =>
    [
        new(Tongban.Catalogue.Permissions.Manage, "管理事项"),
        new(Tongban.Catalogue.Permissions.ReviewOrganisation, "事项机构编制审核"),
        new(Tongban.Catalogue.Permissions.ReviewLegal, "事项法制审核"),
    ];

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Workbench, "大家在搜什么", "/workbench/queries", Tongban.Catalogue.Permissions.Manage, 65, "没有结果的搜索和日常说法", "search"),
        new(MenuPlace.Workbench, "事项管理", "/workbench/items", Tongban.Catalogue.Permissions.Manage, 60, "认领、编辑和发布办事指南", "book"),
        new(MenuPlace.Workbench, "事项审核", "/workbench/drafts?stage=Organisation", Tongban.Catalogue.Permissions.ReviewOrganisation, 61, "机构编制审核事项的修改稿", "check"),
        new(MenuPlace.Workbench, "事项审核", "/workbench/drafts?stage=Legal", Tongban.Catalogue.Permissions.ReviewLegal, 62, "法制审核事项的修改稿", "scales"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PublishedItems>();
        services.AddSingleton<ICatalogue>(provider => provider.GetRequiredService<PublishedItems>());
        services.AddFeedListener<PublishedItems>();
        services.AddSingleton<Today>();
        services.AddSingleton<IFormUses, FormUses>();
        services.AddSingleton<HeadReader>();
        services.AddSingleton<ItemReader>();
        services.AddSingleton<Standings>();
        services.AddSingleton<Publication>();
        services.AddSingleton<StateChanges>();
        services.AddSingleton<DirectoryPublication>();
        services.AddSingleton<IMadeUpProvince, MadeUpProvince>();
        services.AddFeedConsumer<Changes>();
        services.AddJob<ComeIntoForce>();
        services.AddSingleton<Guides>();
        services.AddNavigation();
        services.AddSingleton<CatalogueReading>();
        services.AddKeeping();
        services.AddSeed<WordsSeed>();
        services.AddSeed<SynonymSeed>();
        services.AddSingleton<Synonyms>();
        services.AddSingleton<QueryCounter>();
        services.AddSingleton<QueryBoard>();
        services.AddHostedService<QueryLoop>();
        services.AddSeed<DirectorySeed>();
        services.AddSeed<ItemSeed>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        CatalogueApi.Map(routes);
        SuggestEndpoints.Map(routes);
        routes.MapNavigation();
    }

    public void MapModel(ModelBuilder model)
    {
        CatalogueModel.Map(model);
        SearchModel.Map(model);
    }
}
