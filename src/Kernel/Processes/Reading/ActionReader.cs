using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Tongban.Kernel.Processes.WorkReader;

namespace Tongban.Kernel.Processes;

/// <summary>
/// Reads a task's actions: the <c>actions</c> attribute names them in order, <c>tongban:action</c> children say more
/// about one or add further ones.
/// </summary>
internal sealed partial class ActionReader(Slips slips)
{
    private static readonly IReadOnlySet<string> Attributes =
        new HashSet<string>(StringComparer.Ordinal) { "name", "label", "consequence", "act", "requires", "stays" };

    private static readonly IReadOnlySet<string> Requirements =
        new HashSet<string>(StringComparer.Ordinal) { "opinion", "reason", "document" };

    /// <summary>A task that lists none has one action, <c>complete</c>.</summary>
    public IReadOnlyList<TaskAction> Read(XElement task, XElement work)
    {
        var details = work.Elements(BpmnNames.Tongban + "action").ToLookup(child => child.Text("name"), StringComparer.Ordinal);
        List<string> names = [.. Words(work.Text("actions"))];
        names.AddRange(details.Select(detail => detail.Key).Except(names, StringComparer.Ordinal));
        var twice = names.Distinct(StringComparer.Ordinal).Count() != names.Count || details.Any(detail => detail.Count() > 1);
        if (twice) slips.Add(ProcessProblems.BadWork, task, "办理操作的名称重复");
        if (names.Count == 0) return [new TaskAction("complete", "完成", null, null, false, [])];
        return [.. names.Select(name => Read(task, name, details[name].FirstOrDefault()))];
    }

    private TaskAction Read(XElement task, string name, XElement? detail)
    {
        if (!Name().IsMatch(name)) slips.Add(ProcessProblems.BadWork, task, $"办理操作的名称「{name}」应当由小写字母、数字和短横线组成");
        foreach (var attribute in detail?.Attributes().Where(attribute => IsOwn(attribute) && !Attributes.Contains(attribute.Name.LocalName)) ?? [])
            slips.Add(ProcessProblems.BadWork, task, $"不认识的设置 {attribute.Name.LocalName}");
        return new TaskAction(
            name,
            LabelOf(task, name, detail),
            detail?.Text("consequence") is { Length: > 0 } consequence ? consequence : null,
            ActOf(task, name, detail),
            StaysOf(task, name, detail),
            RequirementsOf(task, detail));
    }

    private string LabelOf(XElement task, string name, XElement? detail)
    {
        var label = detail?.Text("label") is { Length: > 0 } given ? given : LegalActs.NameOf(name);
        if (label is null) slips.Add(ProcessProblems.NoLabel, task, name);
        return label ?? name;
    }

    /// <summary>An action named like a legal act requests it, unless the act is given, possibly as empty.</summary>
    private string? ActOf(XElement task, string name, XElement? detail)
    {
        if (detail?.Attribute("act") is null) return LegalActs.IsKnown(name) ? name : null;
        var act = detail.Text("act");
        if (act.Length > 0 && !LegalActs.IsKnown(act)) slips.Add(ProcessProblems.UnknownAct, task, act);
        return act.Length > 0 ? act : null;
    }

    private bool StaysOf(XElement task, string name, XElement? detail)
    {
        var stays = detail?.Text("stays") ?? "";
        if (stays is not ("" or "true" or "false")) slips.Add(ProcessProblems.BadWork, task, $"{name} 的 stays 应当是 true 或 false");
        return stays == "true";
    }

    private IReadOnlyList<string> RequirementsOf(XElement task, XElement? detail)
    {
        var requires = Words(detail?.Text("requires") ?? "");
        foreach (var unknown in requires.Where(word => !Requirements.Contains(word)))
            slips.Add(ProcessProblems.BadWork, task, $"requires 只能是 opinion、reason、document，不能是 {unknown}");
        return requires;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9\-]{0,39}\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
