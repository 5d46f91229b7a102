using Tongban.Kernel;

namespace Tongban.Cases.Domain;

/// <summary>
/// What silence causes holds as of its own day, whether or not anybody has written it down (art. 32). Every step therefore
/// settles it first; the job does nothing else than this for the cases that nobody touches.
/// </summary>
internal static class Silence
{
    public static bool IsDue(CaseRecord @case, Rulebook rules, DateTimeOffset now) =>
        @case.State is CaseState.Submitted or CaseState.Received && rules.Read(@case, now).DeemedAccepted;

    /// <summary>The case with silence's consequence recorded, or as it was when there is none.</summary>
    public static Result<Handled> Settle(CaseRecord @case, Rulebook rules, DateTimeOffset now)
    {
        if (!IsDue(@case, rules, now))
            return new Handled(@case, [], [], []);
        var waiting = @case.Process.Tasks.FirstOrDefault(task => Accepting(rules, task.NodeId) is not null);
        return waiting is null ? WithoutTask(@case, rules, now) : Accept(@case, rules, waiting, now);
    }

    private static Result<Handled> Accept(CaseRecord @case, Rulebook rules, Kernel.Processes.OpenTask task, DateTimeOffset now)
    {
        var command = new Kernel.Processes.CompleteTask(task.TaskId, Accepting(rules, task.NodeId)!.Name, null, "silence");
        return Kernel.Processes.ProcessEngine.Handle(rules.Process, @case.Process, command, now, rules.Resolve)
            .Then(step => Steps.Follow(@case, rules, step, new ActInput(ActBy.System), now));
    }

    /// <summary>The process has gone past the window, or never had one: only the law's side is recorded.</summary>
    private static Result<Handled> WithoutTask(CaseRecord @case, Rulebook rules, DateTimeOffset now) =>
        Acts.Apply(@case, Act.DeemAccepted, new ActInput(ActBy.System), rules.Regime, rules.Calendar, now)
            .Map(outcome => new Handled(outcome.Case, outcome.Taken, [], []));

    internal static Kernel.Processes.TaskAction? Accepting(Rulebook rules, string nodeId) =>
        rules.Process.Node(nodeId).Work!.Actions.FirstOrDefault(action => action.Act == ActRules.Of(Act.Accept).Code);
}
