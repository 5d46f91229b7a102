namespace Tongban.Kernel.Processes;

/// <summary>One thing that can happen next.</summary>
/// <param name="Step">The element to show on a path, with the action chosen there.</param>
/// <param name="Acts">Legal acts requested on the way, in order.</param>
internal sealed record Move(Situation To, PathStep Step, IReadOnlyList<string> Acts)
{
    /// <summary>Where a token came upon another one, which a well-formed process never lets happen.</summary>
    public string? PileUp { get; init; }
}

internal sealed record PathStep(string Element, string? Action = null)
{
    public override string ToString() => Action is null ? Element : $"{Element}（{Action}）";
}

/// <summary>
/// The engine's rules with the data left out. Tokens that can move on by themselves go first, one at a time: their order
/// makes no difference to where they arrive.
/// </summary>
internal sealed class TokenGame(ProcessDefinition definition)
{
    public Move Begin() => Put(Situation.Nothing, definition.Start.Id, null, new PathStep(definition.Start.Id), []);

    public IEnumerable<Move> Next(Situation now)
    {
        if (now.Moving is { } token) return Pass(now.Without(token), definition.Flow(token.Element), token.Choice);
        var done = now.All(PlaceKind.OpenTask).SelectMany(task => Work(now, task));
        var timed = now.All(PlaceKind.Timer)
            .Select(timer => Put(now.Without(timer), timer.Element, null, new PathStep(timer.Element), []));
        return done.Concat(timed);
    }

    private IEnumerable<Move> Work(Situation now, Place task)
    {
        var node = definition.Node(task.Element);
        var closed = now.Without([task, .. now.All(PlaceKind.Armed).Where(timer => definition.Node(timer.Element).AttachedTo == node.Id)]);
        foreach (var action in node.Work!.Actions)
        {
            var step = new PathStep(node.Id, action.Name);
            IEnumerable<string> own = action.Act is null ? [] : [action.Act];
            yield return action.Stays
                ? new Move(now, step, [.. own])
                : Put(closed, node.Id, new Choice(node.Id, action.Name), step, [.. own, .. node.Acts]);
        }

        foreach (var timer in definition.BoundariesOf(node.Id))
        {
            var step = new PathStep(timer.Id);
            if (timer.Interrupting) yield return Put(closed, timer.Id, null, step, []);
            else if (now.Has(PlaceKind.Armed, timer.Id)) yield return Put(now.Without(new Place(PlaceKind.Armed, timer.Id)), timer.Id, null, step, []);
        }
    }

    private IEnumerable<Move> Pass(Situation rest, SequenceFlow flow, Choice? choice)
    {
        var node = definition.Node(flow.To);
        var step = new PathStep(node.Id);
        return node.Kind switch
        {
            NodeKind.UserTask => [Open(rest, node, flow)],
            NodeKind.TimerCatch => [Add(rest, new Place(PlaceKind.Timer, node.Id), step, flow.Acts)],
            NodeKind.ExclusiveGateway => Branches(node, choice)
                .Select(branch => Add(rest, new Place(PlaceKind.Moving, branch.Id, choice), step, flow.Acts)),
            NodeKind.ParallelGateway => [Join(rest, node, flow, choice)],
            NodeKind.TerminateEnd => [new Move(Situation.Nothing with { Phase = rest.Phase }, step, [.. flow.Acts, .. node.Acts])],
            _ => [new Move(rest, step, [.. flow.Acts, .. node.Acts])],
        };
    }

    private Move Open(Situation rest, ProcessNode task, SequenceFlow flow)
    {
        var move = Add(rest, new Place(PlaceKind.OpenTask, task.Id), new PathStep(task.Id), flow.Acts);
        if (move.PileUp is not null) return move;
        var timers = definition.BoundariesOf(task.Id).Where(timer => !timer.Interrupting);
        return move with { To = timers.Aggregate(move.To, (now, timer) => now.With(new Place(PlaceKind.Armed, timer.Id))) };
    }

    private Move Join(Situation rest, ProcessNode gateway, SequenceFlow flow, Choice? choice)
    {
        var step = new PathStep(gateway.Id);
        var others = definition.Incoming(gateway.Id).Where(other => other.Id != flow.Id).Select(other => new Place(PlaceKind.Waiting, other.Id)).ToList();
        return others.All(other => rest.Has(PlaceKind.Waiting, other.Element))
            ? Put(rest.Without(others), gateway.Id, choice, step, flow.Acts)
            : Add(rest, new Place(PlaceKind.Waiting, flow.Id), step, flow.Acts);
    }

    private IEnumerable<SequenceFlow> Branches(ProcessNode gateway, Choice? choice)
    {
        foreach (var branch in definition.Outgoing(gateway.Id).Where(branch => branch.Id != gateway.DefaultFlow))
        {
            var likelihood = Conditions.Of(branch.Condition, choice);
            if (likelihood != Likelihood.Never) yield return branch;
            if (likelihood == Likelihood.Certain) yield break;
        }

        if (gateway.DefaultFlow is { } otherwise) yield return definition.Flow(otherwise);
    }

    private Move Put(Situation rest, string nodeId, Choice? choice, PathStep step, IReadOnlyList<string> acts) =>
        definition.Outgoing(nodeId).Aggregate(
            new Move(rest, step, acts),
            (move, flow) => move.PileUp is null ? Add(move.To, new Place(PlaceKind.Moving, flow.Id, choice), step, acts) : move);

    private static Move Add(Situation rest, Place place, PathStep step, IReadOnlyList<string> acts) => rest.Has(place.Kind, place.Element)
        ? new Move(rest, step, acts) { PileUp = place.Element }
        : new Move(rest.With(place), step, acts);
}
