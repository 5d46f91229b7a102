using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;
using Tongban.Registers.Data;

namespace Tongban.Registers;

/// <summary>The base registers of persons and organisations 基础库.</summary>
public sealed class RegistersModule : IModule
{
    public string Name => "registers";

    public IReadOnlyList<Permission> Permissions => RegisterPermissions.All;

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Me, "我的数据纠错", "/me/corrections", null, 83, "登记的信息不对，转给谁核实、怎么答复"),
        new(MenuPlace.Workbench, "数据纠错", "/workbench/corrections", RegisterPermissions.Correct, 45, "有人说登记的信息不对，核实后更正或者说明", "document"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SealedFacts>();
        services.AddSingleton<IRegisters, BaseRegisters>();
        services.AddSingleton<ICorrections, Corrections>();
        services.AddSingleton<CorrectionDesk>();
        services.AddSingleton<IRegisterChecks, RegisterChecks>();
        services.AddSeed<ListSeed>();
        services.AddSeed<RegisterSeed>();
    }

    public void MapModel(ModelBuilder model) => RegistersModel.Map(model);
}
