using System.Security.Cryptography;

namespace Tongban.Platform.Cryptography;

/// <summary>A key of HMAC-SM3 with its two padded blocks made ready (RFC 2104 §2); immutable and safe to share.</summary>
internal sealed class HmacKey
{
    private readonly byte[] _inner = new byte[Sm3.Block];
    private readonly byte[] _outer = new byte[Sm3.Block];

    public HmacKey(ReadOnlySpan<byte> key)
    {
        Span<byte> block = stackalloc byte[Sm3.Block];
        block.Clear();
        if (key.Length > Sm3.Block) Sm3.Hash(key, block);
        else key.CopyTo(block);
        for (var i = 0; i < Sm3.Block; i++)
        {
            _inner[i] = (byte)(block[i] ^ 0x36);
            _outer[i] = (byte)(block[i] ^ 0x5c);
        }

        CryptographicOperations.ZeroMemory(block);
    }

    /// <summary>The tag of two parts as if they stood one after the other.</summary>
    public void Compute(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> tag)
    {
        Span<byte> inside = stackalloc byte[Sm3.Size];
        Sm3.Hash(_inner, first, second, inside);
        Sm3.Hash(_outer, inside, [], tag);
    }
}
