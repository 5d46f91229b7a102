using Tongban.Identity.Challenges;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Platform.Data;

namespace Tongban.Identity.Features.Portal.ResetPassword;

internal sealed record ForgottenPassword(Guid AccountId);

/// <summary>Lets a person who forgot the password set a new one with a code sent to the phone on file.</summary>
internal sealed class ResetPassword(AccountBook accounts, Secrets secrets, TextCodes codes, ITextMessages messages, Today today)
{
    /// <returns>The challenge to answer. For somebody unknown it is one that no code ever answers: who has an account is not told.</returns>
    public async Task<Result<Guid>> BeginAsync(OperationContext operation, ResidentId id, MobileNumber mobile, CancellationToken ct)
    {
        if (!messages.Available)
            return Problems.NoTextMessages;
        var account = await accounts.FindByLoginAsync(id.Value, AccountKind.Person, today.Rules, ct);
        return account is null || account.MobileIndex != secrets.MobileIndex(mobile.Value)
            ? Challenge.NewId()
            : await codes.AskAsync(operation, ChallengePurpose.NewPassword, mobile.Value, new ForgottenPassword(account.Id), ct);
    }

    public Task<Result<Account>> FinishAsync(OperationContext operation, Guid challenge, string code, string password, CancellationToken ct)
    {
        var hash = accounts.Hasher.HashPassword(null!, password);
        return codes.AnswerAsync<ForgottenPassword, Account>(
            operation,
            new(challenge, ChallengePurpose.NewPassword, code),
            async (write, forgotten, token) => await SetAsync(write, forgotten.AccountId, hash, token),
            ct);
    }

    /// <summary>The new stamp ends every session that the account has.</summary>
    private async Task<Result<Account>> SetAsync(Write write, Guid accountId, string hash, CancellationToken ct)
    {
        var account = (await AccountBook.LockAsync(write, accountId, ct))!;
        account.PasswordHash = hash;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        using var manager = accounts.Over(write);
        await manager.UpdateSecurityStampAsync(account);
        return account;
    }
}
