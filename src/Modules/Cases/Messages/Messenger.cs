using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Platform.Data;
using Tongban.Web.Kit;

namespace Tongban.Cases.Messages;

/// <summary>
/// Tells the applicant: the message stands in their inbox at once, in the transaction of the act that it tells of. By which
/// other ways it goes is settled by the job (<see cref="RouteMessages"/>), so that nobody who submits waits for it.
/// </summary>
internal sealed class Messenger(Definitions definitions, IOptions<SiteOptions> site)
{
    private const string Message =
        "insert into cases_message (id, case_id, place, case_number, account_id, applicant_index, kind, title, body, created_at, category, urgent, short_text, condition, shown) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)";

    private const string Delivery =
        "insert into cases_delivery (id, message_id, case_id, place, channel, address_sealed, address_masked, state, attempts, next_at, sent_at) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)";

    private const string Reminder =
        "insert into cases_reminder (id, case_id, place, code, since, next_at, sent, state, changed_at) values (@p0, @p1, @p2, @p3, @p4, @p5, 0, 'waiting', @p4) on conflict (case_id, code) do update set since = excluded.since, next_at = excluded.next_at, sent = 0, state = 'waiting', changed_at = excluded.changed_at";

    private string Sign => $"【{site.Value.Name ?? site.Value.PlaceName + "政务服务"}】";

    /// <summary>Tells of an event, and puts down the reminders that come after it.</summary>
    public void Tell(Write write, CaseRow row, Notice notice)
    {
        Put(write, Addressee.Of(row), definitions.Messages.Telling(notice.Event), notice, shown: true);
        foreach (var template in definitions.Messages.RemindingAfter(notice.Event))
        {
            var at = write.Operation.At;
            write.Execute(Reminder, null, Guid.CreateVersion7(at), row.Id, row.Place, template.Code, at, ReminderTimes.After(at, template.Remind!.Days));
        }
    }

    /// <summary>Tells somebody of what no case may have come of yet.</summary>
    public void Tell(Write write, Addressee to, Notice notice) => Put(write, to, definitions.Messages.Telling(notice.Event), notice, shown: true);

    /// <param name="shown">False when the person doesn't want reminders in the inbox.</param>
    public void Remind(Write write, CaseRow row, MessageTemplate template, Notice notice, bool shown) => Put(write, Addressee.Of(row), template, notice, shown);

    private void Put(Write write, Addressee to, MessageTemplate template, Notice notice, bool shown)
    {
        var at = write.Operation.At;
        var id = Guid.CreateVersion7(at);
        var letter = MessageText.Draw(template, notice, Sign);
        write.Execute(
            Message, 1, id, to.CaseId, to.Place, to.Number, to.AccountId, to.ApplicantIndex, template.Code, letter.Title, letter.Body, at,
            template.Kind, template.Urgent, letter.Sms, template.Remind?.Condition, shown);
        if (shown)
            write.Execute(Delivery, 1, Guid.CreateVersion7(at), id, to.CaseId, to.Place, Channels.Inbox, "", "", DeliveryStates.Sent, 1, at, at);
    }
}

/// <summary>To whom a message goes, and what it is about.</summary>
/// <param name="Number">Of the case, or of what else it is about.</param>
internal sealed record Addressee(Guid CaseId, string Place, string Number, Guid AccountId, string ApplicantIndex)
{
    /// <summary>Stands where a message is for one account alone, whoever it acts for.</summary>
    public const string NoSubject = "-";

    public static Addressee Of(CaseRow row) => new(row.Id, row.Place, row.Number, row.OwnerAccountId, row.ApplicantIndex);
}
