namespace Tongban.Platform.Cryptography;

/// <summary>SM3 cryptographic hash (GB/T 32905—2016), 32 bytes, and HMAC over it (RFC 2104).</summary>
public static class Sm3
{
    public const int Size = 32;
    internal const int Block = 64;

    // One native context a thread: making one for every hash would cost as much as hashing a short text.
    [ThreadStatic] private static DigestContext? _context;

    private static DigestContext Context => _context ??= LibCrypto.EVP_MD_CTX_new();

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        var digest = new byte[Size];
        Hash(data, digest);
        return digest;
    }

    /// <param name="data">What is hashed.</param>
    /// <param name="destination">At least 32 bytes; the first 32 are overwritten.</param>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => Hash(data, [], [], destination);

    /// <summary>The hash of up to three parts as if they stood one after the other, without copying them together.</summary>
    public static void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> destination)
    {
        RequireRoom(destination);
        var context = Context;
        Start(context);
        Append(context, first);
        Append(context, second);
        Append(context, third);
        Finish(context, destination);
    }

    public static byte[] Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        var tag = new byte[Size];
        new HmacKey(key).Compute(data, [], tag);
        return tag;
    }

    /// <summary>Lower-case hexadecimal of the hash of <paramref name="data"/>.</summary>
    public static string HexOf(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[Size];
        Hash(data, digest);
        return Convert.ToHexStringLower(digest);
    }

    internal static void Start(DigestContext context) =>
        LibCrypto.Check(LibCrypto.EVP_DigestInit_ex2(context, LibCrypto.Sm3, 0), "EVP_DigestInit_ex2");

    internal static void Append(DigestContext context, ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return;
        LibCrypto.Check(LibCrypto.EVP_DigestUpdate(context, data, (nuint)data.Length), "EVP_DigestUpdate");
    }

    internal static void Finish(DigestContext context, Span<byte> destination) =>
        LibCrypto.Check(LibCrypto.EVP_DigestFinal_ex(context, destination, 0), "EVP_DigestFinal_ex");

    /// <summary>libcrypto writes 32 bytes without asking how long the destination is.</summary>
    internal static void RequireRoom(Span<byte> destination)
    {
        if (destination.Length < Size) throw new ArgumentException("an SM3 hash needs 32 bytes", nameof(destination));
    }
}
