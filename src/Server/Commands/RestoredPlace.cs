using Tongban.Platform;

namespace Tongban.Server.Commands;

/// <summary>Points the program at the place that is being restored, whatever the configuration says about folders.</summary>
internal static class RestoredPlace
{
    public static void Point(IServiceCollection services, string folder) => services.PostConfigure<PlatformOptions>(options =>
    {
        options.DataFolder = Path.Combine(folder, "data");
        options.KeysFolder = Path.Combine(folder, "keys");
        options.HeadsFolder = Path.Combine(folder, "heads");
        if (options.Database == DatabaseKind.Sqlite)
        {
            options.ConnectionString = "";
        }
    });
}
