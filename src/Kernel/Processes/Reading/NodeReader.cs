using System.Xml.Linq;
using static Tongban.Kernel.Processes.BpmnNames;

namespace Tongban.Kernel.Processes;

/// <summary>Reads one flow node. A child that the engine would not carry out is refused, never skipped.</summary>
internal sealed class NodeReader(Slips slips)
{
    private readonly WorkReader _work = new(slips);
    private readonly ActReader _acts = new(slips);

    /// <summary>Null when the element is not supported; the slip is then recorded.</summary>
    public ProcessNode? Read(XElement element)
    {
        if (KindOf(element) is not { } kind)
        {
            slips.Add(ProcessProblems.Unsupported, element, element.Name.LocalName);
            return null;
        }

        var node = new ProcessNode(element.Text("id"), element.Text("name"), kind, element.Line())
        {
            Acts = _acts.Read(element, allowed: kind is NodeKind.UserTask or NodeKind.End or NodeKind.TerminateEnd),
            DefaultFlow = kind == NodeKind.ExclusiveGateway && element.Text("default") is { Length: > 0 } flow ? flow : null,
        };
        RefuseStrangeChildren(element, kind);
        return kind switch
        {
            NodeKind.UserTask => node with { Work = _work.Read(element) },
            NodeKind.TimerCatch => node with { Timer = Timer(element) },
            NodeKind.TimerBoundary => node with
            {
                Timer = Timer(element),
                AttachedTo = element.Text("attachedToRef"),
                Interrupting = element.Text("cancelActivity") is not ("false" or "0"),
            },
            _ => node,
        };
    }

    private static NodeKind? KindOf(XElement element) => element.Name.Namespace != Model ? null : element.Name.LocalName switch
    {
        "startEvent" => NodeKind.Start,
        "endEvent" => element.Element(Model + "terminateEventDefinition") is null ? NodeKind.End : NodeKind.TerminateEnd,
        "userTask" => NodeKind.UserTask,
        "exclusiveGateway" => NodeKind.ExclusiveGateway,
        "parallelGateway" => NodeKind.ParallelGateway,
        "intermediateCatchEvent" => NodeKind.TimerCatch,
        "boundaryEvent" => NodeKind.TimerBoundary,
        _ => null,
    };

    private void RefuseStrangeChildren(XElement element, NodeKind kind)
    {
        foreach (var child in element.Elements().Where(child => !IsExpected(child, kind)))
            slips.Add(ProcessProblems.Unsupported, element, $"{child.Name.LocalName}（第 {child.Line()} 行）");
    }

    private static bool IsExpected(XElement child, NodeKind kind) => child.Name.Namespace == Model && child.Name.LocalName switch
    {
        "documentation" or "extensionElements" or "incoming" or "outgoing" => true,
        "timerEventDefinition" => kind is NodeKind.TimerCatch or NodeKind.TimerBoundary,
        "terminateEventDefinition" => kind == NodeKind.TerminateEnd,
        _ => false,
    };

    private Duration? Timer(XElement element)
    {
        var definitions = element.Elements(Model + "timerEventDefinition").ToList();
        var parts = definitions.Elements().Where(part => !part.IsModel("documentation") && !part.IsModel("extensionElements")).ToList();
        var duration = definitions.Count == 1 && parts.Count == 1 && parts[0].IsModel("timeDuration") ? Duration.Parse(parts[0].Value.Trim()) : null;
        if (duration is null) slips.Add(ProcessProblems.BadTimer, element, string.Join(' ', parts.Select(part => part.Value.Trim())));
        return duration;
    }
}
