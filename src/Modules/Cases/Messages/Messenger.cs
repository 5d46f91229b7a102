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
    private const string Message =
        "insert into cases_message (id, case_id, place, case_number, account_id, applicant_index, kind, title, body, created_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)";

    private const string Delivery =
        "insert into cases_delivery (id, message_id, case_id, place, channel, address_sealed, address_masked, state, attempts, next_at, sent_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)";

    public void Tell(Write write, CaseRow row, Notice notice)
    {
        var at = write.Operation.At;
        var id = Guid.CreateVersion7(at);
        write.Execute(Message, 1, id, row.Id, row.Place, row.Number, row.OwnerAccountId, row.ApplicantIndex, notice.Kind, notice.Title, notice.Body, at);
        write.Execute(Delivery, 1, Guid.CreateVersion7(at), id, row.Id, row.Place, Channels.Inbox, "", "", DeliveryStates.Sent, 1, at, at);
        var contact = CaseJson.Read<Contact>(vault.Open(CaseSeals.Contact, row.ContactSealed));
        Leave(write, row, id, Channels.Sms, contact.Mobile);
        Leave(write, row, id, Channels.Email, contact.Email);
    }

    private void Leave(Write write, CaseRow row, Guid message, string channel, string? address)
    {
        if (address is { Length: > 0 })
        {
            var at = write.Operation.At;
            write.Execute(Delivery, 1, Guid.CreateVersion7(at), message, row.Id, row.Place, channel,
                vault.Seal(CaseSeals.Address, address), Channels.Mask(channel, address), DeliveryStates.Pending, 0, at, null);
        }
    }
}
