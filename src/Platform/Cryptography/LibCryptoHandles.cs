using Microsoft.Win32.SafeHandles;

namespace Tongban.Platform.Cryptography;

/// <summary>EVP_MD_CTX.</summary>
internal sealed class DigestContext() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_MD_CTX_free(handle);
        return true;
    }
}

/// <summary>EVP_CIPHER_CTX.</summary>
internal sealed class CipherContext() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_CIPHER_CTX_free(handle);
        return true;
    }
}

/// <summary>EVP_PKEY_CTX.</summary>
internal sealed class KeyContext() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_PKEY_CTX_free(handle);
        return true;
    }
}

/// <summary>EVP_PKEY; may be read by many threads at once.</summary>
internal sealed class KeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_PKEY_free(handle);
        return true;
    }
}

/// <summary>A memory BIO: how keys enter and leave as PEM.</summary>
internal sealed class MemoryHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    public static MemoryHandle Empty() => LibCrypto.BIO_new(LibCrypto.BIO_s_mem());

    public static MemoryHandle Of(ReadOnlySpan<byte> content)
    {
        var memory = Empty();
        LibCrypto.Check(LibCrypto.BIO_write(memory, content, content.Length), "BIO_write");
        return memory;
    }

    public byte[] ToArray()
    {
        var content = new byte[LibCrypto.BIO_ctrl_pending(this)];
        LibCrypto.Check(LibCrypto.BIO_read(this, content, content.Length), "BIO_read");
        return content;
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.BIO_free_all(handle);
        return true;
    }
}
