using Tongban.Kernel.Processes;

namespace Tongban.Cases.Domain;

/// <summary>Work that opened: how many people it takes, whose it is, and when the step's own time is up.</summary>
internal sealed record WorkOpened(string TaskId, string NodeId, string Name, Work Work, WorkSeat Seat, DateTimeOffset? StepDue);

/// <summary>What one step brought about, all of it to be written in one transaction.</summary>
/// <param name="Taken">The legal acts, in order.</param>
/// <param name="Opened">Work that now waits for people.</param>
/// <param name="Closed">Ids of tasks that nobody needs to do any more.</param>
/// <param name="Done">The seat of work that somebody finished; null when the step was not a completion.</param>
/// <param name="Surveyed">Whether the survey's report was handed in with this step.</param>
internal sealed record Handled(
    CaseRecord Case,
    IReadOnlyList<ActTaken> Taken,
    IReadOnlyList<WorkOpened> Opened,
    IReadOnlyList<string> Closed,
    WorkDone? Done = null,
    bool Surveyed = false)
{
    public Handled Before(Handled later) => new(
        later.Case, [.. Taken, .. later.Taken], [.. Opened.Where(work => !later.Closed.Contains(work.TaskId)), .. later.Opened],
        [.. Closed, .. later.Closed], later.Done ?? Done, Surveyed || later.Surveyed);
}
