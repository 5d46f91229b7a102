using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Kernel.Processes;

namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>Plays a process by hand and keeps what happened.</summary>
internal sealed class Play
{
    private readonly ProcessDefinition _definition;
    private readonly TimerResolver? _timers;

    public Play(ProcessDefinition definition, JsonObject? variables = null, TimerResolver? timers = null)
    {
        (_definition, _timers) = (definition, timers);
        Take(ProcessEngine.Start(definition, variables, Now, timers));
    }

    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public DateTimeOffset Now { get; set; } = Morning;

    public ProcessState State { get; private set; } = new();

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public IEnumerable<string> Open => State.Tasks.Select(task => task.TaskId).Order(StringComparer.Ordinal);

    public IEnumerable<string> Acts => Effects.OfType<ActRequested>().Select(act => act.Name);

    public Result<Step> Try(Command command) => ProcessEngine.Handle(_definition, State, command, Now, _timers);

    public Play Do(Command command)
    {
        Take(Try(command));
        return this;
    }

    /// <summary>Completes the newest open task of the node.</summary>
    public Play Do(string node, string? action = null, string by = "甲", JsonObject? variables = null) =>
        Do(new CompleteTask(TaskOf(node), action, variables, by));

    public string? Refusal(string node, string? action = null, string by = "甲", JsonObject? variables = null) =>
        Try(new CompleteTask(TaskOf(node), action, variables, by)).Problem?.Code;

    public string TaskOf(string node) => State.Tasks.Last(task => task.NodeId == node).TaskId;

    private void Take(Result<Step> step) => (State, Effects) = (step.Value.State, step.Value.Effects);
}
