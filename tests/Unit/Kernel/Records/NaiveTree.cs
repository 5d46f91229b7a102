using System.Security.Cryptography;

namespace Tongban.Tests.Unit.Kernel.Records;

/// <summary>RFC 9162 §2.1 word by word: the definitions that the tree is checked against.</summary>
internal static class NaiveTree
{
    public static byte[] Hash(ReadOnlySpan<byte> data) => SHA256.HashData(data);

    public static byte[] Root(byte[][] entries) => entries.Length switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0x00, .. entries[0]]),
        _ => SHA256.HashData([0x01, .. Root(entries[..Split(entries)]), .. Root(entries[Split(entries)..])]),
    };

    public static byte[][] Path(int index, byte[][] entries)
    {
        if (entries.Length == 1) return [];
        var k = Split(entries);
        return index < k
            ? [.. Path(index, entries[..k]), Root(entries[k..])]
            : [.. Path(index - k, entries[k..]), Root(entries[..k])];
    }

    public static byte[][] Proof(int size, byte[][] entries, bool whole = true)
    {
        if (size == entries.Length) return whole ? [] : [Root(entries)];
        var k = Split(entries);
        return size <= k
            ? [.. Proof(size, entries[..k], whole), Root(entries[k..])]
            : [.. Proof(size - k, entries[k..], false), Root(entries[..k])];
    }

    private static int Split(byte[][] entries)
    {
        var k = 1;
        while (k * 2 < entries.Length) k *= 2;
        return k;
    }
}
