using FsCheck;
using FsCheck.Fluent;

namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>Makes blocks, and whole processes around them.</summary>
internal static class Blocks
{
    /// <summary>Blocks up to three levels deep, with every id used once.</summary>
    public static Gen<Block> Any { get; } = from shape in Shape(3) select Name(shape);

    /// <summary>Blocks whose situations are few enough to look at all of them.</summary>
    public static Gen<Block> Checkable { get; } = Any.Where(block => Situations(block) <= 150);

    /// <summary>A case process that is lawful whatever the block between acceptance and decision does.</summary>
    public static Drawing Around(Block block)
    {
        var drawing = new Drawing().Start().Task("window", "tell-missing* accept not-accept").Xor("accepted", "accepted-no").End("no")
            .Xor("begin").Task("decide", "decide-grant decide-refuse").End("e")
            .Path("s window accepted no").Flow("accepted", "begin", "accept").Path("decide e");
        block.Draw(drawing, "begin", "decide");
        return drawing;
    }

    private static Gen<Block> Shape(int depth)
    {
        var step = Gen.Choose(0, 4).Select(i => (Block)new Leaf("", i == 0));
        if (depth == 0) return step;
        var parts = from count in Gen.Choose(1, 3) from list in Gen.ListOf(Shape(depth - 1), count) select list.ToList();
        return Gen.OneOf(
            step,
            parts.Select(list => (Block)new Sequence("", list)),
            from list in parts from byVariable in Gen.Elements(true, false) select (Block)new Fork("", byVariable, list),
            parts.Select(list => (Block)new Parallel("", list)),
            Shape(depth - 1).Select(body => (Block)new Loop("", body)));
    }

    /// <summary>Parallel parts multiply, all others add up.</summary>
    private static long Situations(Block block) => block switch
    {
        Sequence sequence => sequence.Parts.Sum(Situations),
        Fork fork => 1 + fork.Branches.Sum(Situations),
        Parallel parallel => parallel.Branches.Aggregate(1L, (product, branch) => product * (1 + Situations(branch))),
        Loop loop => 1 + Situations(loop.Body),
        _ => 1,
    };

    private static Block Name(Block shape)
    {
        var next = 0;
        Block Visit(Block block)
        {
            var id = $"n{next++}";
            return block switch
            {
                Leaf leaf => leaf with { Id = id },
                Sequence sequence => new Sequence(id, [.. sequence.Parts.Select(Visit)]),
                Fork fork => new Fork(id, fork.ByVariable, [.. fork.Branches.Select(Visit)]),
                Parallel parallel => new Parallel(id, [.. parallel.Branches.Select(Visit)]),
                Loop loop => new Loop(id, Visit(loop.Body)),
                _ => throw new InvalidOperationException(),
            };
        }

        return Visit(shape);
    }
}
