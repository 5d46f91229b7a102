using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tongban.Cases.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Voice.Data.Rows;
using Tongban.Voice.Domain;

namespace Tongban.Voice.Features.Portal.RateCase;

/// <summary>What the record keeps of a rating: no comment, no person.</summary>
internal sealed record RatingEvent(Guid CaseId, Guid DepartmentId, string DepartmentName, string ItemName, int Level, bool FollowUp);

/// <summary>Takes a rating and, when it is a bad one, opens the department's follow-up in the same transaction.</summary>
internal sealed class RateCase(Store store, ICases cases, ICalendars calendars, IOptions<VoiceOptions> options)
{
    /// <summary>The case, when it is the caller's; and the level they gave before.</summary>
    public async Task<(CaseSummary Case, RatingLevel? Given)?> FindAsync(Guid caseId, Caller caller, CancellationToken ct)
    {
        if (!await cases.BelongsToAsync(caseId, caller, ct) || await cases.FindAsync(caseId, ct) is not { } summary) return null;
        await using var db = store.Read();
        return (summary, await db.Set<RatingRow>().Where(row => row.CaseId == caseId).Select(row => (RatingLevel?)row.Level).SingleOrDefaultAsync(ct));
    }

    public async Task<Result> RunAsync(Caller caller, Guid caseId, int? level, string? comment, CancellationToken ct)
    {
        if (await FindAsync(caseId, caller, ct) is not { } found) return VoiceProblems.CaseNotFound;
        var rating = Rating.Give(found.Case.State, found.Given is not null, level, comment);
        if (!rating.IsOk) return rating.Problem!;
        try
        {
            return await store.WriteAsync(caller.Operation("评价"), (write, _) =>
            {
                Keep(write, found.Case, rating.Value);
                return Task.FromResult(Result.Ok);
            }, ct);
        }
        catch (DbUpdateException failure) when (Store.IsDuplicate(failure))
        {
            // Pressed twice, or from two devices at once: the first one counts.
            return VoiceProblems.AlreadyRated;
        }
    }

    private void Keep(Write write, CaseSummary of, Rating rating)
    {
        var (at, today) = (write.Operation.At, CivilTime.DateOf(write.Operation.At));
        var row = new RatingRow
        {
            Id = Guid.CreateVersion7(at),
            CaseId = of.Id,
            Place = of.Place,
            DepartmentId = of.DepartmentId,
            DepartmentName = of.DepartmentName,
            ItemId = of.ItemId,
            ItemName = of.ItemName,
            AccountId = write.Operation.Actor.Id,
            Level = rating.Level,
            Comment = rating.Comment,
            RatedOn = today,
            RatedAt = at.UtcDateTime,
        };
        write.Db.Add(row);
        if (rating.Level.IsBad()) write.Db.Add(FollowUpOf(of, rating, at, today));
        write.Record(new Entry("voice.rated", "rating", row.Id, row.Place,
            new RatingEvent(of.Id, of.DepartmentId, of.DepartmentName, of.ItemName, (int)rating.Level, rating.Level.IsBad())));
    }

    private FollowUpRow FollowUpOf(CaseSummary of, Rating rating, DateTimeOffset at, DateOnly today)
    {
        var opened = FollowUp.Open(
            calendars.Calendar.AddWorkingDays(today, options.Value.ContactWorkingDays),
            calendars.Calendar.AddWorkingDays(today, options.Value.RectifyWorkingDays));
        return new FollowUpRow
        {
            Id = Guid.CreateVersion7(at),
            CaseId = of.Id,
            CaseNumber = of.Number,
            ItemSlug = of.ItemSlug,
            ItemName = of.ItemName,
            Place = of.Place,
            DepartmentId = of.DepartmentId,
            DepartmentName = of.DepartmentName,
            Level = rating.Level,
            Comment = rating.Comment,
            State = opened.State,
            ContactDue = opened.ContactDue,
            RectifyDue = opened.RectifyDue,
            Steps = FollowUpRow.StepsOf(opened),
            OpenedAt = at.UtcDateTime,
            Revision = 1,
        };
    }
}
