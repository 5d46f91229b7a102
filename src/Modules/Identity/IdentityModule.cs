using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tongban.Identity.Challenges;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Identity.Features.Jobs.ForgetOld;
using Tongban.Identity.Features.Jobs.SendTextMessages;
using Tongban.Identity.Features.Portal.Authorise;
using Tongban.Identity.Features.Portal.ChangePassword;
using Tongban.Identity.Features.Portal.ProveEmail;
using Tongban.Identity.Features.Portal.ResetPassword;
using Tongban.Identity.Features.Portal.SignIn;
using Tongban.Identity.Features.Portal.SignUp;
using Tongban.Identity.Features.Workbench.ManageAccount;
using Tongban.Identity.Mail;
using Tongban.Identity.Sessions;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;
using Tongban.Platform.Security;

namespace Tongban.Identity;

/// <summary>Accounts, real-name levels, delegation, sessions 统一身份认证.</summary>
public sealed class IdentityModule : IModule
{
    private const int FailuresBeforeLock = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public string Name => "identity";

    public IReadOnlyList<Permission> Permissions => [new(Tongban.Identity.Permissions.Manage, "管理账号")];

    public IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuPlace.Me, "我的身份信息", "/me/identity", null, 80, "政府掌握的我的信息，谁看过"),
        new(MenuPlace.Me, "我的常用信息", "/me/profile", null, 82, "常用手机号、邮寄地址、银行账号，办事时自动填好"),
        new(MenuPlace.Me, "以谁的名义", "/me/acting", null, 85, "为自己办，还是为单位办"),
        new(MenuPlace.Me, "我的授权", "/me/authorisations", null, 90, "让经办人代单位办事，随时收回"),
        new(MenuPlace.Workbench, "账号管理", "/workbench/accounts", Tongban.Identity.Permissions.Manage, 85, "开通、重设、停用账号", "key"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Secrets>();
        services.AddSingleton<Today>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<Authorities>();
        services.AddSingleton<Parking>();
        services.AddSingleton<IParkedForms>(provider => provider.GetRequiredService<Parking>());
        services.AddSingleton<ICallerSource, CallerSource>();
        services.AddSingleton<ICredentials, Credentials>();
        services.AddSingleton<IFirstAdministrator, FirstAdministrator>();
        SessionCookie.AddTo(services);
        AddPasswords(services, configuration);
        AddTextMessages(services, configuration);
        services.AddSingleton<SignIn>();
        services.AddSingleton<SignUp>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<Authorise>();
        services.AddSingleton<StaffAccounts>();
        services.AddSingleton<ProveEmail>();
        services.AddSeed<AccountSeed>();
        services.AddJob<SendTextMessages>();
        services.AddJob<ForgetOld>();
    }

    public void MapModel(ModelBuilder model) => IdentityModel.Map(model);

    private static void AddPasswords(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IPasswordHasher<Account>>(provider => new RememberingHasher(
            ActivatorUtilities.CreateInstance<PasswordHasher<Account>>(provider), provider.GetRequiredService<TimeProvider>()));
        // PBKDF2 with SHA-512: 210,000 rounds are what OWASP asks for at present.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = configuration.GetValue("Identity:HashRounds", 210_000));
        services.Configure<IdentityOptions>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
            options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        });
    }

    private static void AddTextMessages(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<TextMessageOptions>(configuration.GetSection(TextMessageOptions.Section));
        services.AddHttpClient();
        services.AddSingleton<ITextMessages, TextMessages>();
        services.AddSingleton<TextCarriers>();
        services.AddSingleton<TextCodes>();
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.AddSingleton<IMail, SmtpMail>();
        services.AddSingleton<IContacts, Contacts>();
        services.AddSingleton<Profiles>();
        services.AddSingleton<IProfiles>(provider => provider.GetRequiredService<Profiles>());
    }
}
