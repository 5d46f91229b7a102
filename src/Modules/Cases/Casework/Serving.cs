using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>Something electronic that its addressee hasn't opened.</summary>
internal sealed record Unopened(Guid CaseId, string Number, string Applicant, string Title, DateTime DeliveredAt);

/// <summary>
/// Serving decisions 送达 beyond the act itself: what the applicant agreed to, letters on their way, and what arrived in an
/// account that nobody opened.
/// </summary>
internal sealed class Serving(Store store, CaseForm form)
{
    private const string Wish = "matter.delivery.method";
    private const int Most = 200;

    /// <summary>The way that the applicant asked for in the form, and whether that is consent to electronic service 电子送达.</summary>
    public (string Way, bool Agreed) WishOf(CaseRow row)
    {
        var wish = form.Open(row)[Wish];
        return (ServiceWays.For(wish), ServiceWays.Agrees(wish));
    }

    /// <summary>A letter is on its way; the case is served on the day that it is signed for.</summary>
    public Task<Result> PostAsync(Caller caller, CaseRow row, string letter, string recipient, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("交邮", channel: "workbench"), (write, _) =>
        {
            if (caller.IsRecused(row))
                return Task.FromResult<Result>(CaseProblems.Recused);
            write.Db.Add(new ServiceRow
            {
                Id = Guid.CreateVersion7(write.Operation.At), CaseId = row.Id, Place = row.Place, CaseNumber = row.Number, ApplicantName = row.ApplicantName,
                ItemName = row.ItemName, How = ServiceWays.Post, Recipient = recipient, Evidence = letter, SentAt = write.Operation.At.UtcDateTime, SentBy = caller.Name,
            });
            write.Record(new Entry("cases.posted", "case", row.Id, row.Place, new { Letter = letter }));
            return Task.FromResult(Result.Ok);
        }, ct);

    public async Task<IReadOnlyList<ServiceRow>> LettersAsync(Caller caller, CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = db.Set<CaseRow>().Where(VisibleCases.To(caller, db.Set<TaskRow>()));
        return await db.Set<ServiceRow>().Where(row => row.EndedAt == null && cases.Any(known => known.Id == row.CaseId))
            .OrderBy(row => row.SentAt).Take(Most).ToListAsync(ct);
    }

    public async Task<ServiceRow?> LetterAsync(Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ServiceRow>().SingleOrDefaultAsync(row => row.Id == id && row.EndedAt == null, ct);
    }

    /// <summary>Ends an attempt in the transaction of the act that it led to.</summary>
    public static void End(Write write, Guid id, string outcome, string? note) => write.Execute(
        "update cases_service set ended_at = @p1, outcome = @p2, note = @p3 where id = @p0 and ended_at is null", 1, id, write.Operation.At, outcome, note);

    /// <summary>The letter came back: the decision is to be served in another way.</summary>
    public Task<Result> ReturnedAsync(Caller caller, ServiceRow letter, string? why, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("退件", channel: "workbench"), (write, _) =>
        {
            End(write, letter.Id, "returned", why);
            write.Record(new Entry("cases.letter-returned", "case", letter.CaseId, letter.Place, new { Letter = letter.Evidence, Why = why }));
            return Task.FromResult(Result.Ok);
        }, ct);

    /// <summary>Decisions that reached an account before <paramref name="before"/> and weren't opened.</summary>
    public async Task<IReadOnlyList<Unopened>> UnopenedAsync(Caller caller, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = store.Read();
        var cases = db.Set<CaseRow>().Where(VisibleCases.To(caller, db.Set<TaskRow>()));
        var limit = before.UtcDateTime;
        return await (from document in db.Set<DocumentRow>()
                      join row in cases on document.CaseId equals row.Id
                      where document.DeliveredAt != null && document.OpenedAt == null && document.DeliveredAt < limit && document.Kind.EndsWith("-decision")
                      orderby document.DeliveredAt
                      select new Unopened(row.Id, row.Number, row.ApplicantName, document.Title, document.DeliveredAt!.Value)).Take(Most).ToListAsync(ct);
    }

    /// <summary>They were reached in another way: by telephone, at their door. Nothing about the day of service changes.</summary>
    public Task<Result> ToldOtherwiseAsync(Caller caller, CaseRow row, string how, CancellationToken ct) =>
        store.WriteAsync(caller.Operation("补充告知", channel: "workbench"), (write, _) =>
        {
            if (caller.IsRecused(row))
                return Task.FromResult<Result>(CaseProblems.Recused);
            write.Execute("update cases_document set opened_at = @p1 where case_id = @p0 and delivered_at is not null and opened_at is null", null, row.Id, write.Operation.At);
            write.Db.Add(new ServiceRow
            {
                Id = Guid.CreateVersion7(write.Operation.At), CaseId = row.Id, Place = row.Place, CaseNumber = row.Number, ApplicantName = row.ApplicantName,
                ItemName = row.ItemName, How = "补充告知", Recipient = row.ApplicantName, Evidence = how, SentAt = write.Operation.At.UtcDateTime, SentBy = caller.Name,
                EndedAt = write.Operation.At.UtcDateTime, Outcome = "served",
            });
            write.Record(new Entry("cases.told-otherwise", "case", row.Id, row.Place, new { How = how }));
            return Task.FromResult(Result.Ok);
        }, ct);
}
