using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Identity.Sessions;

/// <summary>By what right a person acts for a company.</summary>
/// <param name="Basis">In words: 法定代表人 or 经办人.</param>
/// <param name="Evidence">What history keeps: the register, or the delegation's id.</param>
/// <param name="Until">Last day of a delegation; null for representatives.</param>
internal sealed record Authority(Subject Company, string Basis, string Evidence, DateOnly? Until);

/// <summary>For which companies a person may act today.</summary>
internal sealed class Authorities(Store store, IRegisters registers, Today today)
{
    public async Task<IReadOnlyList<Authority>> OfAsync(Guid accountId, string idNumber, CancellationToken ct)
    {
        var represented = await registers.RepresentedByAsync(idNumber, ct);
        await using var db = store.Read();
        var delegations = await db.Set<Delegation>().Where(delegation => delegation.AgentId == accountId && delegation.RevokedAt == null).ToListAsync(ct);
        var date = today.Date;
        return [.. represented.Select(ByRegister)
            .Concat(delegations.Where(delegation => delegation.HoldsOn(date)).Select(ByDelegation))
            .DistinctBy(authority => authority.Company.Code)];
    }

    /// <summary>Null when the person has no right, or no longer has it.</summary>
    public async Task<Authority?> FindAsync(Guid accountId, string idNumber, string companyCode, CancellationToken ct) =>
        (await OfAsync(accountId, idNumber, ct)).FirstOrDefault(authority => authority.Company.Code == companyCode);

    private static Authority ByRegister(RegisterRecord company) => new(
        new Subject(SubjectKind.Organisation, company.Key, company.Find(OrganisationFacts.Name) ?? company.Key),
        company.Find(OrganisationFacts.Kind) == "个体工商户" ? "经营者" : "法定代表人",
        $"{company.RegisterName} {company.UpdatedOn:yyyy-MM-dd}",
        null);

    private static Authority ByDelegation(Delegation delegation) => new(
        new Subject(SubjectKind.Organisation, delegation.CompanyCode, delegation.CompanyName),
        "经办人",
        $"授权 {delegation.Id}",
        delegation.ValidTo);
}
