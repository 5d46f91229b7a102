using Microsoft.Extensions.DependencyInjection;

namespace Tongban.Cases.Window;

/// <summary>What the window brings into the module.</summary>
internal static class WindowServices
{
    public static void AddWindow(this IServiceCollection services)
    {
        services.AddSingleton<WalkIns>();
        services.AddScoped<Arrivals>();
        services.AddSingleton<Receptions>();
        services.AddSingleton<DeskActs>();
        services.AddSingleton<Custodies>();
        services.AddSingleton<Intake>();
        services.AddSingleton<PaperChecks>();
        services.AddSingleton<Bringing>();
        services.AddSingleton<Signatures>();
        services.AddSingleton<ScanTickets>();
        services.AddSingleton<Entrustments>();
        services.AddSingleton<Shifts>();
        services.AddSingleton<HandOuts>();
        services.AddScoped<WindowDesk>();
    }
}
