using Tongban.Kernel.Records;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Records;

/// <summary>The record's RFC 9162 tree, with SM3 in the place of SHA-256.</summary>
internal static class LogTree
{
    private static readonly MerkleTree Tree = new(Sm3.Hash);

    public static byte[] LeafHash(Leaf leaf) => Tree.LeafHash(RecordWriter.LeafData(leaf));

    public static CompactRange Empty() => new(Sm3.Hash);

    public static CompactRange Range(LogState state) =>
        state.Size == 0 ? Empty() : CompactRange.FromBytes(Sm3.Hash, state.Frontier);
}

/// <summary>What of an entry stands in the tree: everything that identifies it, and the commitment to its body.</summary>
internal sealed record Leaf(Guid Id, DateTimeOffset At, string Type, string SubjectKind, Guid SubjectId, string Place, byte[] Commitment)
{
    public static Leaf Of(EntryRow row) =>
        new(row.Id, new DateTimeOffset(row.At, TimeSpan.Zero), row.Type, row.SubjectKind, row.SubjectId, row.Place, row.Commitment);
}
