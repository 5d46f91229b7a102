using System.Buffers.Binary;
using Tongban.Kernel.Records;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Records;

public sealed class CompactRangeTests
{
    private static readonly MerkleTree Tree = new(NaiveTree.Hash);

    [Fact]
    public void Root_AfterEveryAppend_IsTheTreesRoot()
    {
        var range = new CompactRange(NaiveTree.Hash);
        List<byte[]> leaves = [];
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(Tree.RootOf(leaves), range.Root());
            Assert.Equal(i, range.Size);
            leaves.Add(Leaf(i));
            range.Append(leaves[^1]);
        }
    }

    [Fact]
    public void FromBytes_AtAnySize_GoesOnAsIfNeverStopped()
    {
        var range = new CompactRange(NaiveTree.Hash);
        for (var i = 0; i < 100; i++)
        {
            var again = CompactRange.FromBytes(NaiveTree.Hash, range.ToBytes());
            again.Append(Leaf(i));
            range.Append(Leaf(i));
            Assert.Equal(range.Root(), again.Root());
            Assert.Equal(range.Size, again.Size);
        }
    }

    [Fact]
    public void Append_CompletedSubtrees_AreEnoughForProofs()
    {
        Dictionary<(int, long), byte[]> stored = [];
        var range = new CompactRange(NaiveTree.Hash);
        for (var i = 0; i < 77; i++) range.Append(Leaf(i), (level, index, hash) => stored.Add((level, index), hash));
        var leaves = Enumerable.Range(0, 77).Select(Leaf).ToList();
        byte[] Read(int level, long index) => stored[(level, index)];

        for (var i = 0; i < 77; i++)
        {
            Assert.Equal(Tree.InclusionProof(i, leaves), Tree.InclusionProof(i, 77, Read));
            Assert.Equal(Tree.ConsistencyProof(i, leaves), Tree.ConsistencyProof(i, 77, Read));
            Assert.Equal(Tree.RootOf([.. leaves.Take(i)]), Tree.RootOf(i, Read));
        }
    }

    [Fact]
    public void FromBytes_NotWrittenByIt_Throws()
    {
        var range = new CompactRange(NaiveTree.Hash);
        for (var i = 0; i < 3; i++) range.Append(Leaf(i));
        var bytes = range.ToBytes();
        var negative = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(negative, -1);

        Assert.Equal(8 + (2 * 32), bytes.Length);
        Assert.Throws<FormatException>(() => CompactRange.FromBytes(NaiveTree.Hash, bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<FormatException>(() => CompactRange.FromBytes(NaiveTree.Hash, bytes.AsSpan(0, 40)));
        Assert.Throws<FormatException>(() => CompactRange.FromBytes(NaiveTree.Hash, [1, 2, 3]));
        Assert.Throws<FormatException>(() => CompactRange.FromBytes(NaiveTree.Hash, negative));
    }

    [Fact]
    public void Append_AMillionLeaves_KeepsAFewHashes()
    {
        var range = new CompactRange(NaiveTree.Hash);
        var leaf = Leaf(0);
        for (var i = 0; i < 1_000_000; i++) range.Append(leaf);

        Assert.InRange(range.ToBytes().Length, 8, 8 + (20 * 32));
        Assert.Equal(1_000_000, range.Size);
    }

    private static byte[] Leaf(int i) => Tree.LeafHash([(byte)i, (byte)(i >> 8)]);
}
