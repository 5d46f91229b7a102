using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Identity.Features.Jobs.ForgetOld;

/// <summary>Deletes what has served its purpose: personal data is kept no longer than needed (个人信息保护法 art. 19).</summary>
internal sealed class ForgetOld(Store store, TimeProvider time) : IJob
{
    // 网络安全法 art. 21 (3): logs that show who got in are kept for at least six months.
    private const int SignInDays = 190;

    public string Name => "identity.forget-old";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var operation = new OperationContext(Actor.System(Name), time.GetUtcNow(), "清理过期数据", Channel: "job");
        await store.WriteAsync(operation, async (write, token) =>
        {
            var now = operation.At.UtcDateTime;
            var (yesterday, lastWeek, longAgo) = (now.AddDays(-1), now.AddDays(-7), now.AddDays(-SignInDays));
            await write.Db.Set<ParkedFormRow>().Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(token);
            await write.Db.Set<Challenge>().Where(row => row.SentAt < yesterday).ExecuteDeleteAsync(token);
            await write.Db.Set<TextMessageRow>().Where(row => row.At < lastWeek).ExecuteDeleteAsync(token);
            await write.Db.Set<SignInRow>().Where(row => row.At < longAgo).ExecuteDeleteAsync(token);
            return Result.Ok;
        }, ct);
    }
}
