namespace Tongban.Kernel.Processes;

/// <summary>
/// Checks a definition before it is published, over every situation that it can reach when gateways branch freely:
/// it can always end, no task is dead, no token meets another, and the acts make legal sense — one decision on every
/// path after acceptance (unless the case was withdrawn or terminated), none before it, and refusal possible.
/// </summary>
public static class Soundness
{
    /// <returns>Nothing when the process is sound. A problem's detail ends with the shortest offending path; its fields
    /// are the path's element ids in order, each with the action chosen there.</returns>
    public static IReadOnlyList<Problem> Check(ProcessDefinition definition)
    {
        var space = StateSpace.Explore(definition);
        List<Problem> problems = [.. space.Faults
            .DistinctBy(fault => (fault.Problem.Code, fault.Element))
            .Select(fault => Report(definition, fault.Problem, fault.Element, [.. space.PathTo(fault.After), fault.Step]))];
        if (!space.Complete) return [.. problems, ProcessProblems.TooComplex.With($"超过 {StateSpace.MaxSituations} 种情形")];
        if (FirstWithoutEnd(space) is { } stuck)
            problems.Add(Report(definition, ProcessProblems.CannotEnd, space.Visits[stuck].Step.Element, space.PathTo(stuck)));

        // Beyond a fault the search stopped, so what it didn't meet may still be there.
        if (space.Faults.Count > 0) return problems;
        problems.AddRange(definition.Nodes
            .Where(node => node.Kind == NodeKind.UserTask && !space.Opened.Contains(node.Id))
            .Select(node => ProcessProblems.DeadTask.With(node.Where())));
        if (!space.Acts.Any(LegalActs.IsRefusal)) problems.Add(ProcessProblems.NoRefusal);
        return problems;
    }

    /// <summary>
    /// The nearest situation from which no end can be reached, preferably one in which nothing at all can happen: that
    /// is where the drawing has to be changed.
    /// </summary>
    private static int? FirstWithoutEnd(StateSpace space)
    {
        var good = new bool[space.Visits.Count];
        var open = new Stack<int>(Enumerable.Range(0, good.Length).Where(at => space.Visits[at].Broken || space.Visits[at].Situation.IsEnd));
        while (open.TryPop(out var at))
        {
            if (good[at]) continue;
            good[at] = true;
            foreach (var before in space.Visits[at].Before) open.Push(before);
        }

        var alive = space.Visits.SelectMany(visit => visit.Before).ToHashSet();
        var bad = Enumerable.Range(0, good.Length).Where(at => !good[at]).Order().ToList();
        return bad.Count == 0 ? null : bad.Where(at => !alive.Contains(at)).Concat(bad).First();
    }

    private static Problem Report(ProcessDefinition definition, Problem problem, string element, IReadOnlyList<PathStep> path)
    {
        var node = definition.Nodes.FirstOrDefault(node => node.Id == element);
        var where = node?.Where() ?? definition.Flow(element).Where();
        return problem
            .With($"{where}；路径：{string.Join(" → ", path)}")
            .With([.. path.Select(step => new FieldError(step.Element, step.Action ?? ""))]);
    }
}
