using System.Xml.Linq;
using static Tongban.Kernel.Processes.BpmnNames;

namespace Tongban.Kernel.Processes;

/// <summary>Reads BPMN 2.0. The drawing (DI) is ignored; whatever the engine would not carry out is refused by name.</summary>
internal sealed class BpmnReader
{
    private readonly Slips _slips = new();
    private readonly List<ProcessNode> _nodes = [];
    private readonly List<SequenceFlow> _flows = [];

    public static Result<ProcessDefinition> Read(string xml) => BpmnXml.Load(xml).Then(document => new BpmnReader().Read(document));

    private Result<ProcessDefinition> Read(XDocument document)
    {
        var root = document.Root!;
        if (!root.IsModel("definitions")) return ProcessProblems.NotBpmn.With(root.Where());
        var processes = root.Elements(Model + "process").ToList();
        if (processes.Count != 1) return ProcessProblems.NotOneProcess.With($"共 {processes.Count} 个流程");
        ReadRoot(root);
        ReadProcess(processes[0]);
        if (!_slips.Any) new GraphCheck(_nodes, _flows, _slips).Run();
        if (_slips.Any) return _slips.First;
        return new ProcessDefinition(processes[0].Text("id"), processes[0].Text("name"), _nodes, _flows);
    }

    /// <summary>One pool around the process is decoration; a message to another pool would be work that nobody does.</summary>
    private void ReadRoot(XElement root)
    {
        foreach (var element in root.Elements().Where(element => element.Name.Namespace == Model))
        {
            if (element.Name.LocalName is "process" or "documentation" or "extensionElements" or "category") continue;
            if (element.IsModel("collaboration") && IsOnePool(element)) continue;
            _slips.Add(ProcessProblems.Unsupported, element, element.Name.LocalName);
        }
    }

    private static bool IsOnePool(XElement collaboration) =>
        collaboration.Elements(Model + "participant").Count() <= 1
        && collaboration.Elements().All(child => child.IsModel("participant")
            || (child.Name.Namespace == Model && WithoutMeaning.Contains(child.Name.LocalName)));

    private void ReadProcess(XElement process)
    {
        var nodes = new NodeReader(_slips);
        var flows = new FlowReader(_slips);
        HashSet<string> ids = new(StringComparer.Ordinal);
        if (!IsId(process.Text("id"))) _slips.Add(ProcessProblems.NoId, process);
        foreach (var element in process.Elements())
        {
            if (element.Name.Namespace == Model && WithoutMeaning.Contains(element.Name.LocalName)) continue;
            if (!IsId(element.Text("id"))) _slips.Add(ProcessProblems.NoId, element);
            else if (!ids.Add(element.Text("id"))) _slips.Add(ProcessProblems.DuplicateId, element);
            else if (element.IsModel("sequenceFlow")) _flows.Add(flows.Read(element));
            else if (nodes.Read(element) is { } node) _nodes.Add(node);
        }
    }
}
