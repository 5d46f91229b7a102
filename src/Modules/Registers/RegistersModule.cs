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

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SealedFacts>();
        services.AddSingleton<IRegisters, BaseRegisters>();
        services.AddSeed<RegisterSeed>();
    }

    public void MapModel(ModelBuilder model) => RegistersModel.Map(model);
}
