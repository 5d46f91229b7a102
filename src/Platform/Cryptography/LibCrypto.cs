using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tongban.Platform.Cryptography;

/// <summary>
/// The few functions of OpenSSL 3's libcrypto that the national algorithms 国密 need. Algorithms are fetched once:
/// an implicit fetch by name costs more than hashing a short text.
/// </summary>
internal static partial class LibCrypto
{
    private const string Library = "libcrypto.so.3";
    private const ulong NoAtExit = 0x0008_0000;

    static LibCrypto()
    {
        // Without this OpenSSL frees its tables when the process exits, under the feet of threads still at work.
        _ = OPENSSL_init_crypto(NoAtExit, 0);
        Sm3 = Fetched(EVP_MD_fetch(0, "SM3", null), "SM3");
        Sm4Ctr = Fetched(EVP_CIPHER_fetch(0, "SM4-CTR", null), "SM4-CTR");
    }

    /// <summary>EVP_MD; lives as long as the process.</summary>
    public static nint Sm3 { get; }

    /// <summary>EVP_CIPHER; lives as long as the process.</summary>
    public static nint Sm4Ctr { get; }

    public static void Check(int returned, string function)
    {
        if (returned <= 0) throw Failure(function);
    }

    public static CryptographicException Failure(string function)
    {
        var code = ERR_get_error();
        ERR_clear_error();
        var text = code == 0 ? "no reason given" : Marshal.PtrToStringUTF8(ERR_reason_error_string(code)) ?? $"error {code:X}";
        return new CryptographicException($"libcrypto {function}: {text}");
    }

    private static nint Fetched(nint algorithm, string name) => algorithm != 0
        ? algorithm
        : throw new CryptographicException($"OpenSSL's libcrypto on this machine does not offer {name}");

    [LibraryImport(Library)] private static partial int OPENSSL_init_crypto(ulong options, nint settings);
    [LibraryImport(Library)] private static partial nuint ERR_get_error();
    [LibraryImport(Library)] private static partial nint ERR_reason_error_string(nuint code);
    [LibraryImport(Library)] public static partial void ERR_clear_error();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint EVP_MD_fetch(nint library, string name, string? properties);
    [LibraryImport(Library)] public static partial DigestContext EVP_MD_CTX_new();
    [LibraryImport(Library)] public static partial void EVP_MD_CTX_free(nint context);
    [LibraryImport(Library)] public static partial int EVP_DigestInit_ex2(DigestContext context, nint digest, nint parameters);
    [LibraryImport(Library)] public static partial int EVP_DigestUpdate(DigestContext context, ReadOnlySpan<byte> data, nuint length);
    [LibraryImport(Library)] public static partial int EVP_DigestFinal_ex(DigestContext context, Span<byte> destination, nint written);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint EVP_CIPHER_fetch(nint library, string name, string? properties);
    [LibraryImport(Library)] public static partial CipherContext EVP_CIPHER_CTX_new();
    [LibraryImport(Library)] public static partial void EVP_CIPHER_CTX_free(nint context);
    [LibraryImport(Library)]
    public static partial int EVP_EncryptInit_ex2(CipherContext context, nint cipher, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv, nint parameters);
    [LibraryImport(Library)]
    public static partial int EVP_EncryptUpdate(CipherContext context, Span<byte> destination, out int written, ReadOnlySpan<byte> source, int length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial KeyContext EVP_PKEY_CTX_new_from_name(nint library, string name, string? properties);
    [LibraryImport(Library)] public static partial KeyContext EVP_PKEY_CTX_new_from_pkey(nint library, KeyHandle key, nint properties);
    [LibraryImport(Library)] public static partial void EVP_PKEY_CTX_free(nint context);
    [LibraryImport(Library)] public static partial int EVP_PKEY_keygen_init(KeyContext context);
    [LibraryImport(Library)] public static partial int EVP_PKEY_generate(KeyContext context, out KeyHandle key);
    [LibraryImport(Library)] public static partial int EVP_PKEY_CTX_set1_id(KeyContext context, ReadOnlySpan<byte> id, int length);
    [LibraryImport(Library)] public static partial void EVP_PKEY_free(nint key);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int EVP_PKEY_is_a(KeyHandle key, string name);

    [LibraryImport(Library)] public static partial void EVP_MD_CTX_set_pkey_ctx(DigestContext context, KeyContext key);
    [LibraryImport(Library)] public static partial int EVP_DigestSignInit(DigestContext context, nint keyContext, nint digest, nint engine, KeyHandle key);
    [LibraryImport(Library)]
    public static partial int EVP_DigestSign(DigestContext context, Span<byte> signature, ref nuint length, ReadOnlySpan<byte> data, nuint dataLength);
    [LibraryImport(Library)] public static partial int EVP_DigestVerifyInit(DigestContext context, nint keyContext, nint digest, nint engine, KeyHandle key);
    [LibraryImport(Library)]
    public static partial int EVP_DigestVerify(DigestContext context, ReadOnlySpan<byte> signature, nuint length, ReadOnlySpan<byte> data, nuint dataLength);

    [LibraryImport(Library)] public static partial nint BIO_s_mem();
    [LibraryImport(Library)] public static partial MemoryHandle BIO_new(nint method);
    [LibraryImport(Library)] public static partial void BIO_free_all(nint bio);
    [LibraryImport(Library)] public static partial int BIO_write(MemoryHandle bio, ReadOnlySpan<byte> data, int length);
    [LibraryImport(Library)] public static partial int BIO_read(MemoryHandle bio, Span<byte> data, int length);
    [LibraryImport(Library)] public static partial nuint BIO_ctrl_pending(MemoryHandle bio);
    [LibraryImport(Library)] public static partial KeyHandle PEM_read_bio_PrivateKey(MemoryHandle bio, nint key, nint callback, nint user);
    [LibraryImport(Library)] public static partial KeyHandle PEM_read_bio_PUBKEY(MemoryHandle bio, nint key, nint callback, nint user);
    [LibraryImport(Library)]
    public static partial int PEM_write_bio_PKCS8PrivateKey(MemoryHandle bio, KeyHandle key, nint cipher, nint phrase, int length, nint callback, nint user);
    [LibraryImport(Library)] public static partial int PEM_write_bio_PUBKEY(MemoryHandle bio, KeyHandle key);
    [LibraryImport(Library)] public static partial int i2d_PUBKEY_bio(MemoryHandle bio, KeyHandle key);
}
