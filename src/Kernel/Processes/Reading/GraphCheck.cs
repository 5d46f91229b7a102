namespace Tongban.Kernel.Processes;

/// <summary>Whether the nodes are connected as the engine's semantics need it.</summary>
internal sealed class GraphCheck(IReadOnlyList<ProcessNode> nodes, IReadOnlyList<SequenceFlow> flows, Slips slips)
{
    private readonly Dictionary<string, ProcessNode> _byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    private readonly ILookup<string, SequenceFlow> _outgoing = flows.ToLookup(flow => flow.From, StringComparer.Ordinal);
    private readonly ILookup<string, SequenceFlow> _incoming = flows.ToLookup(flow => flow.To, StringComparer.Ordinal);

    public void Run()
    {
        var starts = nodes.Where(node => node.Kind == NodeKind.Start).ToList();
        if (starts.Count != 1) slips.Add(ProcessProblems.NotOneStart, starts.ElementAtOrDefault(1)?.Id ?? "", $"共 {starts.Count} 个开始事件");
        if (!nodes.Any(IsEnd)) slips.Add(ProcessProblems.NoEnd, "", "共 0 个结束事件");
        foreach (var flow in flows) Check(flow);
        foreach (var node in nodes) Check(node);
    }

    private void Check(SequenceFlow flow)
    {
        var from = _byId.GetValueOrDefault(flow.From);
        var to = _byId.GetValueOrDefault(flow.To);
        if (from is null || to is null || IsEnd(from) || to.Kind is NodeKind.Start or NodeKind.TimerBoundary)
            slips.Add(ProcessProblems.BadFlowEnd, flow, $"{flow.From} → {flow.To}");
        else if (flow.Condition is not null && (from.Kind != NodeKind.ExclusiveGateway || from.DefaultFlow == flow.Id))
            slips.Add(ProcessProblems.MisplacedCondition, flow);
        else if (flow.Condition is null && from.Kind == NodeKind.ExclusiveGateway && from.DefaultFlow != flow.Id && _outgoing[from.Id].Skip(1).Any())
            slips.Add(ProcessProblems.NoCondition, flow, $"网关 {from.Id}");
    }

    private void Check(ProcessNode node)
    {
        var incoming = _incoming[node.Id].Count();
        var outgoing = _outgoing[node.Id].Count();
        var needsIncoming = node.Kind is not (NodeKind.Start or NodeKind.TimerBoundary);
        if ((needsIncoming && incoming == 0) || (!IsEnd(node) && outgoing == 0)) slips.Add(ProcessProblems.NotConnected, node);
        if (outgoing > 1 && node.Kind is not (NodeKind.ExclusiveGateway or NodeKind.ParallelGateway)) slips.Add(ProcessProblems.TooManyFlows, node);
        if (node.DefaultFlow is { } flow && _outgoing[node.Id].All(own => own.Id != flow)) slips.Add(ProcessProblems.BadDefault, node, flow);
        if (node.AttachedTo is { } task && _byId.GetValueOrDefault(task)?.Kind != NodeKind.UserTask) slips.Add(ProcessProblems.BadBoundary, node, task);
        foreach (var other in node.Work?.FourEyes ?? [])
        {
            if (other == node.Id || _byId.GetValueOrDefault(other)?.Kind != NodeKind.UserTask) slips.Add(ProcessProblems.BadFourEyes, node, other);
        }
    }

    private static bool IsEnd(ProcessNode node) => node.Kind is NodeKind.End or NodeKind.TerminateEnd;
}
