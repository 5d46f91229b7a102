using System.Xml.Linq;

namespace Tongban.Kernel.Processes;

/// <summary>Everything that is wrong with a file, so that the person who draws can put it right in one go.</summary>
internal sealed class Slips
{
    private readonly List<(Problem Problem, string Element)> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(Problem problem, XElement element, string? more = null) =>
        Add(problem, element.Text("id"), element.Where() + (more is null ? "" : "：" + more));

    public void Add(Problem problem, ProcessNode node, string? more = null) =>
        Add(problem, node.Id, node.Where() + (more is null ? "" : "：" + more));

    public void Add(Problem problem, SequenceFlow flow, string? more = null) =>
        Add(problem, flow.Id, flow.Where() + (more is null ? "" : "：" + more));

    public void Add(Problem problem, string element, string detail) => _all.Add((problem.With(detail), element));

    public Problem First => _all[0].Problem.With([.. _all.Select(slip => new FieldError(slip.Element, slip.Problem.ToString()))]);
}
