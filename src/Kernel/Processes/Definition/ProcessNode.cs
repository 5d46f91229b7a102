namespace Tongban.Kernel.Processes;

public enum NodeKind
{
    Start,
    End,
    TerminateEnd,
    UserTask,
    ExclusiveGateway,
    ParallelGateway,
    TimerCatch,
    TimerBoundary,
}

/// <summary>One node of a process. Only the members that its kind needs are set.</summary>
/// <param name="Id">The BPMN id, unique in the file.</param>
/// <param name="Name">The Chinese name from the drawing; empty when the drawing has none.</param>
/// <param name="Line">Line in the file, for messages to the person who draws.</param>
public sealed record ProcessNode(string Id, string Name, NodeKind Kind, int Line)
{
    /// <summary>A user task's work: who does it, how many people, with which actions.</summary>
    public Work? Work { get; init; }

    public Duration? Timer { get; init; }

    /// <summary>The user task that a boundary timer sits on.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Whether a boundary timer ends the task when it fires; otherwise it only starts a side path.</summary>
    public bool Interrupting { get; init; }

    public string? DefaultFlow { get; init; }

    /// <summary>Legal acts requested when the task closes, whatever the action, or when the end is reached.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];
}

/// <summary>A sequence flow. <paramref name="Condition"/> is a checked rule, and is only found behind exclusive gateways.</summary>
public sealed record SequenceFlow(string Id, string Name, string From, string To, int Line)
{
    public Condition? Condition { get; init; }

    /// <summary>Legal acts requested whenever the flow is taken.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];
}
