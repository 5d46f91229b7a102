using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Web.Kit;

namespace Tongban.Identity.Challenges;

/// <summary>Sends codes by text message (or by mail, to prove an address), and lets act whoever gives them back.</summary>
internal sealed class TextCodes(Store store, Secrets secrets, IOptions<SiteOptions> site)
{
    /// <param name="operation">Who asks, and when.</param>
    /// <param name="purpose">What the code is for.</param>
    /// <param name="mobile">Where it goes: a mobile number, or the e-mail address that is to be proved.</param>
    /// <param name="content">What <see cref="AnswerAsync"/> will find again, sealed meanwhile.</param>
    public Task<Result<Guid>> AskAsync<TContent>(
        OperationContext operation, ChallengePurpose purpose, string mobile, TContent content, CancellationToken ct)
    {
        var (id, code) = (Challenge.NewId(), Challenge.NewCode());
        var challenge = new Challenge
        {
            Id = id,
            Purpose = purpose,
            MobileIndex = secrets.MobileIndex(mobile),
            Content = secrets.SealContent(JsonSerializer.Serialize(content)),
            CodeIndex = secrets.CodeIndex(id, code),
            SentAt = operation.At.UtcDateTime,
        };
        return store.WriteAsync<Guid>(operation, async (write, token) =>
        {
            if (await RefuseAsync(write.Db, challenge, token) is { } refused)
                return refused;
            write.Db.Add(challenge);
            write.Db.Add(Message(operation, purpose, mobile, code));
            return id;
        }, ct);
    }

    /// <summary>Runs <paramref name="act"/> in the same transaction when the code is right; a wrong one is counted.</summary>
    public async Task<Result<T>> AnswerAsync<TContent, T>(
        OperationContext operation, Answer answer, Func<Write, TContent, CancellationToken, Task<Result<T>>> act, CancellationToken ct)
        where T : class
    {
        var result = await store.WriteAsync<T?>(operation, async (write, token) =>
        {
            var now = operation.At.UtcDateTime;
            await write.Db.Database.ExecuteSqlAsync($"update identity_challenge set failures = failures where id = {answer.Challenge}", token);
            var challenge = await write.Db.Set<Challenge>().AsTracking().SingleOrDefaultAsync(row => row.Id == answer.Challenge, token);
            if (challenge is null || challenge.Purpose != answer.Purpose || !challenge.IsOpen(now))
                return Problems.CodeOver;
            if (challenge.CodeIndex != secrets.CodeIndex(challenge.Id, answer.Code))
            {
                challenge.Failures++;
                return Result.From<T?>(null);
            }

            challenge.UsedAt = now;
            var done = await act(write, JsonSerializer.Deserialize<TContent>(secrets.OpenContent(challenge.Content))!, token);
            return done.Problem is { } refused ? refused : done.Value;
        }, ct);
        return result.Problem is { } problem ? problem : result.Value is { } value ? value : Problems.CodeWrong;
    }

    private static async Task<Problem?> RefuseAsync(TongbanContext db, Challenge challenge, CancellationToken ct)
    {
        var aDayAgo = challenge.SentAt.AddDays(-1);
        var sent = await db.Set<Challenge>()
            .Where(row => row.MobileIndex == challenge.MobileIndex && row.SentAt > aDayAgo)
            .Select(row => row.SentAt).ToListAsync(ct);
        return sent.Count >= Challenge.SendsADay ? Problems.CodeTooMany
            : sent.Any(at => at > challenge.SentAt - Challenge.Pause) ? Problems.CodeTooSoon
            : null;
    }

    private TextMessageRow Message(OperationContext operation, ChallengePurpose purpose, string mobile, string code)
    {
        var what = purpose switch
        {
            ChallengePurpose.SignUp => "注册账号",
            ChallengePurpose.NewPassword => "重设密码",
            ChallengePurpose.ProveEmail => "核实电子邮箱",
            _ => throw new InvalidOperationException($"No words for {purpose}."),
        };
        return new()
        {
            Id = Guid.CreateVersion7(operation.At),
            At = operation.At.UtcDateTime,
            Channel = purpose == ChallengePurpose.ProveEmail ? TextChannels.Email : TextChannels.Sms,
            Mobile = secrets.SealMobile(mobile),
            Text = secrets.SealContent($"【{site.Value.Name ?? site.Value.PlaceName + "政务服务"}】验证码 {code}，用于{what}，10 分钟内有效。请不要告诉任何人。"),
            NextTry = operation.At.UtcDateTime,
        };
    }
}

/// <summary>A code that somebody gives back.</summary>
internal sealed record Answer(Guid Challenge, ChallengePurpose Purpose, string Code);
