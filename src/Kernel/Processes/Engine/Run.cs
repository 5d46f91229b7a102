using System.Text.Json.Nodes;

namespace Tongban.Kernel.Processes;

/// <summary>One step being worked out: a copy of the state in which tokens move until every one of them waits.</summary>
internal sealed partial class Run(ProcessDefinition definition, ProcessState from, Clock clock)
{
    /// <summary>A sound process passes each flow at most once in a step, and a file has at most 2,000 elements.</summary>
    private const int MaxMoves = 5_000;

    private readonly List<OpenTask> _tasks = [.. from.Tasks];
    private readonly List<PendingTimer> _timers = [.. from.Timers];
    private readonly SortedDictionary<string, int> _waiting = Copy(from.Waiting);
    private readonly SortedDictionary<string, int> _counters = Copy(from.Counters);
    private readonly SortedDictionary<string, IReadOnlyList<string>> _acted = Copy(from.Acted);
    private readonly Queue<SequenceFlow> _moving = [];
    private readonly List<Effect> _effects = [];
    private ProcessStatus _status = from.Status;
    private string? _endNode;
    private string? _cancelReason;
    private int _moves;

    public JsonObject Variables { get; } = (JsonObject)from.Variables.DeepClone();

    /// <summary>Moves every token as far as it goes.</summary>
    public Result<Step> Finish()
    {
        while (_moving.TryDequeue(out var flow))
        {
            foreach (var act in flow.Acts) Request(act, flow.Id);
            if (Enter(definition.Node(flow.To), flow) is { } problem) return problem;
        }

        var idle = _status == ProcessStatus.Running && _tasks.Count == 0 && _timers.Count == 0;
        if (idle && _waiting.Count > 0) return ProcessProblems.Stuck.With(string.Join('、', _waiting.Keys.Select(Join)));
        if (idle) End();
        return new Step(State(), _effects);
    }

    /// <summary>Puts a token on every flow that leaves the node; only parallel gateways have several.</summary>
    public void Leave(string nodeId)
    {
        foreach (var flow in definition.Outgoing(nodeId)) _moving.Enqueue(flow);
    }

    public void Request(string? act, string elementId, string? taskId = null)
    {
        if (act is not null) _effects.Add(new ActRequested(act, elementId, taskId));
    }

    public bool HasActed(string nodeId, string by) => _acted.TryGetValue(nodeId, out var people) && people.Contains(by);

    public void RememberActor(string nodeId, string by)
    {
        if (definition.Separations.Concerns(nodeId) && !HasActed(nodeId, by)) _acted[nodeId] = [.. _acted.GetValueOrDefault(nodeId, []), by];
    }

    public Problem? Cancel(string reason)
    {
        _cancelReason = reason;
        Clear(CloseReason.Cancelled);
        _status = ProcessStatus.Cancelled;
        _effects.Add(new ProcessEnded(null));
        return null;
    }

    private void End()
    {
        _status = ProcessStatus.Ended;
        _effects.Add(new ProcessEnded(_endNode));
    }

    private void Clear(CloseReason reason)
    {
        foreach (var task in _tasks.ToList()) Close(task, reason);
        foreach (var timer in _timers) _effects.Add(new TimerCleared(timer.TimerId));
        _timers.Clear();
        _waiting.Clear();
        _moving.Clear();
    }

    private string NextId(string nodeId)
    {
        _counters[nodeId] = _counters.GetValueOrDefault(nodeId) + 1;
        return $"{nodeId}#{_counters[nodeId]}";
    }

    private string Join(string flowId) => definition.Node(definition.Flow(flowId).To).Where();

    private ProcessState State() => new()
    {
        Status = _status,
        Tasks = _tasks,
        Timers = _timers,
        Waiting = _waiting,
        Counters = _counters,
        Acted = _acted,
        Variables = Variables,
        EndNodeId = _status == ProcessStatus.Ended ? _endNode : null,
        CancelReason = _cancelReason,
    };

    private static SortedDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T> source)
    {
        SortedDictionary<string, T> copy = new(StringComparer.Ordinal);
        foreach (var (key, value) in source) copy[key] = value;
        return copy;
    }
}
