using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Features.Api.Forms;
using Tongban.Forms.Features.Workbench.ExportForm;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Forms;

/// <summary>Data elements 数据元, forms 表单, and filling them from the registers.</summary>
public sealed class FormsModule : IModule
{
    public string Name => "forms";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Library>();
        services.AddSingleton<IForms>(provider => provider.GetRequiredService<Library>());
        services.AddSingleton<IElements>(provider => provider.GetRequiredService<Library>());
        services.AddFeedListener<Library>();
        services.AddSingleton<FormPublishing>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<Versions>();
        services.AddSingleton<FormFactsNow>();
        services.AddSingleton<FormVault>();
        services.AddSingleton<RegisterPrefill>();
        services.AddSingleton<PrefillPolicies>();
        services.AddFeedListener<PrefillPolicies>();
        services.AddSingleton<IPrefill, Prefill>();
        services.AddSeed<FormsSeed>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        FormsApi.Map(routes);
        FormFiles.Map(routes);
    }

    public void MapModel(ModelBuilder model) => FormsModel.Map(model);
}
