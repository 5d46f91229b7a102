using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Platform.Files.Pdf;
using Tongban.Platform.Files.Viruses;

namespace Tongban.Platform.Files;

internal static class FileServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<FileStore>();
        services.AddSingleton<PdfReading>();
        services.AddSingleton(provider => new FileInspection(provider.GetRequiredService<PdfReading>()));
        services.AddSingleton<Quarantine>();
        services.AddSingleton<IVirusScan>(provider => provider.GetRequiredService<IOptions<PlatformOptions>>().Value.ClamAv is { Length: > 0 } address
            ? new Clamd(ClamAddress.Parse(address), Patience)
            : new NoVirusScan());
    }
}
