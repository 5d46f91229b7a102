using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>
/// Settles by which ways each new message leaves: what its template allows, where the applicant can be reached, and what they
/// want. Each message once, whichever node comes first.
/// </summary>
internal sealed class RouteMessages(Store store, Definitions definitions, IContacts contacts, Vault vault)
{
    private const int Batch = 100;

    /// <returns>True when there may be more.</returns>
    public async Task<bool> RunAsync(OperationContext operation, CancellationToken ct)
    {
        var settled = await store.WriteAsync<int>(operation, async (write, token) =>
        {
            var messages = await TakeAsync(write.Db, token);
            foreach (var (message, addresses, preferences) in await KnowAsync(write.Db, messages, token))
            {
                write.Db.AddRange(Deliveries(message, addresses, preferences, operation.At.UtcDateTime));
                message.RoutedAt = operation.At.UtcDateTime;
            }

            return messages.Count;
        }, ct);
        return settled.Value == Batch;
    }

    private async Task<List<MessageRow>> TakeAsync(TongbanContext db, CancellationToken ct) => store.Kind == DatabaseKind.Postgres
        ? await db.Set<MessageRow>().FromSql($"select * from cases_message where routed_at is null order by created_at limit {Batch} for update skip locked").AsTracking().ToListAsync(ct)
        : await db.Set<MessageRow>().AsTracking().Where(row => row.RoutedAt == null).OrderBy(row => row.CreatedAt).Take(Batch).ToListAsync(ct);

    private async Task<IEnumerable<(MessageRow, Addresses, Preferences)>> KnowAsync(TongbanContext db, List<MessageRow> messages, CancellationToken ct)
    {
        List<Guid> cases = [.. messages.Select(row => row.CaseId).Distinct()], accounts = [.. messages.Select(row => row.AccountId).Distinct()];
        List<string> subjects = [.. messages.Select(row => row.ApplicantIndex).Distinct()];
        var given = await db.Set<CaseRow>().AsNoTracking().Where(row => cases.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ContactSealed, ct);
        var hooks = await db.Set<WebhookRow>().AsNoTracking().Where(row => subjects.Contains(row.ApplicantIndex)).ToDictionaryAsync(row => row.ApplicantIndex, row => row.Url, ct);
        var chosen = await PreferenceBook.OfAsync(db, accounts, ct);
        var known = await contacts.OfAsync(accounts, ct);
        return messages.Select(message => (
            message,
            Reach(given.GetValueOrDefault(message.CaseId) is { } contact ? CaseJson.Read<Contact>(vault.Open(CaseSeals.Contact, contact)) : new Contact(null, null), known.GetValueOrDefault(message.AccountId), hooks.GetValueOrDefault(message.ApplicantIndex)),
            chosen.GetValueOrDefault(message.AccountId, Preferences.None)));
    }

    /// <summary>The number given for this matter comes before the account's; of mail only an address that was proved is trusted, where there is one.</summary>
    private static Addresses Reach(Contact given, AccountContact? account, string? webhook) =>
        new(given.Mobile ?? account?.Mobile, account?.Email ?? given.Email, webhook);

    private IEnumerable<DeliveryRow> Deliveries(MessageRow message, Addresses addresses, Preferences preferences, DateTime now) =>
        Routing.Of(message.Category, definitions.Messages.Find(message.Kind)?.Channels ?? Channels.Outward, addresses, preferences).Select(way => new DeliveryRow
        {
            // In the order of the messages, whenever the job came round.
            Id = Guid.CreateVersion7(new DateTimeOffset(message.CreatedAt)), MessageId = message.Id, CaseId = message.CaseId, Place = message.Place, Channel = way.Channel,
            AddressSealed = vault.Seal(CaseSeals.Address, way.Address), AddressMasked = Channels.Mask(way.Channel, way.Address),
            State = way.Wanted ? DeliveryStates.Pending : DeliveryStates.Declined, Attempts = 0, NextAt = now,
        });
}
