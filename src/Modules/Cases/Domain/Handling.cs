using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Kernel.Processes;

namespace Tongban.Cases.Domain;

/// <summary>
/// Work and law together, as one pure function: somebody finishes a piece of work, the engine says what follows, and every
/// act it asks for goes through <see cref="Acts"/>. If the law refuses an act, nothing of the step stands.
/// </summary>
internal static class Handling
{
    /// <summary>An official does a task with one of its actions.</summary>
    /// <param name="variables">Facts that the process's gateways may test; null for none.</param>
    public static Result<Handled> Complete(
        CaseRecord @case, Rulebook rules, string taskId, string action, ActInput input, DateTimeOffset now, JsonObject? variables = null)
    {
        if (input.By.Hand == Hand.Official && @case.Conduct.IsRecused(input.By.Id))
            return CaseProblems.Recused;
        return Silence.Settle(@case, rules, now).Then(settled =>
        {
            if (Task(settled.Case, taskId) is not { } task)
                return Task(@case, taskId) is null ? CaseProblems.TaskGone.With(LastDone(@case)) : CaseProblems.DeemedAccepted;
            var work = rules.Process.Node(task.NodeId).Work!;
            if (work.Actions.FirstOrDefault(known => known.Name == action) is not { } chosen)
                return CaseProblems.ActionUnknown;
            if (Given(chosen, input) is { } problem)
                return problem;
            return Do(settled.Case, rules, task, chosen, input with { Stage = task.NodeId }, now, variables).Map(settled.Before);
        });
    }

    /// <summary>
    /// An act beside the process: the applicant corrects or withdraws, an official suspends, extends, terminates. What the
    /// process arranges (to accept, to decide, to serve) is done by its task and never past it: survey, review and the
    /// second pair of eyes hang on that.
    /// </summary>
    public static Result<Handled> Beside(CaseRecord @case, Rulebook rules, Act act, ActInput input, DateTimeOffset now) =>
        !IsBeside(act) ? CaseProblems.NotYetDue : WorkIsLeft(@case, act) ? CaseProblems.WorkLeft : Silence.Settle(@case, rules, now).Then(settled =>
            Acts.Apply(settled.Case, act, input, rules.Regime, rules.Calendar, now).Then(outcome =>
            {
                var handled = settled.Before(new Handled(outcome.Case, outcome.Taken, [], []));
                var ends = outcome.Case.State.IsEnded() && outcome.Case.Process.Status == ProcessStatus.Running;
                return ends ? Cancel(handled, rules, ActRules.Of(act).Name, now) : handled;
            }));

    /// <summary>What was decided on a promise is checked after the case is closed; archived, nothing would remind of it.</summary>
    private static bool WorkIsLeft(CaseRecord @case, Act act) =>
        act == Act.Archive && @case.State == CaseState.Closed && @case.Process.Status == ProcessStatus.Running;

    private static bool IsBeside(Act act) => act
        is Act.Correct or Act.Withdraw or Act.Suspend or Act.Resume or Act.Extend or Act.Terminate or Act.Revoke or Act.Archive
        or Act.SetAside or Act.NoteRuling;

    /// <summary>A timer of the process has come due; what it asks for is asked in the system's name.</summary>
    public static Result<Handled> TimerDue(CaseRecord @case, Rulebook rules, string timerId, DateTimeOffset now) =>
        ProcessEngine.Handle(rules.Process, @case.Process, new TimerDue(timerId), now, rules.Resolve)
            .Then(step => Steps.Follow(@case, rules, step, new ActInput(ActBy.System), now));

    private static Result<Handled> Do(
        CaseRecord @case, Rulebook rules, OpenTask task, TaskAction action, ActInput input, DateTimeOffset now, JsonObject? variables)
    {
        var command = new CompleteTask(task.TaskId, action.Name, variables, input.By.Id.ToString("N"));
        var work = rules.Process.Node(task.NodeId).Work!;
        var done = new WorkDone(task.TaskId, task.NodeId, work.Post, action.Name, input.By.Id, input.By.Name, now, input.Reasons);
        return Stepped(@case, rules, command, now)
            .Then(step => Steps.Follow(@case, rules, step, input, now))
            .Map(handled => action.Stays ? handled : Remember(handled, done));
    }

    /// <summary>The engine's refusals speak of tasks; these two are said in the words of the case.</summary>
    private static Result<Step> Stepped(CaseRecord @case, Rulebook rules, CompleteTask command, DateTimeOffset now)
    {
        var step = ProcessEngine.Handle(rules.Process, @case.Process, command, now, rules.Resolve);
        return step.Problem?.Code switch
        {
            null => step,
            var code when code == ProcessProblems.FourEyes.Code => CaseProblems.FourEyes,
            var code when code == ProcessProblems.SamePerson.Code => CaseProblems.SameSurveyor,
            _ => step,
        };
    }

    private static Handled Remember(Handled handled, WorkDone done) => handled with
    {
        Done = done,
        Case = handled.Case with { Conduct = handled.Case.Conduct with { Work = [.. handled.Case.Conduct.Work, done] } },
    };

    private static Result<Handled> Cancel(Handled handled, Rulebook rules, string reason, DateTimeOffset now) =>
        ProcessEngine.Handle(rules.Process, handled.Case.Process, new Cancel(reason), now, rules.Resolve)
            .Then(step => Steps.Follow(handled.Case, rules, step, new ActInput(ActBy.System), now))
            .Map(handled.Before);

    private static Problem? Given(TaskAction action, ActInput input) =>
        action.Requires.Any(need => need is "opinion" or "reason") && string.IsNullOrWhiteSpace(input.Reasons)
            ? CaseProblems.ReasonsRequired
            : null;

    private static OpenTask? Task(CaseRecord @case, string taskId) => @case.Process.Tasks.FirstOrDefault(task => task.TaskId == taskId);

    private static string LastDone(CaseRecord @case) => @case.Conduct.Work.LastOrDefault() is { } last
        ? $"{last.ByName}已于{Wording.Moment(last.At)}办理"
        : $"现在：{@case.State.Name()}";
}
