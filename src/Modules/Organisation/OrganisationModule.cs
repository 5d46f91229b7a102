using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Organisation.Contracts;
using Tongban.Organisation.Data;
using Tongban.Organisation.Features.Workbench.AppointStaff;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Directory = Tongban.Organisation.Data.Directory;

namespace Tongban.Organisation;

/// <summary>Places, departments, roles, officials and posts 组织机构.</summary>
public sealed class OrganisationModule : IModule
{
    public string Name => "organisation";

    public IReadOnlyList<Permission> Permissions => [new(Tongban.Organisation.Permissions.Manage, "管理机构和人员")];

    public IReadOnlyList<MenuEntry> Menu =>
        [new(MenuPlace.Workbench, "机构人员", "/workbench/staff", Tongban.Organisation.Permissions.Manage, 80, "部门、人员和岗位", "users")];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Directory>();
        services.AddSingleton<IPlaces>(provider => provider.GetRequiredService<Directory>());
        services.AddSingleton<IDepartments>(provider => provider.GetRequiredService<Directory>());
        services.AddFeedListener<Directory>();
        services.AddSingleton<IStaff, Posts>();
        services.AddSingleton<IFounding, Founding>();
        services.AddSingleton<Appointments>();
        services.AddSeed<RoleSeed>();
        services.AddSeed<PlaceSeed>();
    }

    public void MapModel(ModelBuilder model) => OrganisationModel.Map(model);
}
