using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Features.Jobs.Remind;

/// <summary>
/// Reminds of what is still to be done. The case is taken in hand first, so that whoever does it at this moment comes either
/// before (and nobody is reminded: 不再需要) or after.
/// </summary>
internal sealed class Remind(Store store, CaseShelf shelf, Reminding reminding, TimeProvider time) : IJob
{
    private const int Batch = 200;

    public string Name => "cases.remind";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        List<ReminderRow> due;
        await using (var db = store.Read())
            due = await db.Set<ReminderRow>().Where(row => row.State == ReminderStates.Waiting && row.NextAt <= now.UtcDateTime)
                .OrderBy(row => row.NextAt).Take(Batch).ToListAsync(ct);
        foreach (var reminder in due)
            await RemindAsync(reminder, now, ct);
    }

    private Task<Result> RemindAsync(ReminderRow due, DateTimeOffset now, CancellationToken ct) =>
        store.WriteAsync(new OperationContext(Actor.System(Name), now, "提醒申请人", Channel: "job"), async (write, token) =>
        {
            var open = await shelf.TakeAsync(write, due.CaseId, token) ?? throw new InvalidOperationException($"case {due.CaseId} is gone");
            // Read again behind the case's lock: another node may have reminded, or a new telling may have put it off.
            var reminder = await write.Db.Set<ReminderRow>().AsTracking().SingleAsync(row => row.Id == due.Id, token);
            if (reminder.State == ReminderStates.Waiting && reminder.NextAt <= now.UtcDateTime)
                await reminding.RunAsync(write, open, reminder, token);
            return Result.Ok;
        }, ct);
}

/// <summary>One reminder that is due, in its transaction.</summary>
internal sealed class Reminding(Data.Definitions definitions, Conditions conditions, Messenger messenger)
{
    public async Task RunAsync(Write write, OpenCase open, ReminderRow reminder, CancellationToken ct)
    {
        var now = write.Operation.At;
        reminder.ChangedAt = now.UtcDateTime;
        // A place may have published a template that reminds no more.
        if (definitions.Messages.Find(reminder.Code) is not { Remind: { } plan } template)
        {
            reminder.State = ReminderStates.Done;
            return;
        }

        if (!await conditions.HoldsAsync(write.Db, plan.Condition, reminder.CaseId, ct))
        {
            reminder.State = ReminderStates.Unneeded;
            return;
        }

        var wishes = (await PreferenceBook.OfAsync(write.Db, [open.Row.OwnerAccountId], ct)).GetValueOrDefault(open.Row.OwnerAccountId, Preferences.None);
        var since = CivilTime.DateOf(new DateTimeOffset(reminder.Since));
        messenger.Remind(write, open.Row, template, Notices.Reminder(open.Case, template.Code, since), wishes.Wants(MessageCategories.Reminder, Channels.Inbox));
        reminder.Sent++;
        reminder.NextAt = ReminderTimes.After(now, plan.Every).UtcDateTime;
        reminder.State = reminder.Sent >= plan.Times ? ReminderStates.Done : ReminderStates.Waiting;
    }
}
