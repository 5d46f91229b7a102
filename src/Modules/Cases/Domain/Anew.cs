using Tongban.Kernel;
using Tongban.Kernel.Processes;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain;

/// <summary>Deciding anew what a ruling set aside 责令重新作出: the old application goes on in a new case.</summary>
internal static class Anew
{
    /// <summary>The terms of the old case, with the time that the ruling sets in place of the item's own.</summary>
    public static CaseTerms Bounded(CaseTerms terms, Limit? within) => within is null ? terms : terms with
    {
        Legal = within,
        Promised = terms.Promised is var promised && (promised.IsNone || (promised.Unit == within.Unit && promised.Amount < within.Amount)) ? promised : within,
    };

    /// <summary>
    /// The application was received and accepted once, so nobody accepts it again: the new case stands accepted from the day
    /// on which the ruling arrived, and its clock runs from then. Where the acceptance isn't the first piece of work (a
    /// village that collects the papers), the work takes its course, on the same clock from receipt.
    /// </summary>
    public static Result<Handled> Open(Application application, Rulebook rules, DateOnly arrivedOn, DateTimeOffset now) =>
        Opening.Open(application, rules, now, CivilTime.StartOf(arrivedOn)).Then(opened =>
            Waiting(opened.Case, rules) is { } task ? Readmit(opened.Case, rules, task, arrivedOn, now).Map(opened.Before) : opened);

    private static OpenTask? Waiting(CaseRecord @case, Rulebook rules) =>
        @case.Process.Tasks.FirstOrDefault(task => Silence.Accepting(rules, task.NodeId) is not null);

    private static Result<Handled> Readmit(CaseRecord @case, Rulebook rules, OpenTask task, DateOnly arrivedOn, DateTimeOffset now)
    {
        var command = new CompleteTask(task.TaskId, Silence.Accepting(rules, task.NodeId)!.Name, null, "ruling");
        return ProcessEngine.Handle(rules.Process, @case.Process, command, now, rules.Resolve)
            .Then(step => Steps.Follow(@case, rules, step, new ActInput(ActBy.System) { OrderedOn = arrivedOn }, now));
    }
}
