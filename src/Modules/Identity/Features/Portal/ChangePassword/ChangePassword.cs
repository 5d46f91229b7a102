using Microsoft.AspNetCore.Identity;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Identity.Features.Portal.ChangePassword;

/// <summary>Changes one's own password; all other sessions of the account end.</summary>
internal sealed class ChangePassword(AccountBook accounts, Store store)
{
    public async Task<Result<Account>> ChangeAsync(OperationContext operation, string present, string next, CancellationToken ct)
    {
        var known = (await accounts.FindAsync(operation.Actor.Id, ct))!;
        var right = accounts.Hasher.VerifyHashedPassword(known, known.PasswordHash!, present) != PasswordVerificationResult.Failed;
        var hash = accounts.Hasher.HashPassword(known, next);
        var changed = await store.WriteAsync<Account?>(operation, async (write, token) =>
        {
            var account = (await AccountBook.LockAsync(write, known.Id, token))!;
            using var manager = accounts.Over(write);
            // Counted like a failed sign-in: a phone left lying about must not be a place to guess at leisure.
            if (await manager.IsLockedOutAsync(account) || !right || account.PasswordHash != known.PasswordHash)
            {
                await manager.AccessFailedAsync(account);
                return Result.From<Account?>(null);
            }

            account.PasswordHash = hash;
            account.MustChangePassword = false;
            await manager.UpdateSecurityStampAsync(account);
            return account;
        }, ct);
        return changed.Problem is { } problem ? problem : changed.Value is { } value ? value : Problems.PasswordWrong;
    }
}
