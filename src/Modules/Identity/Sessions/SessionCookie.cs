using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Identity.Domain;
using Tongban.Platform.Security;

namespace Tongban.Identity.Sessions;

/// <summary>The session 会话: a sealed cookie with the account's id, its security stamp and in whose name it acts.</summary>
internal static class SessionCookie
{
    public const string Scheme = "tongban";
    public const string Stamp = "stamp";

    /// <summary>Credit code of the company in whose name the person acts; absent when they act for themselves.</summary>
    public const string ActingFor = "acting-for";

    // Officials sign in once a working day; people's phones are lent and lost, so their sessions end two hours after the last page.
    private static readonly TimeSpan StaffLife = TimeSpan.FromHours(8);
    private static readonly TimeSpan PersonLife = TimeSpan.FromHours(2);

    public static void AddTo(IServiceCollection services) => services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
    {
        options.Cookie.Name = "tongban-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = PersonLife;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = Challenged.ToSignInAsync;
        options.Events.OnRedirectToAccessDenied = Challenged.ToRefusalAsync;
    });

    public static ClaimsPrincipal Principal(Account account, string? actingFor)
    {
        var identity = new ClaimsIdentity(
            [new(CallerClaims.Account, account.Id.ToString()), new(Stamp, account.SecurityStamp!)], Scheme);
        if (actingFor is not null)
            identity.AddClaim(new(ActingFor, actingFor));
        return new(identity);
    }

    /// <summary>Starts a session, or starts it anew in another name.</summary>
    public static Task StartAsync(HttpContext http, Account account, string? actingFor, TimeProvider time) =>
        http.SignInAsync(Scheme, Principal(account, actingFor), account.Kind == AccountKind.Staff
            ? new() { ExpiresUtc = time.GetUtcNow() + StaffLife, AllowRefresh = false }
            : new() { ExpiresUtc = time.GetUtcNow() + PersonLife });
}
