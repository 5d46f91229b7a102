using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Data;

/// <summary>Between the row and the case that the rules speak of.</summary>
internal static class CaseMapping
{
    public static CaseRecord ToRecord(this CaseRow row) => new()
    {
        Id = row.Id,
        Number = row.Number,
        Place = row.Place,
        Terms = CaseJson.Read<CaseTerms>(row.Terms),
        Applicant = new Applicant(row.ApplicantKind == ApplicantKinds.Organisation, row.ApplicantName, row.ApplicantMasked),
        State = CaseStates.Parse(row.State),
        Clock = CaseJson.Read<IReadOnlyList<ClockEvent>>(row.Clock),
        Process = ProcessState.FromJson(row.ProcessState),
        Conduct = CaseJson.Read<Conduct>(row.Conduct),
    };

    /// <summary>Writes back what a step may change, with the dates that lists are ordered by.</summary>
    public static void Take(this CaseRow row, CaseRecord after, Rulebook rules, DateTimeOffset now)
    {
        row.State = after.State.Code();
        row.Clock = CaseJson.Write(after.Clock);
        row.Conduct = CaseJson.Write(after.Conduct);
        row.ProcessState = after.Process.ToJson();
        row.Outcome = after.Conduct.Decision is { } decision ? Outcomes.Of(decision.Act) : null;
        row.DecidedAt = after.Conduct.Decision?.At.UtcDateTime;
        row.Take(ClockIndex.Of(after, rules, now));
        row.ChangedAt = now.UtcDateTime;
        row.Revision++;
    }

    public static void Take(this CaseRow row, ClockIndex index)
    {
        row.PromisedDue = index.PromisedDue;
        row.LegalDue = index.LegalDue;
        row.DueAt = index.DueAt?.UtcDateTime ?? Dues.Never;
        row.DeemAt = index.DeemAt?.UtcDateTime;
        row.TimerAt = index.TimerAt?.UtcDateTime;
        row.CalendarVersion = index.CalendarVersion;
    }
}
