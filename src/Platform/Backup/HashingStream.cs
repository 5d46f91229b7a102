using System.Security.Cryptography;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Backup;

/// <summary>Passes a stream on while it hashes what is read, once, from beginning to end.</summary>
internal sealed class HashingStream(Stream inner) : Stream
{
    private readonly IncrementalSm3 _sm3 = new();
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    /// <summary>The tar writer asks for the length before it copies; it never goes back.</summary>
    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public string Sm3() => Convert.ToHexStringLower(_sm3.Finish());

    /// <summary>The name that the file store would give to the content.</summary>
    public string Sha256() => Convert.ToHexStringLower(_sha256.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Take(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Take(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _sm3.Dispose();
        _sha256.Dispose();
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> read)
    {
        _sm3.Append(read);
        _sha256.AppendData(read);
        Count += read.Length;
    }
}
