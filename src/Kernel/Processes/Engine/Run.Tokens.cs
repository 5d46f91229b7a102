namespace Tongban.Kernel.Processes;

/// <summary>What a token does when it enters a node.</summary>
internal sealed partial class Run
{
    private Problem? Enter(ProcessNode node, SequenceFlow flow)
    {
        if (++_moves > MaxMoves) return ProcessProblems.EndlessLoop.With(node.Where());
        switch (node.Kind)
        {
            case NodeKind.UserTask: return Open(node);
            case NodeKind.TimerCatch: return Set(node, null);
            case NodeKind.ExclusiveGateway: return Choose(node);
            case NodeKind.ParallelGateway: Join(node, flow); return null;
            case NodeKind.End: Arrive(node); return null;
            case NodeKind.TerminateEnd: Arrive(node); Clear(CloseReason.Terminated); return null;
            default: throw new InvalidOperationException($"No flow may lead to {node.Kind} {node.Id}.");
        }
    }

    private void Arrive(ProcessNode end)
    {
        foreach (var act in end.Acts) Request(act, end.Id);
        _endNode = end.Id;
    }

    /// <summary>The first branch, in the order of the file, whose condition holds; else the default.</summary>
    private Problem? Choose(ProcessNode gateway)
    {
        var branches = definition.Outgoing(gateway.Id);
        var chosen = branches.FirstOrDefault(branch => branch.Id != gateway.DefaultFlow && branch.Condition?.Holds(Variables) != false)
            ?? branches.FirstOrDefault(branch => branch.Id == gateway.DefaultFlow);
        if (chosen is null) return ProcessProblems.NoBranch.With(gateway.Where());
        _moving.Enqueue(chosen);
        return null;
    }

    /// <summary>Waits for one token on every incoming flow, takes one of each, and sends one out on every outgoing flow.</summary>
    private void Join(ProcessNode gateway, SequenceFlow flow)
    {
        _waiting[flow.Id] = _waiting.GetValueOrDefault(flow.Id) + 1;
        var incoming = definition.Incoming(gateway.Id);
        if (incoming.Any(other => !_waiting.ContainsKey(other.Id))) return;
        foreach (var other in incoming)
        {
            if (--_waiting[other.Id] == 0) _waiting.Remove(other.Id);
        }

        Leave(gateway.Id);
    }
}
