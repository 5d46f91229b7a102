using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tongban.Platform.Data;

/// <summary>The one database context, composed from the modules' maps.</summary>
public sealed class TongbanContext(DbContextOptions<TongbanContext> options, ModuleList modules) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        PlatformModel.Map(model);
        foreach (var module in modules)
        {
            module.MapModel(model);
        }

        SnakeCase.Apply(model);
    }

    /// <summary>Instants are stored as UTC and come back as UTC: SQLite forgets the kind.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>The modules that this program is made of, in the order of their dependencies.</summary>
public sealed class ModuleList(IEnumerable<IModule> modules) : List<IModule>(modules);
