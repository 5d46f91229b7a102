using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Security;

internal static class SecurityServices
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Caller>();
        services.AddScoped<IAuthorizationHandler, AccessHandler>();
        services.AddSingleton<Looks>();
        services.AddAuthorization(options =>
        {
            // A route that says nothing lets nobody in.
            var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
            options.FallbackPolicy = nobody;
            options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });
        services.AddDataProtection().SetApplicationName("tongban");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new CookieKeys(
                provider.GetRequiredService<Store>(), provider.GetRequiredService<Vault>(), provider.GetRequiredService<TimeProvider>())));
    }
}
