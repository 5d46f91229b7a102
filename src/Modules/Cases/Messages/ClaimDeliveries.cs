using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>What one node took to send, and whether there may be more.</summary>
internal sealed record Claimed(IReadOnlyList<Parcel> Parcels, bool More);

/// <summary>
/// Takes what is due, so that no other node sends it too: its next attempt is put off beyond the longest that sending takes.
/// A node that dies meanwhile leaves it to be tried again, with the same id. In the same transaction it is asked whether a
/// reminder is still needed, and whether the person sleeps.
/// </summary>
internal sealed class ClaimDeliveries(Store store, Vault vault, Conditions conditions, PreferenceBook preferences)
{
    private const int Batch = 50;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    public async Task<Claimed> TakeAsync(OperationContext operation, CancellationToken ct)
    {
        var taken = await store.WriteAsync<Claimed>(operation, async (write, token) =>
        {
            var ids = await HoldAsync(write.Db, operation.At, token);
            var rows = await write.Db.Set<DeliveryRow>().AsTracking().Where(row => ids.Contains(row.Id))
                .Join(write.Db.Set<MessageRow>(), delivery => delivery.MessageId, message => message.Id, (delivery, message) => new { delivery, message }).ToListAsync(token);
            var wishes = await PreferenceBook.OfAsync(write.Db, [.. rows.Select(row => row.message.AccountId).Distinct()], token);
            var parcels = new List<Parcel>();
            foreach (var row in rows.OrderByDescending(row => row.message.Urgent).ThenBy(row => row.message.CreatedAt))
            {
                if (await MayLeaveAsync(write.Db, row.delivery, row.message, wishes.GetValueOrDefault(row.message.AccountId, Preferences.None), operation.At, token))
                    parcels.Add(new Parcel(row.delivery.Id, row.delivery.Channel, vault.Open(CaseSeals.Address, row.delivery.AddressSealed), row.message));
            }

            return new Claimed(parcels, ids.Count == Batch);
        }, ct);
        return taken.Value;
    }

    private static Task<List<Guid>> HoldAsync(TongbanContext db, DateTimeOffset at, CancellationToken ct)
    {
        var (now, until) = (at.UtcDateTime, (at + Hold).UtcDateTime);
        // What is asked inside is asked again outside: whoever waited for another node's transaction finds nothing left of it.
        return db.Database.SqlQuery<Guid>($"""
            update cases_delivery set next_at = {until}, attempts = attempts + 1 where state = 'pending' and next_at <= {now}
            and id in (select id from cases_delivery where state = 'pending' and next_at <= {now} order by next_at limit {Batch}) returning id
            """).ToListAsync(ct);
    }

    private async Task<bool> MayLeaveAsync(TongbanContext db, DeliveryRow delivery, MessageRow message, Preferences wishes, DateTimeOffset now, CancellationToken ct)
    {
        if (message.Condition is { } condition && !await conditions.HoldsAsync(db, condition, message.CaseId, ct))
        {
            (delivery.State, delivery.Attempts) = (DeliveryStates.Unneeded, delivery.Attempts - 1);
            return false;
        }

        var quiet = preferences.QuietOf(wishes);
        if (!Sending.KeepsQuiet(delivery.Channel, message.Urgent) || !quiet.Holds(now))
            return true;
        (delivery.NextAt, delivery.Attempts) = (quiet.After(now).UtcDateTime, delivery.Attempts - 1);
        return false;
    }
}
