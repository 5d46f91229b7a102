using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Tongban.Platform.Cryptography;

/// <summary>
/// Authenticated encryption, encrypt then authenticate: SM4-CTR, then HMAC-SM3 over version, purpose, counter and
/// ciphertext (libcrypto has no SM4-GCM). Keys are derived from one master key for each purpose, so that what was
/// sealed for one purpose opens for no other.
/// </summary>
/// <remarks>Layout: version (1 byte, value 1), counter (16), ciphertext, tag (32). Purposes are names in code, never users' input: their keys stay in memory.</remarks>
public sealed class SealedBox
{
    private const byte Version = 1;
    private const int Start = 1 + Sm4.BlockSize;
    private const int Overhead = Start + Sm3.Size;

    private readonly HmacKey _master;
    private readonly ConcurrentDictionary<string, PurposeKeys> _keys = new(StringComparer.Ordinal);

    public SealedBox(ReadOnlySpan<byte> masterKey)
    {
        if (masterKey.Length < 32) throw new ArgumentException("the master key has at least 32 bytes", nameof(masterKey));
        _master = new HmacKey(masterKey);
    }

    public byte[] Seal(string purpose, ReadOnlySpan<byte> plaintext)
    {
        var keys = KeysFor(purpose);
        var box = new byte[plaintext.Length + Overhead];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, Sm4.BlockSize));
        Sm4.Ctr(keys.Encryption, box.AsSpan(1, Sm4.BlockSize), plaintext, box.AsSpan(Start, plaintext.Length));
        Tag(keys, box.AsSpan(0, box.Length - Sm3.Size), box.AsSpan(box.Length - Sm3.Size));
        return box;
    }

    /// <exception cref="CryptographicException">The box was altered, cut short, or sealed for another purpose or with another key.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead || box[0] != Version) throw Refused();
        var keys = KeysFor(purpose);
        Span<byte> expected = stackalloc byte[Sm3.Size];
        Tag(keys, box[..^Sm3.Size], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, box[^Sm3.Size..])) throw Refused();
        var plaintext = new byte[box.Length - Overhead];
        Sm4.Ctr(keys.Encryption, box.Slice(1, Sm4.BlockSize), box[Start..^Sm3.Size], plaintext);
        return plaintext;
    }

    /// <summary>A keyed, one-way index of a value: equal values meet, nobody without the key can try values out.</summary>
    public byte[] Index(string purpose, ReadOnlySpan<byte> value)
    {
        var index = new byte[Sm3.Size];
        KeysFor(purpose).Index.Compute(value, [], index);
        return index;
    }

    /// <summary>The tag covers the purpose too, with its length before it, so that no two inputs run together alike.</summary>
    private static void Tag(PurposeKeys keys, ReadOnlySpan<byte> sealedPart, Span<byte> tag) =>
        keys.Authentication.Compute(keys.PurposePrefix, sealedPart, tag);

    private PurposeKeys KeysFor(string purpose) => _keys.GetOrAdd(purpose, static (name, master) => Derive(name, master), _master);

    private static PurposeKeys Derive(string purpose, HmacKey master) => new(
        Derive(master, "seal", purpose)[..Sm4.KeySize],
        new HmacKey(Derive(master, "tag", purpose)),
        new HmacKey(Derive(master, "index", purpose)),
        Prefix(Encoding.UTF8.GetBytes(purpose)));

    private static byte[] Prefix(byte[] purpose)
    {
        var prefix = new byte[4 + purpose.Length];
        BinaryPrimitives.WriteInt32BigEndian(prefix, purpose.Length);
        purpose.CopyTo(prefix, 4);
        return prefix;
    }

    private static byte[] Derive(HmacKey master, string use, string purpose)
    {
        var key = new byte[Sm3.Size];
        master.Compute(Encoding.UTF8.GetBytes($"tongban/1/{use}/"), Encoding.UTF8.GetBytes(purpose), key);
        return key;
    }

    private static CryptographicException Refused() => new("the sealed value was altered or belongs to another purpose or key");

    private sealed record PurposeKeys(byte[] Encryption, HmacKey Authentication, HmacKey Index, byte[] PurposePrefix);
}
