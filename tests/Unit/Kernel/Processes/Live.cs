namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>A block being played.</summary>
internal abstract class Live
{
    /// <summary>Ids of the tasks and timers that wait.</summary>
    public abstract IEnumerable<string> Waiting { get; }

    public bool Done => !Waiting.Any();

    /// <summary>Does one waiting task or timer; only its own block listens.</summary>
    public abstract void Do(string id, string action);
}

internal sealed class LiveLeaf(string id) : Live
{
    private bool _done;

    public override IEnumerable<string> Waiting => _done ? [] : [id];

    public override void Do(string done, string action) => _done |= done == id;
}

internal sealed class LiveSequence(IReadOnlyList<Block> parts) : Live
{
    private readonly Queue<Block> _rest = new(parts);
    private Live? _now;

    public override IEnumerable<string> Waiting
    {
        get
        {
            while (_now is not { Done: false } && _rest.TryDequeue(out var next)) _now = next.Begin();
            return _now?.Waiting ?? [];
        }
    }

    public override void Do(string id, string action) => _now?.Do(id, action);
}

internal sealed class LiveFork(Fork fork) : Live
{
    private Live? _branch;

    public override IEnumerable<string> Waiting => _branch?.Waiting ?? [fork.Id];

    public override void Do(string id, string action)
    {
        if (_branch is not null) _branch.Do(id, action);
        else if (id == fork.Id) _branch = fork.Branches[int.Parse(action[1..])].Begin();
    }
}

internal sealed class LiveParallel(IReadOnlyList<Block> branches) : Live
{
    private readonly IReadOnlyList<Live> _branches = [.. branches.Select(branch => branch.Begin())];

    public override IEnumerable<string> Waiting => _branches.SelectMany(branch => branch.Waiting);

    public override void Do(string id, string action)
    {
        foreach (var branch in _branches) branch.Do(id, action);
    }
}

internal sealed class LiveLoop(Loop loop) : Live
{
    private Live _body = loop.Body.Begin();
    private bool _left;

    public override IEnumerable<string> Waiting => _left ? [] : _body.Done ? [loop.Id] : _body.Waiting;

    public override void Do(string id, string action)
    {
        if (!_body.Done) _body.Do(id, action);
        else if (id == loop.Id && action == "again") _body = loop.Body.Begin();
        else if (id == loop.Id) _left = true;
    }
}
