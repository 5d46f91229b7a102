using System.Numerics;

namespace Tongban.Kernel.Records;

/// <summary>What a verifier computes from a proof; null when the proof has the wrong length for the sizes.</summary>
internal static class MerkleProof
{
    /// <summary>RFC 9162 §2.1.3.2.</summary>
    public static byte[]? RootFromInclusion(MerkleTree tree, long index, long size, byte[] leafHash, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size) return null;
        long node = index, last = size - 1;
        var root = leafHash;
        foreach (var sibling in proof)
        {
            if (last == 0) return null;
            if (!long.IsEvenInteger(node) || node == last)
            {
                root = tree.NodeHash(sibling, root);
                (node, last) = SkipMissingRight(node, last);
            }
            else
            {
                root = tree.NodeHash(root, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? root : null;
    }

    /// <summary>RFC 9162 §2.1.4.2, for 0 &lt; old &lt; new.</summary>
    public static (byte[] Older, byte[] Newer)? RootsFromConsistency(
        MerkleTree tree, long oldSize, long newSize, byte[] oldRoot, IReadOnlyList<byte[]> proof)
    {
        // An old size that is a power of two is itself a node of the new tree, so the proof leaves it out.
        var path = BitOperations.IsPow2(oldSize) ? [oldRoot, .. proof] : proof;
        if (path.Count == 0 || proof.Count == 0) return null;
        long node = oldSize - 1, last = newSize - 1;
        while (!long.IsEvenInteger(node)) (node, last) = (node >> 1, last >> 1);
        byte[] older = path[0], newer = path[0];
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0) return null;
            if (!long.IsEvenInteger(node) || node == last)
            {
                older = tree.NodeHash(sibling, older);
                newer = tree.NodeHash(sibling, newer);
                (node, last) = SkipMissingRight(node, last);
            }
            else
            {
                newer = tree.NodeHash(newer, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? (older, newer) : null;
    }

    /// <summary>On the tree's right edge a node without sibling stands for its parent: climb until it is a right child.</summary>
    private static (long Node, long Last) SkipMissingRight(long node, long last)
    {
        while (long.IsEvenInteger(node) && node != 0) (node, last) = (node >> 1, last >> 1);
        return (node, last);
    }
}
