using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Challenges;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Identity.Features.Portal.SignUp;

/// <summary>Somebody who said who they are and now has to show that they hold the phone.</summary>
internal sealed record PendingAccount(string Name, string IdNumber, string Mobile, string? Login, string PasswordHash);

/// <summary>
/// Registers a person: name, identity number and mobile number must agree with the population register, and a code sent
/// to that mobile must come back. Both together make real-name level 2.
/// </summary>
internal sealed class SignUp(AccountBook accounts, Secrets secrets, TextCodes codes, IRegisters registers, ITextMessages messages)
{
    private static readonly IReadOnlyList<FieldError> WhereToLook =
    [
        new("Name", Problems.NotAgreeing.Title),
        new("IdNumber", "请核对公民身份号码是否与登记一致。"),
        new("Mobile", "请核对手机号是否与登记一致。"),
    ];

    public async Task<Result<Guid>> BeginAsync(OperationContext operation, CheckedSignUp input, CancellationToken ct)
    {
        if (!messages.Available)
            return Problems.NoTextMessages;
        if (!Agreement.Holds(await registers.PersonAsync(input.IdNumber, ct), input.Name, input.Mobile))
            return Problems.NotAgreeing.With(WhereToLook);
        var pending = new PendingAccount(
            input.Name, input.IdNumber, input.Mobile, input.Login, accounts.Hasher.HashPassword(null!, input.Password));
        return await codes.AskAsync(operation, ChallengePurpose.SignUp, input.Mobile, pending, ct);
    }

    public async Task<Result<Account>> FinishAsync(OperationContext operation, Guid challenge, string code, CancellationToken ct)
    {
        try
        {
            return await codes.AnswerAsync<PendingAccount, Account>(
                operation, new(challenge, ChallengePurpose.SignUp, code), CreateAsync, ct);
        }
        catch (DbUpdateException failure) when (Store.IsDuplicate(failure))
        {
            // The same person finished the same form twice at once; one of the two made the account.
            return Problems.Registered;
        }
    }

    /// <summary>That somebody already has an account is said only now, to the one who holds the phone.</summary>
    private async Task<Result<Account>> CreateAsync(Write write, PendingAccount pending, CancellationToken ct)
    {
        var idIndex = secrets.IdNumberIndex(pending.IdNumber);
        if (await write.Db.Set<Account>().AnyAsync(account => account.IdNumberIndex == idIndex, ct))
            return Problems.Registered;
        var mobileIndex = secrets.MobileIndex(pending.Mobile);
        await TakeOverAsync(write, mobileIndex, ct);
        var id = Guid.CreateVersion7(write.Operation.At);
        var account = new Account
        {
            Id = id,
            Kind = AccountKind.Person,
            UserName = pending.Login ?? $"u-{id:N}",
            Name = pending.Name,
            PasswordHash = pending.PasswordHash,
            CreatedAt = write.Operation.At.UtcDateTime,
            IdNumberSealed = secrets.SealIdNumber(pending.IdNumber),
            IdNumberIndex = idIndex,
            MobileSealed = secrets.SealMobile(pending.Mobile),
            MobileIndex = mobileIndex,
            RealNameLevel = RealName.Register,
        };
        using var manager = accounts.Over(write);
        return (await manager.CreateAsync(account)).Succeeded ? account : Problems.LoginTaken;
    }

    /// <summary>Numbers are handed on to other people: whoever holds the phone now is the one who signs in with it.</summary>
    private static Task TakeOverAsync(Write write, string mobileIndex, CancellationToken ct) =>
        write.Db.Set<Account>().Where(account => account.MobileIndex == mobileIndex)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.MobileIndex, (string?)null)
                .SetProperty(account => account.MobileSealed, (string?)null), ct);
}
