using Tongban.Platform;

namespace Tongban.Server.Commands;

/// <summary>Points the program at a folder of its own, whatever the configuration says about folders.</summary>
internal static class OwnFolder
{
    public static void Point(IServiceCollection services, string folder) =>
        services.PostConfigure<PlatformOptions>(options => Point(options, folder, options.Database));

    public static void Point(PlatformOptions options, string folder, DatabaseKind database)
    {
        options.Database = database;
        options.DataFolder = Path.Combine(folder, "data");
        options.KeysFolder = Path.Combine(folder, "keys");
        options.HeadsFolder = Path.Combine(folder, "heads");
        if (database == DatabaseKind.Sqlite)
        {
            options.ConnectionString = "";
        }
    }
}
