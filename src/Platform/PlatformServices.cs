using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tongban.Platform.Backup;
using Tongban.Platform.Checkups;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Files;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Platform.Telemetry;

namespace Tongban.Platform;

public static class PlatformServices
{
    /// <summary>Everything that modules stand on, and the modules' own services.</summary>
    public static IServiceCollection AddTongban(
        this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        services.Configure<PlatformOptions>(configuration.GetSection(PlatformOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ModuleList(modules));
        AddData(services);
        AddRecords(services);
        services.AddSingleton<Backups>();
        services.AddSingleton<Restoration>();
        services.AddPlatformCheckups();
        services.AddFiles();
        services.AddSingleton(provider => new KeyRing(provider.GetRequiredService<IOptions<PlatformOptions>>().Value.KeysPath));
        services.AddSingleton<Vault>();
        services.AddSingleton<Meters>();
        services.AddSecurity();
        foreach (var module in modules)
        {
            module.AddServices(services, configuration);
        }

        services.TryAddSingleton<ICallerSource, NobodyKnown>();

        return services;
    }

    private static void AddData(IServiceCollection services)
    {
        services.AddSingleton<Database>();
        services.AddSingleton<WriteQueue>();
        services.AddSingleton<Store>();
        services.AddSingleton<ScriptRunner>();
        services.AddSingleton<SeedSource>();
        services.AddSingleton<SeedRunner>();
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddSingleton<SealSignal>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<Feed>();
        services.AddSingleton<FeedRunner>();
        services.AddSingleton<Heads>();
        services.AddSingleton<LogAudit>();
        services.AddSingleton<ListenerRunner>();
        services.AddSingleton<RecordWork>();
        services.AddSingleton<Leases>();
        services.AddHostedService<RecordLoop>();
        services.AddHostedService<JobLoop>();
    }
}
