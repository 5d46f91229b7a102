namespace Tongban.Platform.Cryptography;

/// <summary>SM4 block cipher (GB/T 32907—2016) in counter mode. It hides, it does not protect: <see cref="SealedBox"/> adds the tag.</summary>
public static class Sm4
{
    public const int KeySize = 16;
    public const int BlockSize = 16;

    [ThreadStatic] private static CipherContext? _context;

    private static CipherContext Context => _context ??= LibCrypto.EVP_CIPHER_CTX_new();

    /// <summary>Encrypts, and decrypts as well: counter mode is its own inverse.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="counter">16 bytes, never twice with one key.</param>
    /// <param name="source">The text.</param>
    /// <param name="destination">As long as the source; may be the source itself.</param>
    public static void Ctr(ReadOnlySpan<byte> key, ReadOnlySpan<byte> counter, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        // libcrypto reads and writes without knowing how long these are.
        Require(key.Length == KeySize, "an SM4 key has 16 bytes");
        Require(counter.Length == BlockSize, "the first counter block has 16 bytes");
        Require(destination.Length >= source.Length, "the destination is shorter than the source");
        var context = Context;
        LibCrypto.Check(LibCrypto.EVP_EncryptInit_ex2(context, LibCrypto.Sm4Ctr, key, counter, 0), "EVP_EncryptInit_ex2");
        if (source.IsEmpty) return;
        LibCrypto.Check(LibCrypto.EVP_EncryptUpdate(context, destination, out var written, source, source.Length), "EVP_EncryptUpdate");
        if (written != source.Length) throw LibCrypto.Failure("EVP_EncryptUpdate");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds) throw new ArgumentException(what);
    }
}
