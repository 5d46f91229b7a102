using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Tongban.Kernel.Processes;

/// <summary>
/// Runs processes as a pure function: definition, state, command and time give the next state and what follows from it.
/// Nothing is remembered here; the same commands at the same times give the same states.
/// </summary>
public static class ProcessEngine
{
    /// <param name="variables">What gateways may test; copied.</param>
    /// <param name="timers">Resolves durations in working days; only needed when the definition has such timers.</param>
    public static Result<Step> Start(
        ProcessDefinition definition, JsonObject? variables, DateTimeOffset now, TimerResolver? timers = null)
    {
        if (Variables.Reserved(variables) is { } reserved) return reserved;
        var state = new ProcessState { Variables = (JsonObject?)variables?.DeepClone() ?? [] };
        var run = new Run(definition, state, new Clock(now, timers));
        run.Leave(definition.Start.Id);
        return run.Finish();
    }

    public static Result<Step> Handle(
        ProcessDefinition definition, ProcessState state, Command command, DateTimeOffset now, TimerResolver? timers = null)
    {
        if (state.Status != ProcessStatus.Running) return ProcessProblems.Ended;
        var run = new Run(definition, state, new Clock(now, timers));
        var refusal = command switch
        {
            CompleteTask complete => new TaskCompletion(definition, run, complete).Apply(),
            TakeBack back => run.TakeBack(back),
            TimerDue due => run.Fire(due.TimerId),
            Cancel cancel => run.Cancel(cancel.Reason),
            _ => throw new UnreachableException(),
        };
        return refusal is null ? run.Finish() : refusal;
    }
}

/// <summary>The moment of a step, and how to count working days from it.</summary>
internal sealed record Clock(DateTimeOffset Now, TimerResolver? Timers)
{
    public Result<DateTimeOffset> After(Duration duration) => duration.After(Now, Timers);
}
