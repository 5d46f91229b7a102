using Tongban.Identity.Challenges;
using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Identity.Features.Portal.ProveEmail;

internal sealed record ProvenEmail(Guid AccountId, string Address);

/// <summary>An e-mail address belongs to an account once a code that was sent there came back.</summary>
internal sealed class ProveEmail(Store store, AccountBook accounts, Secrets secrets, TextCodes codes, IMail mail)
{
    public async Task<string?> OfAsync(Guid accountId, CancellationToken ct) =>
        (await accounts.FindAsync(accountId, ct))?.EmailSealed is { } text ? secrets.OpenEmail(text) : null;

    public async Task<Result<Guid>> BeginAsync(OperationContext operation, EmailAddress address, CancellationToken ct) => mail.Available
        ? await codes.AskAsync(operation, ChallengePurpose.ProveEmail, address.Value, new ProvenEmail(operation.Actor.Id, address.Value), ct)
        : Problems.NoMail;

    public async Task<Result<ProvenEmail>> FinishAsync(OperationContext operation, Guid challenge, string code, CancellationToken ct)
    {
        var proven = await codes.AnswerAsync<ProvenEmail, ProvenEmail>(operation, new(challenge, ChallengePurpose.ProveEmail, code), (write, email, token) =>
            // A code that somebody else asked for proves nothing about this account.
            email.AccountId == operation.Actor.Id ? SetAsync(write, email, token) : Task.FromResult<Result<ProvenEmail>>(Problems.CodeOver), ct);
        return proven.Problem?.Code == Problems.CodeWrong.Code ? Problems.EmailCodeWrong : proven;
    }

    public Task<Result> ForgetAsync(OperationContext operation, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        (await AccountBook.LockAsync(write, operation.Actor.Id, token))!.EmailSealed = null;
        return Result.Ok;
    }, ct);

    private async Task<Result<ProvenEmail>> SetAsync(Write write, ProvenEmail email, CancellationToken ct)
    {
        (await AccountBook.LockAsync(write, email.AccountId, ct))!.EmailSealed = secrets.SealEmail(email.Address);
        return email;
    }
}
