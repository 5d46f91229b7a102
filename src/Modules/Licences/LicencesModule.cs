using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Licences.Contracts;
using Tongban.Licences.Data;
using Tongban.Licences.Features.Portal.Verify;
using Tongban.Licences.Features.Portal.Wallet;
using Tongban.Licences.Features.Workbench.FindLicences;
using Tongban.Licences.Features.Workbench.RevokeLicence;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Licences;

/// <summary>Electronic licences 电子证照: templates, issuing, the wallet, verification by anybody, revocation.</summary>
public sealed class LicencesModule : IModule
{
    public string Name => "licences";

    public IReadOnlyList<Permission> Permissions => LicencePermissions.All;

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Me, "我的证照", "/me/wallet", null, 30, "看证、亮证、下载，扫码就能核验", "seal"),
        new(MenuPlace.Workbench, "证照", "/workbench/licences", LicencePermissions.View, 40, "查找、核对和撤销证照", "seal"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LicenceTemplates>();
        services.AddFeedListener<LicenceTemplates>();
        services.AddSingleton<LicenceSeal>();
        services.AddSingleton<ILicences, LicenceBook>();
        services.AddSeed<TemplateSeed>();
        services.AddSingleton<Wallets>();
        services.AddSingleton<Verifications>();
        services.AddSingleton<Register>();
        services.AddSingleton<Revoke>();
    }

    public void MapModel(ModelBuilder model) => LicencesModel.Map(model);
}
