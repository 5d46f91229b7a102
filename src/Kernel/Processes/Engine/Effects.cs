namespace Tongban.Kernel.Processes;

/// <summary>What the shell has to do after a step, in this order and in the transaction that saves the state.</summary>
public abstract record Effect
{
    private protected Effect()
    {
    }
}

public sealed record TaskOpened(string TaskId, string NodeId, string Name, Work Work) : Effect;

public sealed record TaskClosed(string TaskId, CloseReason Reason) : Effect;

/// <summary>A legal act is requested (see <see cref="LegalActs"/>). If the case refuses it, the step must not be saved.</summary>
/// <param name="Name">The act, for example <c>accept</c>.</param>
/// <param name="NodeId">The task, flow or end event that requests it.</param>
/// <param name="TaskId">The task in which an official chose it; null when a flow or an end requests it.</param>
public sealed record ActRequested(string Name, string NodeId, string? TaskId = null) : Effect;

public sealed record TimerSet(string TimerId, DateTimeOffset Due) : Effect;

public sealed record TimerCleared(string TimerId) : Effect;

/// <summary>The process is over. <paramref name="EndNodeId"/> is null when it was cancelled.</summary>
public sealed record ProcessEnded(string? EndNodeId) : Effect;

public enum CloseReason
{
    Completed,

    /// <summary>A boundary timer interrupted it.</summary>
    TimedOut,

    /// <summary>A terminate end elsewhere in the process.</summary>
    Terminated,

    Cancelled,
}

/// <summary>The state after a step and what follows from it.</summary>
public sealed record Step(ProcessState State, IReadOnlyList<Effect> Effects);
