using System.Security.Claims;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Identity.Sessions;

/// <summary>
/// Reads account, posts and authority afresh for each request: a post or delegation that was taken away a second ago no
/// longer opens anything, on any node.
/// </summary>
internal sealed class CallerSource(AccountBook accounts, Secrets secrets, IStaff staff, Authorities authorities) : ICallerSource
{
    public async Task<CallerFacts?> FindAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(CallerClaims.Account), out var id)
            || await accounts.OfSessionAsync(id, ct) is not { IsClosed: false } account
            || account.SecurityStamp != principal.FindFirstValue(SessionCookie.Stamp))
            return null;
        return account.Kind == AccountKind.Staff
            ? await OfficialAsync(account, ct)
            : await PersonAsync(account, principal.FindFirstValue(SessionCookie.ActingFor), ct);
    }

    private async Task<CallerFacts> OfficialAsync(SessionAccount account, CancellationToken ct)
    {
        // Whoever still has the password that an administrator knows gets no rights with it.
        var posts = account.MustChangePassword ? [] : await staff.PostsOfAsync(account.Id, ct);
        return new(ActorKind.Staff, account.Id, account.Name, RealName.None, null, null, null, posts);
    }

    private async Task<CallerFacts?> PersonAsync(SessionAccount account, string? actingFor, CancellationToken ct)
    {
        var self = account.IdNumberSealed is { } text
            ? new Subject(SubjectKind.Person, secrets.OpenIdNumber(text), account.Name)
            : null;
        if (actingFor is null)
            return new(ActorKind.Person, account.Id, account.Name, account.RealNameLevel, self, self, null, []);
        // When the authority has ended the whole session ends: what was meant for the company must not be filed for the person.
        return self is not null && await authorities.FindAsync(account.Id, self.Code, actingFor, ct) is { } authority
            ? new(ActorKind.Person, account.Id, account.Name, account.RealNameLevel, self, authority.Company, authority.Evidence, [])
            : null;
    }
}
