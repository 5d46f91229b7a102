using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Identity.Data;

/// <summary>The demonstration's accounts: residents, agents of companies and officials.</summary>
internal sealed class AccountSeed(Store store, AccountBook accounts, Secrets secrets, IStaff staff, IRegisters registers, TimeProvider time) : ISeed
{
    public int Order => 40;

    public bool DemonstrationOnly => true;

    public async Task SeedAsync(SeedSource source, CancellationToken ct)
    {
        var file = source.Read<AccountsFile>("accounts.json");
        var missing = await MissingAsync(file, ct);
        if (missing.Count == 0)
            return;
        // One hash for all: the password is printed in the open anyway, and hashing for each would hold up the first start.
        var hash = accounts.Hasher.HashPassword(null!, file.Password);
        var ready = new List<(AccountsFile.Row Row, Account Account)>();
        foreach (var row in missing)
            ready.Add((row, await MakeAsync(row, hash, ct)));
        var grants = new List<Delegation>();
        foreach (var (row, agent) in ready)
            grants.AddRange(await GrantsAsync(row, agent, ready, ct));
        var operation = new OperationContext(Actor.System("seed"), time.GetUtcNow(), "种子数据", Channel: "cli");
        await store.WriteAsync(operation, async (write, _) =>
        {
            using var manager = accounts.Over(write);
            foreach (var (row, account) in ready)
            {
                var made = await manager.CreateAsync(account);
                if (!made.Succeeded)
                    throw new InvalidDataException($"accounts.json: {row.Login}: {made}");
            }

            write.Db.AddRange(grants);
            return Result.Ok;
        }, ct);
    }

    private async Task<List<AccountsFile.Row>> MissingAsync(AccountsFile file, CancellationToken ct)
    {
        await using var db = store.Read();
        var known = await db.Set<Account>().Select(account => account.NormalizedUserName).ToHashSetAsync(ct);
        var officials = await db.Set<Account>().Where(account => account.Kind == AccountKind.Staff).Select(account => account.Id).ToHashSetAsync(ct);
        var missing = new List<AccountsFile.Row>();
        foreach (var row in file.All.Where(row => !known.Contains(AccountBook.Normalize(row.Login))))
            if (row.Number is null || await staff.ByNumberAsync(row.Number, ct) is not { } member || !officials.Contains(member.Id))
                missing.Add(row);
        return missing;
    }

    private async Task<Account> MakeAsync(AccountsFile.Row row, string hash, CancellationToken ct)
    {
        var official = row.Number is null ? null : await staff.ByNumberAsync(row.Number, ct)
            ?? throw new InvalidDataException($"accounts.json: nobody has the staff number {row.Number}.");
        return new Account
        {
            Id = official?.Id ?? StableId.From("account", row.Login),
            Kind = row.Kind,
            UserName = row.Login,
            Name = official?.Name ?? row.Name,
            PasswordHash = hash,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            IdNumberSealed = row.IdNumber is null ? null : secrets.SealIdNumber(row.IdNumber),
            IdNumberIndex = row.IdNumber is null ? null : secrets.IdNumberIndex(row.IdNumber),
            MobileSealed = row.Mobile is null ? null : secrets.SealMobile(row.Mobile),
            MobileIndex = row.Mobile is null ? null : secrets.MobileIndex(row.Mobile),
            RealNameLevel = row.Kind == AccountKind.Person ? RealName.Register : RealName.None,
        };
    }

    private async Task<List<Delegation>> GrantsAsync(
        AccountsFile.Row row, Account agent, IReadOnlyList<(AccountsFile.Row Row, Account Account)> ready, CancellationToken ct)
    {
        var delegations = new List<Delegation>();
        foreach (var grant in row.ActsFor ?? [])
        {
            var company = (await registers.OrganisationAsync(grant.Company, ct))!;
            var grantor = ready.Single(other => other.Row.IdNumber == grant.GrantedBy).Account;
            delegations.Add(new()
            {
                Id = StableId.From("delegation", grant.Company, row.Login),
                CompanyCode = company.Key,
                CompanyName = company[OrganisationFacts.Name],
                AgentId = agent.Id,
                AgentName = agent.Name,
                GrantedBy = grantor.Id,
                GrantedByName = grantor.Name,
                GrantedAt = agent.CreatedAt,
                ValidFrom = grant.From,
                ValidTo = grant.To,
            });
        }

        return delegations;
    }
}
