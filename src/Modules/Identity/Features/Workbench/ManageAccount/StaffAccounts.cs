using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Identity.Features.Workbench.ManageAccount;

/// <summary>An account with a password that is shown once, to the administrator who hands it over.</summary>
internal sealed record Handover(string Login, string Password);

/// <summary>Opens, closes and repairs officials' accounts. What their owners may do is said by their posts, not here.</summary>
internal sealed class StaffAccounts(AccountBook accounts, Store store)
{
    // Without 0 O 1 l I: these passwords are read out over the telephone.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public async Task<IReadOnlyDictionary<Guid, Account>> AllAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<Account>().Where(account => account.Kind == AccountKind.Staff).ToDictionaryAsync(account => account.Id, ct);
    }

    public Task<Result<Handover>> OpenAsync(OperationContext operation, StaffMember member, string login, CancellationToken ct)
    {
        var password = NewPassword();
        var hash = accounts.Hasher.HashPassword(null!, password);
        return store.WriteAsync<Handover>(operation, async (write, token) =>
        {
            if (await write.Db.Set<Account>().AnyAsync(account => account.Id == member.Id, token))
                return Problems.StaffHasAccount;
            var account = new Account
            {
                Id = member.Id,
                Kind = AccountKind.Staff,
                UserName = login,
                Name = member.Name,
                PasswordHash = hash,
                MustChangePassword = true,
                CreatedAt = operation.At.UtcDateTime,
            };
            using var manager = accounts.Over(write);
            if (!(await manager.CreateAsync(account)).Succeeded)
                return Problems.LoginTaken;
            Record(write, "identity.account-opened", account);
            return new Handover(login, password);
        }, ct);
    }

    /// <summary>A new password, the lock taken off, every session ended.</summary>
    public Task<Result<Handover>> ResetAsync(OperationContext operation, Guid id, CancellationToken ct)
    {
        var password = NewPassword();
        var hash = accounts.Hasher.HashPassword(null!, password);
        return ChangeAsync(operation, id, "identity.password-reset", account =>
        {
            account.PasswordHash = hash;
            account.MustChangePassword = true;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            return new Handover(account.UserName!, password);
        }, ct);
    }

    public async Task<Result> CloseAsync(OperationContext operation, Guid id, CancellationToken ct)
    {
        if (id == operation.Actor.Id)
            return Problems.OwnAccount;
        return Plain(await ChangeAsync(operation, id, "identity.account-closed", account =>
        {
            account.ClosedAt ??= operation.At.UtcDateTime;
            return account;
        }, ct));
    }

    public async Task<Result> ReopenAsync(OperationContext operation, Guid id, CancellationToken ct) =>
        Plain(await ChangeAsync(operation, id, "identity.account-reopened", account =>
        {
            account.ClosedAt = null;
            return account;
        }, ct));

    private Task<Result<T>> ChangeAsync<T>(OperationContext operation, Guid id, string type, Func<Account, T> change, CancellationToken ct) =>
        store.WriteAsync<T>(operation, async (write, token) =>
        {
            if (await AccountBook.LockAsync(write, id, token) is not { Kind: AccountKind.Staff } account)
                return Problems.AccountUnknown;
            var changed = change(account);
            using var manager = accounts.Over(write);
            await manager.UpdateSecurityStampAsync(account);
            Record(write, type, account);
            return changed;
        }, ct);

    private static Result Plain<T>(Result<T> result) => result.Problem is { } problem ? problem : Result.Ok;

    private static void Record(Write write, string type, Account account) =>
        write.Record(new Entry(type, "account", account.Id, "", new { account.UserName, account.Name }));

    private static string NewPassword() => RandomNumberGenerator.GetString(Letters, 12) + "-" + RandomNumberGenerator.GetString("23456789", 2);
}
