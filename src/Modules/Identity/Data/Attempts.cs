using Tongban.Identity.Domain;
using Tongban.Platform.Data;

namespace Tongban.Identity.Data;

/// <summary>Counts right and wrong passwords of an account, wherever they were given.</summary>
internal static class Attempts
{
    /// <summary>A right password doesn't open an account that was locked meanwhile.</summary>
    /// <param name="newHash">The same password under today's number of rounds; null to keep the hash.</param>
    /// <returns>The account, or null when it isn't let in.</returns>
    public static async Task<Account?> CountAsync(AccountBook accounts, Write write, Guid id, bool right, string? newHash, CancellationToken ct)
    {
        var account = (await AccountBook.LockAsync(write, id, ct))!;
        using var manager = accounts.Over(write);
        if (await manager.IsLockedOutAsync(account))
            return null;
        if (!right)
        {
            await manager.AccessFailedAsync(account);
            return null;
        }

        if (account.AccessFailedCount > 0)
            await manager.ResetAccessFailedCountAsync(account);
        account.PasswordHash = newHash ?? account.PasswordHash;
        return account;
    }
}
