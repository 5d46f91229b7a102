using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Records;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Records;

public sealed class MerkleTreeTests
{
    private static readonly MerkleTree Tree = new(NaiveTree.Hash);

    /// <summary>Entry lists of 1 to 70 entries: past a few powers of two, small enough for the naive definition.</summary>
    private static readonly Arbitrary<byte[][]> Entries = Arb.From(
        from size in Gen.Choose(1, 70)
        from entries in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)), size)
        select entries);

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void RootOf_CertificateTransparencyVectors_Agrees(int size, string root)
    {
        string[] entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

        var leaves = entries.Take(size).Select(entry => Tree.LeafHash(Convert.FromHexString(entry))).ToList();

        Assert.Equal(root, Convert.ToHexStringLower(Tree.RootOf(leaves)));
    }

    [Fact]
    public void RootsAndProofs_AnyTree_AreThoseOfTheDefinition() => Holds(entries =>
    {
        var leaves = Leaves(entries);
        Assert.Equal(NaiveTree.Root(entries), Tree.RootOf(leaves));
        for (var i = 0; i < entries.Length; i++)
        {
            Assert.Equal(NaiveTree.Path(i, entries), Tree.InclusionProof(i, leaves));
            Assert.Equal(NaiveTree.Proof(i + 1, entries), Tree.ConsistencyProof(i + 1, leaves));
        }
    });

    [Fact]
    public void Verify_EveryHonestProof_Holds() => Holds(entries =>
    {
        var leaves = Leaves(entries);
        var root = Tree.RootOf(leaves);
        for (var i = 0; i < entries.Length; i++)
        {
            Assert.True(Tree.VerifyInclusion(i, entries.Length, leaves[i], Tree.InclusionProof(i, leaves), root));
            Assert.True(Tree.VerifyConsistency(i, entries.Length, Tree.RootOf(leaves[..i]), root, Tree.ConsistencyProof(i, leaves)));
        }
    });

    [Fact]
    public void VerifyInclusion_AnythingTampered_Fails() => Holds(entries =>
    {
        var leaves = Leaves(entries);
        var root = Tree.RootOf(leaves);
        var index = entries.Length / 3;
        var proof = Tree.InclusionProof(index, leaves);
        bool Verify(long at, long size, byte[] leaf, IReadOnlyList<byte[]> path, byte[] head) => Tree.VerifyInclusion(at, size, leaf, path, head);

        Assert.False(Verify(index, leaves.Length, Flip(leaves[index]), proof, root));
        Assert.False(Verify(index, leaves.Length, leaves[index], proof, Flip(root)));
        Assert.False(Verify(index, leaves.Length, leaves[index], [.. proof, root], root));
        Assert.False(Verify(leaves.Length, leaves.Length, leaves[index], proof, root));
        Assert.False(Verify(-1, leaves.Length, leaves[index], proof, root));
        foreach (var broken in Broken(proof)) Assert.False(Verify(index, leaves.Length, leaves[index], broken, root));
        for (var other = 0; other < leaves.Length; other++)
        {
            if (!leaves[other].SequenceEqual(leaves[index])) Assert.False(Verify(other, leaves.Length, leaves[index], proof, root));
        }
    });

    [Fact]
    public void VerifyConsistency_AnythingTampered_Fails() => Holds(entries =>
    {
        if (entries.Length < 2) return;
        var leaves = Leaves(entries);
        var older = (entries.Length / 2) + (entries.Length % 3 == 0 ? 0 : 1);
        if (older == entries.Length) older--;
        var (oldRoot, root, proof) = (Tree.RootOf(leaves[..older]), Tree.RootOf(leaves), Tree.ConsistencyProof(older, leaves));

        Assert.False(Tree.VerifyConsistency(older, leaves.Length, Flip(oldRoot), root, proof));
        Assert.False(Tree.VerifyConsistency(older, leaves.Length, oldRoot, Flip(root), proof));
        Assert.False(Tree.VerifyConsistency(older, leaves.Length, oldRoot, root, [.. proof, root]));
        Assert.False(Tree.VerifyConsistency(leaves.Length + 1, leaves.Length, oldRoot, root, proof));
        foreach (var broken in Broken(proof)) Assert.False(Tree.VerifyConsistency(older, leaves.Length, oldRoot, root, broken));
    });

    [Fact]
    public void VerifyConsistency_RewrittenHistory_Fails() => Holds(entries =>
    {
        var kept = Tree.RootOf(Leaves(entries));
        byte[][] rewritten = [.. Leaves(entries), Tree.LeafHash([1])];
        rewritten[0] = Flip(rewritten[0]);

        Assert.False(Tree.VerifyConsistency(
            entries.Length, rewritten.Length, kept, Tree.RootOf(rewritten), Tree.ConsistencyProof(entries.Length, rewritten)));
    });

    [Fact]
    public void VerifyConsistency_SameSize_NeedsTheSameRootAndNoProof()
    {
        var root = Tree.RootOf(Leaves([[1], [2], [3]]));

        Assert.True(Tree.VerifyConsistency(3, 3, root, root, []));
        Assert.False(Tree.VerifyConsistency(3, 3, root, Flip(root), []));
        Assert.False(Tree.VerifyConsistency(3, 3, root, root, [root]));
        Assert.False(Tree.VerifyConsistency(0, 3, root, root, []));
    }

    [Fact]
    public void InclusionProof_OutsideTheTree_Throws()
    {
        var leaves = Leaves([[1], [2]]);

        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(2, leaves));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(-1, leaves));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.ConsistencyProof(3, leaves));
    }

    private static void Holds(Action<byte[][]> law) => Prop.ForAll(Entries, law).QuickCheckThrowOnFailure();

    private static byte[][] Leaves(byte[][] entries) => [.. entries.Select(entry => Tree.LeafHash(entry))];

    private static byte[] Flip(byte[] hash) => [.. hash[..^1], (byte)(hash[^1] ^ 1)];

    /// <summary>Each hash of the proof altered in turn, one left out in turn.</summary>
    private static IEnumerable<IReadOnlyList<byte[]>> Broken(IReadOnlyList<byte[]> proof) =>
        Enumerable.Range(0, proof.Count).SelectMany(at => new IReadOnlyList<byte[]>[]
        {
            [.. proof.Select((hash, i) => i == at ? Flip(hash) : hash)],
            [.. proof.Where((_, i) => i != at)],
        });
}
