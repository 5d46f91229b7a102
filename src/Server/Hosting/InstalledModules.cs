using Tongban.Cases;
using Tongban.Catalogue;
using Tongban.Forms;
using Tongban.Halls;
using Tongban.Identity;
using Tongban.Licences;
using Tongban.Organisation;
using Tongban.Oversight;
using Tongban.Platform;
using Tongban.Registers;
using Tongban.Voice;

namespace Tongban.Server.Hosting;

/// <summary>The modules that this program is made of, each after those it builds on.</summary>
public static class InstalledModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new OrganisationModule(),
        new RegistersModule(),
        new IdentityModule(),
        new FormsModule(),
        new CatalogueModule(),
        new LicencesModule(),
        new CasesModule(),
        new HallsModule(),
        new VoiceModule(),
        new OversightModule(),
    ];
}
