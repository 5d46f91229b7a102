using Microsoft.AspNetCore.Identity;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Identity.Sessions;

/// <summary>Checks the password of somebody who is signed in already.</summary>
internal sealed class Credentials(AccountBook accounts, Store store, TimeProvider time) : ICredentials
{
    /// <summary>Stands in the list of attempts where a sign-in has its address.</summary>
    private const string AtTheDesk = "workbench";

    public async Task<Result> CheckAsync(Guid accountId, string? password, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(password))
            return Problems.CredentialMissing;
        if (await accounts.FindAsync(accountId, ct) is not { ClosedAt: null, PasswordHash: { } hash } account)
            return Problems.CredentialWrong;
        var right = accounts.Hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
        var operation = new OperationContext(new Actor(ActorKind.Staff, account.Id, account.Name), time.GetUtcNow(), "验证身份", Channel: "workbench");
        var admitted = await store.WriteAsync<bool>(operation, async (write, token) =>
        {
            var known = await Attempts.CountAsync(accounts, write, account.Id, right, null, token) is not null;
            if (!known)
                write.Db.Add(Failed(account.Id, operation.At));
            return known;
        }, ct);
        return admitted.Problem is { } busy ? busy : admitted.Value ? Result.Ok : Problems.CredentialWrong;
    }

    private static SignInRow Failed(Guid accountId, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at), At = at.UtcDateTime, AccountId = accountId, Succeeded = false, Address = AtTheDesk,
    };
}
