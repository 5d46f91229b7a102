namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>A well-structured piece of a process: what a tree can say, without gateways and tokens.</summary>
internal abstract record Block
{
    /// <summary>Draws the block between two nodes that exist.</summary>
    public abstract void Draw(Drawing drawing, string from, string to, string? when = null);

    /// <summary>What the block means, told without tokens: the model that the engine is compared with.</summary>
    public abstract Live Begin();
}

internal sealed record Leaf(string Id, bool IsTimer) : Block
{
    public override void Draw(Drawing drawing, string from, string to, string? when = null)
    {
        _ = IsTimer ? drawing.Timer(Id, "PT1H") : drawing.Task(Id, "go");
        drawing.Flow(from, Id, when).Flow(Id, to);
    }

    public override Live Begin() => new LiveLeaf(Id);
}

internal sealed record Sequence(string Id, IReadOnlyList<Block> Parts) : Block
{
    public override void Draw(Drawing drawing, string from, string to, string? when = null)
    {
        // A gateway with one way in and out between the parts: it does nothing, so that any part may stand anywhere.
        drawing.Xor($"{Id}p0").Flow(from, $"{Id}p0", when);
        for (var i = 0; i < Parts.Count; i++)
        {
            drawing.Xor($"{Id}p{i + 1}");
            Parts[i].Draw(drawing, $"{Id}p{i}", $"{Id}p{i + 1}");
        }

        drawing.Flow($"{Id}p{Parts.Count}", to);
    }

    public override Live Begin() => new LiveSequence(Parts);
}

/// <summary>A task whose action, or a variable given with it, chooses the branch.</summary>
internal sealed record Fork(string Id, bool ByVariable, IReadOnlyList<Block> Branches) : Block
{
    public override void Draw(Drawing drawing, string from, string to, string? when = null)
    {
        var actions = string.Join(' ', Branches.Select((_, i) => $"b{i}"));
        drawing.Task(Id, actions).Xor($"{Id}s").Xor($"{Id}m").Flow(from, Id, when).Flow(Id, $"{Id}s").Flow($"{Id}m", to);
        for (var i = 0; i < Branches.Count; i++)
        {
            var rule = ByVariable ? $$"""{"==":[{"var":"{{Id}}"},"b{{i}}"]}""" : $"b{i}";
            Branches[i].Draw(drawing, $"{Id}s", $"{Id}m", rule);
        }
    }

    public override Live Begin() => new LiveFork(this);
}

internal sealed record Parallel(string Id, IReadOnlyList<Block> Branches) : Block
{
    public override void Draw(Drawing drawing, string from, string to, string? when = null)
    {
        drawing.And($"{Id}f").And($"{Id}j").Flow(from, $"{Id}f", when).Flow($"{Id}j", to);
        foreach (var branch in Branches) branch.Draw(drawing, $"{Id}f", $"{Id}j");
    }

    public override Live Begin() => new LiveParallel(Branches);
}

/// <summary>The body, then a task that sends it round again or lets it go.</summary>
internal sealed record Loop(string Id, Block Body) : Block
{
    public override void Draw(Drawing drawing, string from, string to, string? when = null)
    {
        drawing.Xor($"{Id}m").Task(Id, "go again").Xor($"{Id}x").Flow(from, $"{Id}m", when);
        Body.Draw(drawing, $"{Id}m", Id);
        drawing.Flow(Id, $"{Id}x").Flow($"{Id}x", $"{Id}m", "again").Flow($"{Id}x", to, "go");
    }

    public override Live Begin() => new LiveLoop(this);
}
