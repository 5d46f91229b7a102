using System.Buffers.Binary;
using System.Numerics;

namespace Tongban.Kernel.Records;

/// <summary>
/// The right edge of a growing tree: one hash for each set bit of its size. It is all that appending needs, so a
/// sealer restarts from a few hundred bytes however long the record has become.
/// </summary>
public sealed class CompactRange(Hash hash)
{
    private readonly MerkleTree _tree = new(hash);

    /// <summary>Complete subtrees from the largest, leftmost one to the smallest.</summary>
    private readonly List<byte[]> _edge = [];

    public long Size { get; private set; }

    /// <summary>Appends one leaf hash; <paramref name="completed"/> hears of every subtree that it completes, the leaf first.</summary>
    public void Append(byte[] leafHash, NodeCompleted? completed = null)
    {
        var node = leafHash;
        var level = 0;
        completed?.Invoke(level, Size, node);
        for (var rest = Size; !long.IsEvenInteger(rest); rest >>= 1)
        {
            node = _tree.NodeHash(_edge[^1], node);
            _edge.RemoveAt(_edge.Count - 1);
            level++;
            completed?.Invoke(level, Size >> level, node);
        }

        _edge.Add(node);
        Size++;
    }

    public byte[] Root()
    {
        if (_edge.Count == 0) return _tree.EmptyRoot;
        var root = _edge[^1];
        for (var i = _edge.Count - 2; i >= 0; i--) root = _tree.NodeHash(_edge[i], root);
        return root;
    }

    /// <summary>Eight bytes of size, big-endian, then the hashes from the largest subtree to the smallest.</summary>
    public byte[] ToBytes()
    {
        var size = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(size, Size);
        return [.. size, .. _edge.SelectMany(node => node)];
    }

    /// <exception cref="FormatException">The bytes were not written by <see cref="ToBytes"/> with this hash.</exception>
    public static CompactRange FromBytes(Hash hash, ReadOnlySpan<byte> bytes)
    {
        var width = hash([]).Length;
        var size = bytes.Length < sizeof(long) ? -1 : BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size < 0 || bytes.Length != sizeof(long) + (BitOperations.PopCount((ulong)size) * width))
            throw new FormatException("A compact range is eight bytes of size and one hash for each set bit of it.");
        var range = new CompactRange(hash) { Size = size };
        for (var at = sizeof(long); at < bytes.Length; at += width) range._edge.Add(bytes.Slice(at, width).ToArray());
        return range;
    }
}
