using System.Text.Json.Nodes;

namespace Tongban.Kernel.Processes;

public enum ProcessStatus
{
    Running,
    Ended,
    Cancelled,
}

/// <summary>
/// Where a process stands: a value, saved as JSON beside the case. Nothing here may be changed in place, the
/// variables included; ask the engine for the next state.
/// </summary>
public sealed record ProcessState
{
    public ProcessStatus Status { get; init; }

    public IReadOnlyList<OpenTask> Tasks { get; init; } = [];

    public IReadOnlyList<PendingTimer> Timers { get; init; } = [];

    /// <summary>Tokens that wait at a parallel gateway for the other branches, by the flow that they came on.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How often a task or timer has been entered; makes the ids <c>node#n</c>.</summary>
    public IReadOnlyDictionary<string, int> Counters { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Who has acted on the tasks that a separation of duties names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Acted { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What gateways test, with <c>action</c> (the last action) and <c>actions.&lt;node&gt;</c> (the last one of each task).</summary>
    public JsonObject Variables { get; init; } = [];

    public string? EndNodeId { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>Short, stable JSON: the same state is always the same text.</summary>
    public string ToJson() => StateJson.Write(this);

    /// <exception cref="System.Text.Json.JsonException">Not written by <see cref="ToJson"/>.</exception>
    public static ProcessState FromJson(string json) => StateJson.Read(json);
}

/// <summary>A task that waits for people.</summary>
/// <param name="Completions">Who has completed it so far, for tasks of several people.</param>
public sealed record OpenTask(string TaskId, string NodeId)
{
    public IReadOnlyList<Completion> Completions { get; init; } = [];
}

public sealed record Completion(string By, string Action);

/// <param name="TimerId">The timer, <c>node#n</c>.</param>
/// <param name="TaskId">The task that a boundary timer watches; null for a timer that a token waits at.</param>
public sealed record PendingTimer(string TimerId, string NodeId, DateTimeOffset Due, string? TaskId = null);
