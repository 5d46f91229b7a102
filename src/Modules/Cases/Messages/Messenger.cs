using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Messages;

/// <summary>
/// Tells the applicant: the message stands in their inbox at once, and leaves by the other ways that they gave as soon as
/// the job comes round. Everything is written in the transaction of the act that it tells of.
/// </summary>
internal sealed class Messenger(Vault vault)
{
    public void Tell(Write write, CaseRow row, Notice notice)
    {
        var at = write.Operation.At;
        var message = new MessageRow
        {
            Id = Guid.CreateVersion7(at),
            CaseId = row.Id,
            Place = row.Place,
            CaseNumber = row.Number,
            AccountId = row.OwnerAccountId,
            ApplicantIndex = row.ApplicantIndex,
            Kind = notice.Kind,
            Title = notice.Title,
            Body = notice.Body,
            CreatedAt = at.UtcDateTime,
        };
        write.Db.Add(message);
        var contact = CaseJson.Read<Contact>(vault.Open(CaseSeals.Contact, row.ContactSealed));
        write.Db.Add(Arrived(message));
        if (contact.Mobile is { Length: > 0 } mobile)
            write.Db.Add(Leaving(message, Channels.Sms, mobile));
        if (contact.Email is { Length: > 0 } email)
            write.Db.Add(Leaving(message, Channels.Email, email));
    }

    private static DeliveryRow Arrived(MessageRow message) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = message.Id,
        CaseId = message.CaseId,
        Place = message.Place,
        Channel = Channels.Inbox,
        AddressSealed = string.Empty,
        AddressMasked = string.Empty,
        State = DeliveryStates.Sent,
        Attempts = 1,
        NextAt = message.CreatedAt,
        SentAt = message.CreatedAt,
    };

    private DeliveryRow Leaving(MessageRow message, string channel, string address) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = message.Id,
        CaseId = message.CaseId,
        Place = message.Place,
        Channel = channel,
        AddressSealed = vault.Seal(CaseSeals.Address, address),
        AddressMasked = Channels.Mask(channel, address),
        State = DeliveryStates.Pending,
        Attempts = 0,
        NextAt = message.CreatedAt,
    };
}
