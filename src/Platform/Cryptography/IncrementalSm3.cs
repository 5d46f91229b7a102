namespace Tongban.Platform.Cryptography;

/// <summary>SM3 over data that arrives in pieces, for example an upload. Not for use by two threads at once.</summary>
public sealed class IncrementalSm3 : IDisposable
{
    private readonly DigestContext _context = LibCrypto.EVP_MD_CTX_new();

    public IncrementalSm3() => Sm3.Start(_context);

    public void Append(ReadOnlySpan<byte> data) => Sm3.Append(_context, data);

    /// <summary>The hash of everything appended; afterwards the next hash begins.</summary>
    public byte[] Finish()
    {
        var digest = new byte[Sm3.Size];
        Sm3.Finish(_context, digest);
        Sm3.Start(_context);
        return digest;
    }

    public void Dispose() => _context.Dispose();
}
