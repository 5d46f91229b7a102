using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Messages;

/// <summary>Sends what waits; what a carrier refuses is tried again later, less and less often, and in the end reported.</summary>
internal sealed class DeliverMessages(Store store, Vault vault, IEnumerable<ICarrier> carriers, TimeProvider time) : IJob
{
    private const int Batch = 100;

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    public string Name => "cases.deliver-messages";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var waiting in await WaitingAsync(ct))
            await DeliverAsync(waiting.Delivery, waiting.Message, ct);
    }

    private async Task<List<(DeliveryRow Delivery, MessageRow Message)>> WaitingAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = store.Read();
        var rows = await db.Set<DeliveryRow>()
            .Where(row => row.State == DeliveryStates.Pending && row.NextAt <= now).OrderBy(row => row.NextAt).Take(Batch)
            .Join(db.Set<MessageRow>(), delivery => delivery.MessageId, message => message.Id, (delivery, message) => new { delivery, message })
            .ToListAsync(ct);
        return [.. rows.Select(row => (row.delivery, row.message))];
    }

    private async Task DeliverAsync(DeliveryRow waiting, MessageRow message, CancellationToken ct)
    {
        var carrier = carriers.First(known => known.Channel == waiting.Channel);
        var address = vault.Open(CaseSeals.Address, waiting.AddressSealed);
        var answer = await carrier.SendAsync(waiting.Id, address, message.Title, message.Body, ct);
        var now = time.GetUtcNow();
        await store.WriteAsync(new OperationContext(Actor.System(Name), now, "发送消息", Channel: "job"), async (write, token) =>
        {
            Note(await write.Db.Set<DeliveryRow>().SingleAsync(row => row.Id == waiting.Id, token), answer, now.UtcDateTime);
            return Result.Ok;
        }, ct);
    }

    private static void Note(DeliveryRow row, Result<string> answer, DateTime now)
    {
        row.Attempts++;
        if (answer.IsOk)
        {
            (row.State, row.SentAt, row.Receipt, row.LastError) = (DeliveryStates.Sent, now, answer.Value, null);
            return;
        }

        row.LastError = answer.Problem!.Title;
        if (row.Attempts > Waits.Length)
            row.State = DeliveryStates.Failed;
        else
            row.NextAt = now + Waits[row.Attempts - 1];
    }
}
