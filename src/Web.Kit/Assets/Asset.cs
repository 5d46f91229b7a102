using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Tongban.Web.Kit;

/// <summary>One embedded file with its hash and, once somebody asks, its compressed forms.</summary>
internal sealed class Asset
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    public Asset(string name, byte[] content)
    {
        Name = name;
        Content = content;
        Hash = Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, 9));
        Type = TypeOf(name);
        _brotli = new(() => Compress(stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = content.Length > 400_000 ? 9 : 11 })));
        _gzip = new(() => Compress(stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
    }

    public string Name { get; }

    public byte[] Content { get; }

    /// <summary>Twelve characters of SHA-256: enough to tell versions apart; nothing is proved by it.</summary>
    public string Hash { get; }

    public string Type { get; }

    public string Url => $"/assets/{Hash}/{Name}";

    public (byte[] Bytes, string? Encoding) For(string acceptEncoding)
    {
        if (!IsText)
            return (Content, null);
        if (Accepts(acceptEncoding, "br"))
            return (_brotli.Value, "br");
        return Accepts(acceptEncoding, "gzip") ? (_gzip.Value, "gzip") : (Content, null);
    }

    private bool IsText => Type.Contains("charset", StringComparison.Ordinal) || Type == "image/svg+xml";

    // «br;q=0» refuses; other weights do not matter, since the smallest form that is accepted at all is the best answer.
    private static bool Accepts(string header, string coding) =>
        header.Split(',').Select(part => part.Split(';', StringSplitOptions.TrimEntries))
            .Any(part => part[0] == coding && !(part.Length > 1 && part[1].TrimEnd('0', '.') == "q="));

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"No content type is known for embedded {other} files ({name})"),
    };

    private byte[] Compress(Func<Stream, Stream> wrap)
    {
        using var target = new MemoryStream();
        using (var stream = wrap(target))
            stream.Write(Content);
        return target.ToArray();
    }
}
