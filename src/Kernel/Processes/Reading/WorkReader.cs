using System.Globalization;
using System.Xml.Linq;

namespace Tongban.Kernel.Processes;

/// <summary>Reads <c>tongban:work</c> of a user task. A misspelt attribute is a slip, not a silence.</summary>
internal sealed class WorkReader(Slips slips)
{
    private static readonly IReadOnlySet<string> Attributes =
        new HashSet<string>(StringComparer.Ordinal) { "post", "department", "people", "limit", "actions", "fourEyes" };

    private readonly ActionReader _actions = new(slips);

    public Work? Read(XElement task)
    {
        var found = ActReader.Extensions(task).Where(extension => extension.Name.LocalName == "work").ToList();
        if (found.Count != 1 || found[0].Text("post").Length == 0)
        {
            slips.Add(ProcessProblems.NoWork, task);
            return null;
        }

        var work = found[0];
        Refuse(task, work.Attributes().Where(attribute => IsOwn(attribute) && !Attributes.Contains(attribute.Name.LocalName)).Select(attribute => attribute.Name.LocalName));
        Refuse(task, work.Elements().Where(child => child.Name != BpmnNames.Tongban + "action").Select(child => child.Name.LocalName));
        return new Work(
            work.Text("post"),
            work.Text("department") is { Length: > 0 } department ? department : "competent",
            Number(task, work, "people", 9) ?? 1,
            Number(task, work, "limit", 999),
            _actions.Read(task, work),
            Words(work.Text("fourEyes")));
    }

    public static IReadOnlyList<string> Words(string list) =>
        list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsOwn(XAttribute attribute) => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0;

    private void Refuse(XElement task, IEnumerable<string> names)
    {
        foreach (var name in names) slips.Add(ProcessProblems.BadWork, task, $"不认识的设置 {name}");
    }

    private int? Number(XElement task, XElement work, string attribute, int most)
    {
        if (work.Attribute(attribute) is null) return null;
        var valid = int.TryParse(work.Text(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (valid && number >= 1 && number <= most) return number;
        slips.Add(ProcessProblems.BadWork, task, $"{attribute} 应当是 1 到 {most} 的整数");
        return null;
    }
}
