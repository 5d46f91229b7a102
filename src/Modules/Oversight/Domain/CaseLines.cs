using Tongban.Cases.Contracts;

namespace Tongban.Oversight.Domain;

/// <summary>How events of the feed change a line. Replaying the same events from the beginning gives the same lines.</summary>
internal static class CaseLines
{
    private static readonly HashSet<string> Ending = ["cases.not-accepted", "cases.referred", "cases.withdrawn", "cases.terminated"];

    public static CaseLine After(this CaseLine? before, string type, CaseEvent told)
    {
        var line = (before ?? Opened(told)) with
        {
            State = told.State,
            LegalDays = told.LegalDays,
            PromisedDays = told.PromisedDays,
            LegalDue = told.LegalDue,
            PromisedDue = told.PromisedDue,
        };
        return type switch
        {
            "cases.submitted" or "cases.received" => line with { ReceivedOn = line.ReceivedOn ?? told.On },
            "cases.accepted" or "cases.deemed-accepted" => line with { AcceptedOn = line.AcceptedOn ?? told.On },
            "cases.decided" => line.DecidedOn is not null ? line : line with
            {
                DecidedOn = told.On,
                UsedDays = told.WorkingDaysUsed,
                Outcome = told.Outcome,
            },
            _ when Ending.Contains(type) => line with { EndedOn = line.EndedOn ?? told.On },
            _ => line,
        };
    }

    /// <summary>What a change adds to the figures, day by day; days that stay as they were are left out.</summary>
    public static IEnumerable<(DateOnly Day, Tally Change)> Changes(CaseLine? before, CaseLine after)
    {
        foreach (var day in Days(before).Concat(Days(after)).Distinct())
        {
            var change = Tally.Of(after, day) - (before is null ? default : Tally.Of(before, day));
            if (change != default) yield return (day, change);
        }
    }

    private static IEnumerable<DateOnly> Days(CaseLine? line) => line is null
        ? []
        : new[] { line.ReceivedOn, line.AcceptedOn, line.DecidedOn }.OfType<DateOnly>();

    private static CaseLine Opened(CaseEvent told) => new()
    {
        CaseId = told.CaseId,
        Number = told.Number,
        ItemId = told.ItemId,
        ItemName = told.ItemName,
        Place = told.Place,
        DepartmentId = told.DepartmentId,
        DepartmentName = told.DepartmentName,
        State = told.State,
    };
}
