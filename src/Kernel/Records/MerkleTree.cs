using System.Numerics;
using System.Security.Cryptography;

namespace Tongban.Kernel.Records;

/// <summary>
/// The Merkle tree of RFC 9162 §2.1 over the record's commitments. Leaves and inner nodes are hashed with different
/// first bytes, so that a node can never be passed off as an entry.
/// </summary>
public sealed class MerkleTree(Hash hash)
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    /// <summary>The root of the tree without entries: the hash of nothing.</summary>
    public byte[] EmptyRoot => hash([]);

    public byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        Span<byte> input = entry.Length < 512 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return hash(input);
    }

    public byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + left.Length + right.Length];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + left.Length)..]);
        return hash(input);
    }

    public byte[] RootOf(IReadOnlyList<byte[]> leafHashes) => RootOf(leafHashes.Count, Reader(leafHashes));

    /// <summary>The root of the first <paramref name="size"/> leaves, read from stored subtrees.</summary>
    public byte[] RootOf(long size, NodeReader read) => size == 0 ? EmptyRoot : Subtree(0, size, read);

    public IReadOnlyList<byte[]> InclusionProof(long index, IReadOnlyList<byte[]> leafHashes) =>
        InclusionProof(index, leafHashes.Count, Reader(leafHashes));

    /// <summary>PATH of RFC 9162 §2.1.3.1: the sibling hashes from the leaf up to the root.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<byte[]> path = [];
        long low = 0, high = size;
        while (high - low > 1)
        {
            var middle = low + LargestPowerBelow(high - low);
            path.Add(index < middle ? Subtree(middle, high, read) : Subtree(low, middle, read));
            (low, high) = index < middle ? (low, middle) : (middle, high);
        }

        path.Reverse();
        return path;
    }

    public IReadOnlyList<byte[]> ConsistencyProof(long oldSize, IReadOnlyList<byte[]> leafHashes) =>
        ConsistencyProof(oldSize, leafHashes.Count, Reader(leafHashes));

    /// <summary>PROOF of RFC 9162 §2.1.4.1; empty when the older tree is empty or the same tree.</summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long oldSize, long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        if (oldSize == 0 || oldSize == size) return [];
        List<byte[]> proof = [];
        long low = 0, high = size;
        while (oldSize != high)
        {
            var middle = low + LargestPowerBelow(high - low);
            proof.Add(oldSize <= middle ? Subtree(middle, high, read) : Subtree(low, middle, read));
            (low, high) = oldSize <= middle ? (low, middle) : (middle, high);
        }

        // The old tree is one left-hand subtree only when its size is a power of two; otherwise the verifier needs its last part.
        if (low > 0) proof.Add(Subtree(low, high, read));
        proof.Reverse();
        return proof;
    }

    public bool VerifyInclusion(long index, long size, byte[] leafHash, IReadOnlyList<byte[]> proof, byte[] root) =>
        MerkleProof.RootFromInclusion(this, index, size, leafHash, proof) is { } computed && Same(computed, root);

    public bool VerifyConsistency(long oldSize, long newSize, byte[] oldRoot, byte[] newRoot, IReadOnlyList<byte[]> proof)
    {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return proof.Count == 0 && Same(oldRoot, newRoot);
        if (oldSize == 0) return proof.Count == 0 && Same(oldRoot, EmptyRoot);
        return MerkleProof.RootsFromConsistency(this, oldSize, newSize, oldRoot, proof) is var (older, newer)
            && Same(older, oldRoot) && Same(newer, newRoot);
    }

    private byte[] Subtree(long low, long high, NodeReader read)
    {
        var width = high - low;
        if (BitOperations.IsPow2(width) && low % width == 0)
        {
            var level = BitOperations.Log2((ulong)width);
            return read(level, low >> level);
        }

        var middle = low + LargestPowerBelow(width);
        return NodeHash(Subtree(low, middle, read), Subtree(middle, high, read));
    }

    private NodeReader Reader(IReadOnlyList<byte[]> leaves)
    {
        return Read;

        byte[] Read(int level, long index) => level == 0
            ? leaves[checked((int)index)]
            : NodeHash(Read(level - 1, 2 * index), Read(level - 1, (2 * index) + 1));
    }

    private static long LargestPowerBelow(long width) => 1L << BitOperations.Log2((ulong)(width - 1));

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}
