using System.Text;
using Tongban.Kernel.Processes;

namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>Draws a process in a few words: <c>new Drawing().Start("s").Task("a").End("e").Path("s a e").Read()</c>.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder _elements = new();

    public Drawing Start(string id = "s") => Raw($"<startEvent id='{id}'/>");

    public Drawing End(string id = "e", string? act = null) => Raw($"<endEvent id='{id}'>{Extension(Act(act))}</endEvent>");

    public Drawing Terminate(string id) => Raw($"<endEvent id='{id}'><terminateEventDefinition/></endEvent>");

    /// <param name="actions">Words such as <c>accept not-accept pass hold*</c>; a star keeps the task open.</param>
    public Drawing Task(string id, string actions = "", int people = 1, string fourEyes = "", string? act = null) => Raw(
        $"<userTask id='{id}' name='任务 {id}'>{Extension(Work(actions, people, fourEyes) + Act(act))}</userTask>");

    public Drawing Xor(string id, string? otherwise = null) =>
        Raw($"<exclusiveGateway id='{id}'{(otherwise is null ? "" : $" default='{otherwise}'")}/>");

    public Drawing And(string id) => Raw($"<parallelGateway id='{id}'/>");

    public Drawing Timer(string id, string duration) => Raw($"<intermediateCatchEvent id='{id}'>{Due(duration)}</intermediateCatchEvent>");

    public Drawing Boundary(string id, string task, string duration, bool interrupting = true) => Raw(
        $"<boundaryEvent id='{id}' attachedToRef='{task}' cancelActivity='{(interrupting ? "true" : "false")}'>{Due(duration)}</boundaryEvent>");

    /// <summary>Flows along the nodes, with ids such as <c>s-a</c>.</summary>
    public Drawing Path(string nodes)
    {
        var ids = nodes.Split(' ');
        foreach (var (from, to) in ids.Zip(ids.Skip(1))) Flow(from, to);
        return this;
    }

    /// <param name="when">A rule, or the word that the variable <c>action</c> must be.</param>
    public Drawing Flow(string from, string to, string? when = null, string? act = null)
    {
        var rule = when is null || when.StartsWith('{') ? when : $$"""{"==":[{"var":"action"},"{{when}}"]}""";
        var condition = rule is null ? "" : $"<conditionExpression><![CDATA[{rule}]]></conditionExpression>";
        return Raw($"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'>{Extension(Act(act))}{condition}</sequenceFlow>");
    }

    public Drawing Raw(string xml)
    {
        _elements.Append(xml).Append('\n');
        return this;
    }

    public string Xml =>
        $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:t='https://tongban.org/bpmn/1'>\n<process id='p' name='流程'>\n{_elements}</process></definitions>";

    public ProcessDefinition Read() => ProcessDefinition.Parse(Xml).Value;

    private static string Work(string actions, int people, string fourEyes)
    {
        var children = actions.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => $"<t:action name='{word.TrimEnd('*')}' label='{word.TrimEnd('*')}' stays='{(word.EndsWith('*') ? "true" : "false")}'/>");
        return $"<t:work post='reviewer' people='{people}' fourEyes='{fourEyes}'>{string.Concat(children)}</t:work>";
    }

    private static string Act(string? act) => act is null ? "" : $"<t:act name='{act}'/>";

    private static string Extension(string content) => content.Length == 0 ? "" : $"<extensionElements>{content}</extensionElements>";

    private static string Due(string duration) => $"<timerEventDefinition><timeDuration>{duration}</timeDuration></timerEventDefinition>";
}
