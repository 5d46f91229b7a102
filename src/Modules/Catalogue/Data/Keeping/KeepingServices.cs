using Microsoft.Extensions.DependencyInjection;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

internal static class KeepingServices
{
    public static IServiceCollection AddKeeping(this IServiceCollection services)
    {
        services.AddSingleton<CodeBook>();
        services.AddFeedListener<CodeBook>();
        services.AddSeed<CodeSeed>();
        services.AddSingleton<ThemeKeeping>();
        services.AddSingleton<Observations>();
        services.AddSingleton<Surroundings>();
        services.AddSingleton<Judge>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<Versions>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<DraftPublishing>();
        services.AddSingleton<DraftReview>();
        services.AddSingleton<ListBook>();
        services.AddSingleton<Tongban.Catalogue.Contracts.ILists>(provider => provider.GetRequiredService<ListBook>());
        services.AddSingleton<Board>();
        services.AddSingleton<Exporting>();
        services.AddSingleton<ImportBook>();
        services.AddSingleton<ImportReading>();
        services.AddSingleton<LinkAsker>();
        services.AddFeedConsumer<StaleChecks>();
        services.AddJob<CheckSweep>();
        services.AddJob<LinkCheck>();
        services.AddJob<ImportWork>();
        return services;
    }
}
