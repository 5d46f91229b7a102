using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Messages;
using Tongban.Platform.Checkups;
using Tongban.Platform.Data;

namespace Tongban.Cases.Features.Checkups;

/// <summary>Messages to applicants leave: one that waits too long, or was given up, is a notice that somebody never got.</summary>
internal sealed class DeliveriesCheckup(Store store, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public string Name => "deliveries";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = store.Read();
        var late = await db.Set<DeliveryRow>().CountAsync(row => row.State == DeliveryStates.Pending && row.NextAt < now - Patience, ct);
        var failed = await db.Set<DeliveryRow>().CountAsync(row => row.State == DeliveryStates.Failed && row.NextAt > now - Remembered, ct);
        return [Late(late), Failed(failed)];
    }

    internal static Finding Late(int count) => count == 0
        ? Finding.Good("deliveries.waiting", "没有久等的消息")
        : Finding.Bad("deliveries.waiting", $"{count} 条消息到点一小时还没有发出", "请看 jobs.cases.deliver-messages 一项，以及短信、邮件网关的设置。");

    internal static Finding Failed(int count) => count == 0
        ? Finding.Good("deliveries.failed", "近七天没有发不出去的消息")
        : Finding.Warn("deliveries.failed", $"近七天有 {count} 条消息反复发送都没有成功", "请在工作台“消息发送”里看原因；要紧的通知请改用电话或邮寄送达。");
}
