using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

internal sealed record OutboxRow(DeliveryRow Delivery, MessageRow Message);

/// <summary>Which part of the outbox somebody looks at; null for all.</summary>
internal sealed record OutboxFilter(string? State, string? Channel);

/// <summary>What leaves the house, and what became of it 通知记录.</summary>
internal sealed class Outbox(Store store)
{
    /// <summary>A page far back is never asked for: beyond these nobody counts.</summary>
    private const int Counted = 3000;

    /// <summary>What somebody may have to look after, each counted by an index of its own; what is done isn't counted.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return new Dictionary<string, int>
        {
            [DeliveryStates.Pending] = await db.Set<DeliveryRow>().CountAsync(row => row.State == DeliveryStates.Pending, ct),
            [DeliveryStates.Failed] = await db.Set<DeliveryRow>().CountAsync(row => row.State == DeliveryStates.Failed, ct),
        };
    }

    public async Task<int> CountAsync(OutboxFilter filter, CancellationToken ct)
    {
        await using var db = store.Read();
        return await Of(db, filter).OrderByDescending(row => row.Id).Take(Counted).CountAsync(ct);
    }

    public async Task<IReadOnlyList<OutboxRow>> PageAsync(OutboxFilter filter, int number, int size, CancellationToken ct)
    {
        await using var db = store.Read();
        var rows = await Of(db, filter).OrderByDescending(row => row.Id).Skip((number - 1) * size).Take(size)
            .Join(db.Set<MessageRow>(), delivery => delivery.MessageId, message => message.Id, (delivery, message) => new { delivery, message }).ToListAsync(ct);
        return [.. rows.OrderByDescending(row => row.delivery.Id).Select(row => new OutboxRow(row.delivery, row.message))];
    }

    /// <summary>How one message went, by each way.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> OfMessageAsync(Guid messageId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DeliveryRow>().Where(row => row.MessageId == messageId).OrderBy(row => row.Id).ToListAsync(ct);
    }

    /// <summary>Everything that was told in one case, newest first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        var messages = await db.Set<MessageRow>().Where(row => row.CaseId == caseId).ToDictionaryAsync(row => row.Id, ct);
        var deliveries = await db.Set<DeliveryRow>().Where(row => messages.Keys.Contains(row.MessageId)).ToListAsync(ct);
        return [.. deliveries.Select(row => new OutboxRow(row, messages[row.MessageId])).OrderByDescending(row => row.Message.CreatedAt).ThenBy(row => row.Delivery.Id)];
    }

    public async Task<IReadOnlyList<ReminderRow>> RemindersAsync(Guid caseId, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ReminderRow>().Where(row => row.CaseId == caseId).OrderBy(row => row.NextAt).ToListAsync(ct);
    }

    /// <summary>Sends again what was given up; whoever presses second is told that it is under way.</summary>
    public Task<Result> ResendAsync(OperationContext operation, Guid id, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        var row = await write.Db.Set<DeliveryRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);
        if (row?.State != DeliveryStates.Failed)
            return CaseProblems.NotFailed;
        write.Execute(
            "update cases_delivery set state = 'pending', attempts = 0, next_at = @p0, failures = @p1 where id = @p2 and state = 'failed'", 1,
            operation.At, DeliveryFailures.Add(row.Failures, operation.At, $"{operation.Actor.Name}要求重发"), id);
        return Result.Ok;
    }, ct);

    private static IQueryable<DeliveryRow> Of(TongbanContext db, OutboxFilter filter)
    {
        var outward = db.Set<DeliveryRow>().Where(row => row.Channel != Channels.Inbox);
        if (filter.State is { } state)
            outward = outward.Where(row => row.State == state);
        return filter.Channel is { } channel ? outward.Where(row => row.Channel == channel) : outward;
    }
}
