using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Messages;

/// <summary>Sends what waits; what a carrier refuses is tried again later, less and less often, and in the end reported as 未送达.</summary>
internal sealed class DeliverMessages(RouteMessages route, ClaimDeliveries claim, IEnumerable<ICarrier> carriers, Store store, TimeProvider time) : IJob
{
    /// <summary>A slow gateway holds up these many, not everybody; and a batch is through before its claim runs out.</summary>
    private const int AtOnce = 8;

    public string Name => "cases.deliver-messages";

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await route.RunAsync(Operation(), ct))
        {
        }

        Claimed claimed;
        do
        {
            claimed = await claim.TakeAsync(Operation(), ct);
            await Parallel.ForEachAsync(claimed.Parcels, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (parcel, token) => await DeliverAsync(parcel, token));
        }
        while (claimed.More);
    }

    private OperationContext Operation() => new(Actor.System(Name), time.GetUtcNow(), "发送消息", Channel: "job");

    private async Task DeliverAsync(Parcel parcel, CancellationToken ct)
    {
        var answer = await carriers.First(known => known.Channel == parcel.Channel).SendAsync(parcel, ct);
        var operation = Operation();
        await store.WriteAsync(operation, async (write, token) =>
        {
            Note(await write.Db.Set<DeliveryRow>().AsTracking().SingleAsync(row => row.Id == parcel.Id, token), answer, operation.At);
            return Result.Ok;
        }, ct);
    }

    private static void Note(DeliveryRow row, Result<Carried> answer, DateTimeOffset now)
    {
        if (answer.Problem is not { } refused)
        {
            (row.State, row.SentAt) = (answer.Value.Left ? DeliveryStates.Sent : DeliveryStates.Recorded, now.UtcDateTime);
            (row.Receipt, row.LastError) = (answer.Value.Receipt, null);
            return;
        }

        var why = refused.Detail ?? refused.Title;
        row.LastError = why;
        row.Failures = DeliveryFailures.Add(row.Failures, now, why);
        if (Sending.Next(row.Attempts, now) is { } next)
            row.NextAt = next.UtcDateTime;
        else
            row.State = DeliveryStates.Failed;
    }
}
