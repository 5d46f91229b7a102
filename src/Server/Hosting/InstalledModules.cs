using Tongban.Licences;
using Tongban.Organisation;
using Tongban.Platform;

namespace Tongban.Server.Hosting;

/// <summary>The modules that this program is made of, each after those it builds on.</summary>
public static class InstalledModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new OrganisationModule(),
        new LicencesModule(),
    ];
}
