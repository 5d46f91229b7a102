using System.Xml.Linq;
using static Tongban.Kernel.Processes.BpmnNames;

namespace Tongban.Kernel.Processes;

internal sealed class FlowReader(Slips slips)
{
    private readonly ActReader _acts = new(slips);

    public SequenceFlow Read(XElement element)
    {
        var strange = element.Elements().Where(child =>
            child.Name.Namespace != Model || child.Name.LocalName is not ("documentation" or "extensionElements" or "conditionExpression"));
        foreach (var child in strange) slips.Add(ProcessProblems.Unsupported, element, child.Name.LocalName);
        return new SequenceFlow(
            element.Text("id"), element.Text("name"), element.Text("sourceRef"), element.Text("targetRef"), element.Line())
        {
            Condition = ConditionOf(element),
            Acts = _acts.Read(element, allowed: true),
        };
    }

    private Condition? ConditionOf(XElement element)
    {
        var expressions = element.Elements(Model + "conditionExpression").ToList();
        if (expressions.Count == 0) return null;
        var condition = Condition.Parse(expressions[0].Value.Trim());
        if (condition.Problem is { } problem) slips.Add(ProcessProblems.BadCondition, element, problem.ToString());
        else if (expressions.Count > 1) slips.Add(ProcessProblems.BadCondition, element, "一条连线只能有一个条件");
        return condition.IsOk ? condition.Value : null;
    }
}
