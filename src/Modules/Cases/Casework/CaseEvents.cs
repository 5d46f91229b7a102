using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Cases.Casework;

/// <summary>What the record says of a case: one entry for each act, each survey and each review.</summary>
internal static class CaseEvents
{
    public const string Submitted = "cases.submitted";
    public const string Surveyed = "cases.surveyed";
    public const string Reviewed = "cases.reviewed";
    public const string Worked = "cases.worked";
    public const string HandedOver = "cases.handed-over";

    private const string SubjectKind = "case";

    public static void Record(Write write, CaseRow row, Handled handled, Rulebook rules)
    {
        var today = CivilTime.DateOf(write.Operation.At);
        if (handled.Done is { } done && Type(done, handled) is { } type)
            Add(write, type, row, Event(row, handled.Case, rules, write.Operation.At, today, note: done.Opinion));
        foreach (var taken in handled.Taken)
            Add(write, taken.Rule.EventType, row, Event(row, handled.Case, rules, write.Operation.At, taken.Done.EffectiveOn, taken.To, taken.Done.Reasons));
    }

    /// <summary>For the submission itself, which is not an act of the organ's.</summary>
    public static void RecordSubmitted(Write write, CaseRow row, CaseRecord @case, Rulebook rules) =>
        Add(write, Submitted, row, Event(row, @case, rules, write.Operation.At, CivilTime.DateOf(write.Operation.At)) with
        {
            Burden = row.Burden is { } burden ? CaseJson.Read<CaseBurden>(burden) : null,
        });

    /// <summary>The window gave the case to the department, which is no act in law.</summary>
    public static void RecordHandedOver(Write write, CaseRow row, CaseRecord @case, Rulebook rules) =>
        Add(write, HandedOver, row, Event(row, @case, rules, write.Operation.At, CivilTime.DateOf(write.Operation.At)));

    private static void Add(Write write, string type, CaseRow row, CaseEvent payload) =>
        write.Record(new Entry(type, SubjectKind, row.Id, row.Place, payload));

    private static string? Type(WorkDone done, Handled handled) => done.Post switch
    {
        Posts.Reviewer => Reviewed,
        Posts.Surveyor => handled.Surveyed ? Surveyed : Worked,
        _ => handled.Taken.Count > 0 ? null : Worked,
    };

    private static CaseEvent Event(
        CaseRow row, CaseRecord @case, Rulebook rules, DateTimeOffset now, DateOnly on, CaseState? state = null, string? note = null)
    {
        var reading = rules.Read(@case, now);
        var runs = reading.State == ClockState.Running;
        return new CaseEvent(
            row.Id, row.Number, row.ItemId, row.ItemCode, row.ItemName, row.Place, row.DepartmentId, row.DepartmentName,
            row.ApplicantKind == ApplicantKinds.Organisation ? Platform.Security.SubjectKind.Organisation : Platform.Security.SubjectKind.Person,
            row.ApplicantName, (state ?? @case.State).Code(), row.Outcome, row.Publicity,
            reading.StartedOn is null ? null : reading.UsedDays, Days(@case.Terms.Legal), Days(@case.Terms.Promised), on, note,
            runs ? reading.PromisedDue : null, runs ? reading.LegalDue : null);
    }

    private static int? Days(Limit limit) => limit.Unit is LimitUnit.WorkingDays or LimitUnit.CalendarDays ? limit.Amount : null;
}
