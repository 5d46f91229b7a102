using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Identity.Sessions;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Identity.Features.Portal.Authorise;

/// <summary>An authorisation as the representative asks for it.</summary>
internal sealed record NewDelegation(Subject Company, string AgentName, string AgentIdNumber, DateOnly From, DateOnly To);

/// <summary>What the record keeps of an authorisation: no identity numbers.</summary>
internal sealed record DelegationEvent(string CompanyCode, string CompanyName, string AgentName, DateOnly From, DateOnly To);

/// <summary>Lets a legal representative authorise agents of the company 授权经办人, and take it back at any time.</summary>
internal sealed class Authorise(Store store, Secrets secrets, Authorities authorities)
{
    public async Task<IReadOnlyList<Subject>> CompaniesAsync(Caller caller, CancellationToken ct) => caller.Self is { } self
        ? [.. (await authorities.OfAsync(caller.AccountId, self.Code, ct)).Where(authority => authority.Until is null).Select(authority => authority.Company)]
        : [];

    /// <summary>Authorisations that this person gave, holds, or that others gave for the same companies.</summary>
    public async Task<IReadOnlyList<Delegation>> ListAsync(Caller caller, IReadOnlyList<Subject> companies, CancellationToken ct)
    {
        var codes = companies.Select(company => company.Code).ToList();
        await using var db = store.Read();
        return await db.Set<Delegation>()
            .Where(delegation => delegation.AgentId == caller.AccountId || codes.Contains(delegation.CompanyCode))
            .OrderByDescending(delegation => delegation.GrantedAt).ToListAsync(ct);
    }

    public Task<Result<Delegation>> GrantAsync(OperationContext operation, NewDelegation wanted, CancellationToken ct) =>
        store.WriteAsync<Delegation>(operation, async (write, token) =>
        {
            var index = secrets.IdNumberIndex(wanted.AgentIdNumber);
            var agent = await write.Db.Set<Account>().SingleOrDefaultAsync(
                account => account.IdNumberIndex == index && account.ClosedAt == null && account.RealNameLevel == RealName.Register, token);
            // One answer for "no account" and "another name": the form must not tell whose number belongs to whom.
            if (agent is null || agent.Name != wanted.AgentName)
                return Problems.AgentUnknown;
            if (agent.Id == operation.Actor.Id)
                return Problems.AgentSelf;
            if (await OverlapsAsync(write.Db, wanted, agent.Id, token))
                return Problems.DelegationHeld;
            var delegation = Row(operation, wanted, agent);
            write.Db.Add(delegation);
            Record(write, "identity.delegation-granted", delegation);
            return delegation;
        }, ct);

    public Task<Result> RevokeAsync(OperationContext operation, IReadOnlyList<Subject> companies, Guid id, CancellationToken ct) =>
        store.WriteAsync(operation, async (write, token) =>
        {
            var delegation = await write.Db.Set<Delegation>().SingleOrDefaultAsync(row => row.Id == id, token);
            // The representative takes it back; the agent may give it back.
            if (delegation is null
                || (delegation.AgentId != operation.Actor.Id && companies.All(company => company.Code != delegation.CompanyCode)))
                return Problems.NotYours;
            if (delegation.RevokedAt is not null)
                return Problems.DelegationGone;
            delegation.RevokedAt = operation.At.UtcDateTime;
            Record(write, "identity.delegation-revoked", delegation);
            return Result.Ok;
        }, ct);

    private static Task<bool> OverlapsAsync(TongbanContext db, NewDelegation wanted, Guid agentId, CancellationToken ct) =>
        db.Set<Delegation>().AnyAsync(
            row => row.AgentId == agentId && row.CompanyCode == wanted.Company.Code && row.RevokedAt == null
                && row.ValidFrom <= wanted.To && row.ValidTo >= wanted.From, ct);

    private static Delegation Row(OperationContext operation, NewDelegation wanted, Account agent) => new()
    {
        Id = Guid.CreateVersion7(operation.At),
        CompanyCode = wanted.Company.Code,
        CompanyName = wanted.Company.Name,
        AgentId = agent.Id,
        AgentName = agent.Name,
        GrantedBy = operation.Actor.Id,
        GrantedByName = operation.Actor.Name,
        GrantedAt = operation.At.UtcDateTime,
        ValidFrom = wanted.From,
        ValidTo = wanted.To,
    };

    private static void Record(Write write, string type, Delegation row) => write.Record(new Entry(
        type, "delegation", row.Id, "", new DelegationEvent(row.CompanyCode, row.CompanyName, row.AgentName, row.ValidFrom, row.ValidTo)));
}
