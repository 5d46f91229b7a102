namespace Tongban.Kernel.Processes;

/// <summary>
/// Separation of duties 职责分离: who has acted on one task may not act on the other. It holds both ways, so that a case
/// sent back doesn't let the decider review their own decision.
/// </summary>
internal sealed class Separation
{
    private readonly ILookup<string, string> _others;

    public Separation(IEnumerable<ProcessNode> nodes)
    {
        var pairs = nodes
            .SelectMany(node => node.Work?.FourEyes.Select(other => (One: node.Id, Other: other)) ?? [])
            .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
            .Distinct();
        _others = pairs.ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
    }

    /// <summary>Whether it has to be remembered who acted on the task.</summary>
    public bool Concerns(string taskNodeId) => _others.Contains(taskNodeId);

    public IEnumerable<string> From(string taskNodeId) => _others[taskNodeId];
}
