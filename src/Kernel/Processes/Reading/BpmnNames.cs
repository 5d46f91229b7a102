using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Tongban.Kernel.Processes;

/// <summary>Namespaces by address, never by prefix, and how an element is named to the person who drew it.</summary>
internal static partial class BpmnNames
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Tongban = "https://tongban.org/bpmn/1";

    /// <summary>Elements that say something to people and nothing to the engine.</summary>
    public static readonly IReadOnlySet<string> WithoutMeaning = new HashSet<string>(StringComparer.Ordinal)
    {
        "documentation", "extensionElements", "incoming", "outgoing", "laneSet", "textAnnotation", "association", "group",
    };

    public static bool IsModel(this XElement element, string name) => element.Name == Model + name;

    public static string Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim() ?? "";

    public static int Line(this XObject element) => ((IXmlLineInfo)element).LineNumber;

    public static string Where(this XElement element)
    {
        var id = element.Text("id");
        return Where(element.Text("name"), id.Length > 0 ? id : element.Name.LocalName, element.Line());
    }

    public static string Where(this ProcessNode node) => Where(node.Name, node.Id, node.Line);

    public static string Where(this SequenceFlow flow) => Where(flow.Name, flow.Id, flow.Line);

    public static bool IsId(string text) => Id().IsMatch(text);

    private static string Where(string name, string id, int line) =>
        (name.Length > 0 ? $"「{name}」" : "") + $"{id}（第 {line} 行）";

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_.\-]{0,99}\z", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
