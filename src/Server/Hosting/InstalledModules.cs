using Tongban.Platform;

namespace Tongban.Server.Hosting;

/// <summary>The modules that this program is made of, each after those it builds on.</summary>
public static class InstalledModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
    ];
}
