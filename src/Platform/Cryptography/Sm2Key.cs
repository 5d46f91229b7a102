using System.Security.Cryptography;
using System.Text;

namespace Tongban.Platform.Cryptography;

/// <summary>An SM2 key, the pair or only its public half. Safe to use from many threads.</summary>
public sealed class Sm2Key : IDisposable
{
    // A DER signature SEQUENCE { r, s } has at most 72 bytes.
    private const int LongestSignature = 80;

    private readonly KeyHandle _key;

    private Sm2Key(KeyHandle key, bool hasPrivateKey)
    {
        _key = key;
        HasPrivateKey = hasPrivateKey;
        SubjectPublicKeyInfo = Written(memory => LibCrypto.i2d_PUBKEY_bio(memory, key));
        PublicKeyPem = Encoding.ASCII.GetString(Written(memory => LibCrypto.PEM_write_bio_PUBKEY(memory, key)));
    }

    public bool HasPrivateKey { get; }

    /// <summary>The public key, SPKI in DER.</summary>
    public byte[] SubjectPublicKeyInfo { get; }

    /// <summary>The public key, SPKI in PEM.</summary>
    public string PublicKeyPem { get; }

    /// <summary>First 16 hexadecimal digits of SM3 over the SPKI: names the key in a signature.</summary>
    public string KeyId => Sm3.HexOf(SubjectPublicKeyInfo)[..16];

    public static Sm2Key Generate()
    {
        using var context = LibCrypto.EVP_PKEY_CTX_new_from_name(0, "SM2", null);
        if (context.IsInvalid) throw LibCrypto.Failure("EVP_PKEY_CTX_new_from_name");
        LibCrypto.Check(LibCrypto.EVP_PKEY_keygen_init(context), "EVP_PKEY_keygen_init");
        LibCrypto.Check(LibCrypto.EVP_PKEY_generate(context, out var key), "EVP_PKEY_generate");
        return new Sm2Key(key, hasPrivateKey: true);
    }

    /// <param name="pem">PKCS#8, unencrypted.</param>
    /// <exception cref="CryptographicException">Not the PEM of an SM2 private key.</exception>
    public static Sm2Key FromPrivatePem(string pem) => Read(pem, hasPrivateKey: true);

    /// <param name="pem">SPKI.</param>
    /// <exception cref="CryptographicException">Not the PEM of an SM2 public key.</exception>
    public static Sm2Key FromPublicPem(string pem) => Read(pem, hasPrivateKey: false);

    /// <summary>PKCS#8 in PEM, unencrypted: for a file that only its owner reads.</summary>
    public string PrivateKeyPem() => HasPrivateKey
        ? Encoding.ASCII.GetString(Written(memory => LibCrypto.PEM_write_bio_PKCS8PrivateKey(memory, _key, 0, 0, 0, 0, 0)))
        : throw new InvalidOperationException("only the public half is held");

    /// <returns>The signature in DER.</returns>
    public byte[] Sign(ReadOnlySpan<byte> data, string id = Sm2.DefaultId)
    {
        if (!HasPrivateKey) throw new InvalidOperationException("only the public half is held");
        using var keyContext = ContextFor(id);
        using var context = LibCrypto.EVP_MD_CTX_new();
        LibCrypto.EVP_MD_CTX_set_pkey_ctx(context, keyContext);
        LibCrypto.Check(LibCrypto.EVP_DigestSignInit(context, 0, LibCrypto.Sm3, 0, _key), "EVP_DigestSignInit");
        Span<byte> signature = stackalloc byte[LongestSignature];
        var length = (nuint)signature.Length;
        LibCrypto.Check(LibCrypto.EVP_DigestSign(context, signature, ref length, data, (nuint)data.Length), "EVP_DigestSign");
        return signature[..(int)length].ToArray();
    }

    /// <param name="data">What was signed.</param>
    /// <param name="signature">In DER; anything else is simply not a valid signature.</param>
    /// <param name="id">The signer's identity.</param>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, string id = Sm2.DefaultId)
    {
        using var keyContext = ContextFor(id);
        using var context = LibCrypto.EVP_MD_CTX_new();
        LibCrypto.EVP_MD_CTX_set_pkey_ctx(context, keyContext);
        LibCrypto.Check(LibCrypto.EVP_DigestVerifyInit(context, 0, LibCrypto.Sm3, 0, _key), "EVP_DigestVerifyInit");
        var holds = LibCrypto.EVP_DigestVerify(context, signature, (nuint)signature.Length, data, (nuint)data.Length) == 1;
        if (!holds) LibCrypto.ERR_clear_error();
        return holds;
    }

    public void Dispose() => _key.Dispose();

    private KeyContext ContextFor(string id)
    {
        var context = LibCrypto.EVP_PKEY_CTX_new_from_pkey(0, _key, 0);
        if (context.IsInvalid) throw LibCrypto.Failure("EVP_PKEY_CTX_new_from_pkey");
        var identity = Encoding.UTF8.GetBytes(id);
        LibCrypto.Check(LibCrypto.EVP_PKEY_CTX_set1_id(context, identity, identity.Length), "EVP_PKEY_CTX_set1_id");
        return context;
    }

    private static Sm2Key Read(string pem, bool hasPrivateKey)
    {
        using var memory = MemoryHandle.Of(Encoding.UTF8.GetBytes(pem));
        var key = hasPrivateKey
            ? LibCrypto.PEM_read_bio_PrivateKey(memory, 0, 0, 0)
            : LibCrypto.PEM_read_bio_PUBKEY(memory, 0, 0, 0);
        if (key.IsInvalid) throw LibCrypto.Failure("PEM_read_bio");
        if (LibCrypto.EVP_PKEY_is_a(key, "SM2") == 1) return new Sm2Key(key, hasPrivateKey);
        key.Dispose();
        throw new CryptographicException("the key is not an SM2 key");
    }

    private static byte[] Written(Func<MemoryHandle, int> write)
    {
        using var memory = MemoryHandle.Empty();
        LibCrypto.Check(write(memory), "writing a key");
        return memory.ToArray();
    }
}
