using Tongban.Kernel.Records;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Records;

/// <summary>The record's RFC 9162 tree, with SM3 in the place of SHA-256.</summary>
internal static class LogTree
{
    private static readonly MerkleTree Tree = new(Sm3.Hash);

    public static byte[] LeafHash(EntryRow row) => Tree.LeafHash(RecordWriter.LeafData(row));

    public static CompactRange Empty() => new(Sm3.Hash);

    public static CompactRange Range(LogState state) =>
        state.Size == 0 ? Empty() : CompactRange.FromBytes(Sm3.Hash, state.Frontier);
}
