using System.Buffers.Binary;
using System.Text;
using Tongban.Kernel;

namespace Tongban.Platform.Files.Pictures;

/// <summary>
/// Takes out of a PNG every chunk that isn't the picture: texts, times, Exif, whatever programs add, and what follows the
/// end. What remains stays byte for byte. A reader of the outer structure and not a decoder, see <see cref="JpegCleaner"/>.
/// </summary>
internal ref struct PngCleaner
{
    private const int Around = 12;
    private const int HeaderLength = 13;

    /// <summary>What decides how the picture looks (PNG, third edition, clause 11).</summary>
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs"];

    private readonly ReadOnlySpan<byte> _file;
    private readonly MemoryStream _clean;
    private int _at;
    private bool _pictured;

    private PngCleaner(ReadOnlySpan<byte> file)
    {
        _file = file;
        _clean = new MemoryStream(file.Length);
    }

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Result<byte[]> Clean(ReadOnlySpan<byte> file) => new PngCleaner(file).Clean();

    private Result<byte[]> Clean()
    {
        if (!_file.StartsWith(Signature) || _file.Length < Signature.Length + Around + HeaderLength)
            return FileProblems.PictureBroken;
        if (Judge(_file[Signature.Length..(Signature.Length + Around + HeaderLength)]) is { } refused)
            return refused;
        _clean.Write(Signature);
        _at = Signature.Length;
        for (var chunk = Next(); chunk.Length > 0; chunk = Next())
        {
            var name = Encoding.Latin1.GetString(chunk[4..8]);
            if (name == "IHDR" && _clean.Length > Signature.Length)
                return FileProblems.PictureBroken;
            if (Kept.Contains(name))
                _clean.Write(chunk);
            else if (!char.IsAsciiLetterLower(name[0]))
                return FileProblems.PictureBroken;
            _pictured |= name == "IDAT";
            if (name == "IEND")
                return _pictured ? _clean.ToArray() : FileProblems.PictureBroken;
        }

        return FileProblems.PictureBroken;
    }

    /// <returns>The next chunk with length, name and check sum; empty when there is none that is whole.</returns>
    private ReadOnlySpan<byte> Next()
    {
        var rest = _file[_at..];
        if (rest.Length < Around || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - Around)
            return [];
        var chunk = rest[..((int)length + Around)];
        if (Crc.Of(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
            return [];
        _at += chunk.Length;
        return chunk;
    }

    private static Problem? Judge(ReadOnlySpan<byte> header)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(header) != HeaderLength || !header[4..8].SequenceEqual("IHDR"u8))
            return FileProblems.PictureBroken;
        long width = BinaryPrimitives.ReadUInt32BigEndian(header[8..]), height = BinaryPrimitives.ReadUInt32BigEndian(header[12..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            return FileProblems.PictureBroken;
        return width > FileLimits.Pixels / height ? FileProblems.PictureTooLarge : null;
    }
}
