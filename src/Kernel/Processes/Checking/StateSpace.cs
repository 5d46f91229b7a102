namespace Tongban.Kernel.Processes;

/// <summary>Every situation that a process can reach, nearest first, with one shortest path to each.</summary>
internal sealed class StateSpace
{
    public const int MaxSituations = 50_000;

    private readonly TokenGame _game;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<Visit> _visits = [];

    private StateSpace(ProcessDefinition definition) => _game = new TokenGame(definition);

    /// <summary>One reached situation.</summary>
    /// <param name="Parent">Index of the situation before; −1 for the first.</param>
    internal sealed record Visit(Situation Situation, int Parent, PathStep Step)
    {
        public List<int> Before { get; } = [];

        /// <summary>Not looked beyond, because something is already wrong here.</summary>
        public bool Broken { get; set; }
    }

    public IReadOnlyList<Visit> Visits => _visits;

    public bool Complete { get; private set; } = true;

    public HashSet<string> Opened { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Acts { get; } = new(StringComparer.Ordinal);

    public List<Fault> Faults { get; } = [];

    /// <summary>Something wrong on the way into a situation; the path ends with the step that does it.</summary>
    internal sealed record Fault(Problem Problem, string Element, int After, PathStep Step);

    public static StateSpace Explore(ProcessDefinition definition)
    {
        var space = new StateSpace(definition);
        space.Follow(space._game.Begin(), -1, default);
        for (var at = 0; at < space._visits.Count && space.Complete; at++)
        {
            var situation = space._visits[at].Situation;
            foreach (var move in space._visits[at].Broken ? [] : space._game.Next(situation)) space.Follow(move, at, situation.Phase);
        }

        return space;
    }

    public IReadOnlyList<PathStep> PathTo(int visit)
    {
        List<PathStep> path = [];
        for (var at = visit; at >= 0; at = _visits[at].Parent)
        {
            // A task opens and is then done: one step of the path, the one that names the action.
            if (path.Count == 0 || path[^1].Element != _visits[at].Step.Element || _visits[at].Step.Action is not null) path.Add(_visits[at].Step);
        }

        path.Reverse();
        return path;
    }

    private void Follow(Move move, int from, ActPhase phase)
    {
        var broken = move.PileUp is not null;
        if (move.PileUp is { } element) Faults.Add(new Fault(ProcessProblems.PileUp, element, from, move.Step));
        foreach (var act in move.Acts)
        {
            Acts.Add(act);
            if (phase.Refuses(act) is { } refusal) Faults.Add(new Fault(refusal, move.Step.Element, from, move.Step));
            broken |= phase.Refuses(act) is not null;
            phase = phase.After(act);
        }

        if (move.To.IsEnd && !broken && phase.OwesDecision) Faults.Add(new Fault(ProcessProblems.NoDecision, move.Step.Element, from, move.Step));
        foreach (var task in move.To.All(PlaceKind.OpenTask)) Opened.Add(task.Element);
        Remember(move.To with { Phase = phase }, move.Step, from, broken);
    }

    private void Remember(Situation situation, PathStep step, int from, bool broken)
    {
        var key = situation.Key + (broken ? "!" : "");
        if (!_index.TryGetValue(key, out var at))
        {
            if (_visits.Count == MaxSituations)
            {
                Complete = false;
                return;
            }

            _index[key] = at = _visits.Count;
            _visits.Add(new Visit(situation, from, step) { Broken = broken });
        }

        if (from >= 0) _visits[at].Before.Add(from);
    }
}
