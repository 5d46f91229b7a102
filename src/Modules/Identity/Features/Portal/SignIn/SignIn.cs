using Microsoft.AspNetCore.Identity;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Identity.Features.Portal.SignIn;

/// <summary>
/// Checks name and password. An unknown name, a wrong password and a locked account cost the same work, one hash and one
/// commit, and get the same answer.
/// </summary>
internal sealed class SignIn(AccountBook accounts, Store store, Today today, TimeProvider time)
{
    private readonly Lazy<string> _nobodysHash = new(() => accounts.Hasher.HashPassword(null!, Guid.CreateVersion7().ToString()));

    public async Task<Result<Account>> AttemptAsync(string login, string password, AccountKind kind, string address, CancellationToken ct)
    {
        var account = await accounts.FindByLoginAsync(login, kind, today.Rules, ct);
        // Hashing takes a tenth of a second: outside the transaction, which holds up other writers.
        var verdict = accounts.Hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? _nobodysHash.Value, password);
        var newHash = verdict == PasswordVerificationResult.SuccessRehashNeeded ? accounts.Hasher.HashPassword(account!, password) : null;
        var operation = new OperationContext(Actor.Visitor, time.GetUtcNow(), "登录");
        var attempt = await store.WriteAsync<Account?>(operation, async (write, token) =>
        {
            var admitted = account is null
                ? null
                : await Attempts.CountAsync(accounts, write, account.Id, verdict != PasswordVerificationResult.Failed, newHash, token);
            write.Db.Add(new SignInRow
            {
                Id = Guid.CreateVersion7(operation.At),
                At = operation.At.UtcDateTime,
                AccountId = account?.Id,
                Succeeded = admitted is not null,
                Address = address,
            });
            return Result.From(admitted);
        }, ct);
        return attempt.Problem is { } busy ? busy : attempt.Value is { } found ? found : Problems.SignInRefused;
    }
}
