using System.Collections.Frozen;

namespace Tongban.Kernel.Processes;

/// <summary>A checked process graph 流程定义, made from a BPMN 2.0 file; immutable and safe to share.</summary>
public sealed class ProcessDefinition
{
    private static readonly IReadOnlyList<SequenceFlow> None = [];
    private readonly FrozenDictionary<string, ProcessNode> _nodes;
    private readonly FrozenDictionary<string, SequenceFlow> _flows;
    private readonly FrozenDictionary<string, IReadOnlyList<SequenceFlow>> _outgoing;
    private readonly FrozenDictionary<string, IReadOnlyList<SequenceFlow>> _incoming;

    internal ProcessDefinition(string id, string name, IReadOnlyList<ProcessNode> nodes, IReadOnlyList<SequenceFlow> flows)
    {
        (Id, Name, Nodes, Flows) = (id, name, nodes, flows);
        _nodes = nodes.ToFrozenDictionary(node => node.Id, StringComparer.Ordinal);
        _flows = flows.ToFrozenDictionary(flow => flow.Id, StringComparer.Ordinal);
        _outgoing = Group(flows, flow => flow.From);
        _incoming = Group(flows, flow => flow.To);
        Separations = new Separation(nodes);
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ProcessNode> Nodes { get; }

    public IReadOnlyList<SequenceFlow> Flows { get; }

    public ProcessNode Start => Nodes.First(node => node.Kind == NodeKind.Start);

    internal Separation Separations { get; }

    /// <summary>Reads a BPMN 2.0 file. The problem is the first slip found; its fields list all of them by element id.</summary>
    public static Result<ProcessDefinition> Parse(string bpmnXml) => BpmnReader.Read(bpmnXml);

    /// <exception cref="KeyNotFoundException">No such node: the state belongs to another version of the definition.</exception>
    public ProcessNode Node(string id) => _nodes[id];

    public SequenceFlow Flow(string id) => _flows[id];

    public IReadOnlyList<SequenceFlow> Outgoing(string nodeId) => _outgoing.GetValueOrDefault(nodeId, None);

    public IReadOnlyList<SequenceFlow> Incoming(string nodeId) => _incoming.GetValueOrDefault(nodeId, None);

    public IEnumerable<ProcessNode> BoundariesOf(string taskNodeId) =>
        Nodes.Where(node => string.Equals(node.AttachedTo, taskNodeId, StringComparison.Ordinal));

    private static FrozenDictionary<string, IReadOnlyList<SequenceFlow>> Group(
        IReadOnlyList<SequenceFlow> flows, Func<SequenceFlow, string> key) =>
        flows.GroupBy(key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<SequenceFlow>)[.. group], StringComparer.Ordinal);
}
