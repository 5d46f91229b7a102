using System.Xml.Linq;
using static Tongban.Kernel.Processes.BpmnNames;

namespace Tongban.Kernel.Processes;

/// <summary>Reads <c>tongban:act</c>, and refuses every other extension of ours that doesn't belong on the element.</summary>
internal sealed class ActReader(Slips slips)
{
    public IReadOnlyList<string> Read(XElement element, bool allowed)
    {
        List<string> acts = [];
        foreach (var extension in Extensions(element))
        {
            if (extension.Name == BpmnNames.Tongban + "work" && element.IsModel("userTask")) continue;
            var name = extension.Text("name");
            if (!allowed || extension.Name.LocalName != "act") slips.Add(ProcessProblems.Unsupported, element, "tongban:" + extension.Name.LocalName);
            else if (!LegalActs.IsKnown(name)) slips.Add(ProcessProblems.UnknownAct, element, name);
            else acts.Add(name);
        }

        return acts;
    }

    public static IEnumerable<XElement> Extensions(XElement element) =>
        element.Elements(Model + "extensionElements").Elements().Where(child => child.Name.Namespace == BpmnNames.Tongban);
}
