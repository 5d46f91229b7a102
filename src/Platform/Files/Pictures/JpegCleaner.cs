using System.Buffers.Binary;
using Tongban.Kernel;

namespace Tongban.Platform.Files.Pictures;

/// <summary>
/// Takes out of a JPEG everything that isn't the picture: place, time, camera, comments, thumbnails, further pictures
/// and films behind it. The compressed picture stays byte for byte; which way is up stays in an Exif of its own.
/// </summary>
/// <remarks>
/// An own reader of the outer structure and not a decoder. It never touches compressed data, so it has nothing of what
/// makes decoders dangerous, needs no foreign process for each photograph, and loses no quality of a scanned paper, as
/// encoding anew would. It keeps what it knows and drops or refuses the rest (ITU-T T.81 annex B); what it can't
/// vouch for is refused. Colours stay right: the colour profile (APP2) and Adobe's transform (APP14) are kept.
/// </remarks>
internal ref struct JpegCleaner
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    private readonly ReadOnlySpan<byte> _file;
    private readonly MemoryStream _kept;
    private int _at;
    private bool _framed;
    private bool _scanned;
    private bool _turned;

    private JpegCleaner(ReadOnlySpan<byte> file)
    {
        _file = file;
        _kept = new MemoryStream(file.Length);
    }

    public static Result<byte[]> Clean(ReadOnlySpan<byte> file) => new JpegCleaner(file).Clean();

    private Result<byte[]> Clean()
    {
        if (!_file.StartsWith<byte>([0xFF, 0xD8]))
            return FileProblems.PictureBroken;
        Keep(_file[..2]);
        _at = 2;
        while (Marker() is { } marker)
        {
            if (marker == EndOfImage)
                return Finish();
            if (Segment(marker) is { } refused)
                return refused;
        }

        return FileProblems.PictureBroken;
    }

    /// <summary>What follows the end, the film of a «moving photograph» for example, stays behind.</summary>
    private readonly Result<byte[]> Finish()
    {
        if (!_framed || !_scanned)
            return FileProblems.PictureBroken;
        Keep([0xFF, EndOfImage]);
        return _kept.ToArray();
    }

    /// <returns>The marker's code; null at the end of the file or where there should be one and isn't.</returns>
    private byte? Marker()
    {
        var start = _at;
        while (_at < _file.Length && _file[_at] == 0xFF)
            _at++;
        return _at > start && _at < _file.Length ? _file[_at++] : null;
    }

    private Problem? Segment(byte marker)
    {
        if (_file.Length - _at < 2 || BinaryPrimitives.ReadUInt16BigEndian(_file[_at..]) is var length && (length < 2 || length > _file.Length - _at))
            return FileProblems.PictureBroken;
        var body = _file[(_at + 2)..(_at + length)];
        _at += length;
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                return Frame(marker, body);
            case 0xC4 or 0xDB or 0xDD:
                Keep(marker, body);
                return null;
            case StartOfScan:
                return Scan(body);
            case >= 0xE0 and <= 0xEF or 0xFE:
                Extra(marker, body);
                return null;
            default:
                return FileProblems.PictureBroken;
        }
    }

    private Problem? Frame(byte marker, ReadOnlySpan<byte> body)
    {
        if (_framed || body.Length < 6 || body[0] != 8 || body[5] is < 1 or > 4 || body.Length != 6 + (3 * body[5]))
            return FileProblems.PictureBroken;
        long height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
        if (height * width is 0)
            return FileProblems.PictureBroken;
        if (height * width > FileLimits.Pixels)
            return FileProblems.PictureTooLarge;
        _framed = true;
        Keep(marker, body);
        return null;
    }

    /// <summary>The scan's header and all compressed data up to the next marker that isn't a restart.</summary>
    private Problem? Scan(ReadOnlySpan<byte> header)
    {
        if (!_framed)
            return FileProblems.PictureBroken;
        Keep(StartOfScan, header);
        var start = _at;
        while (_file[_at..].IndexOf((byte)0xFF) is >= 0 and var found && _at + found + 1 < _file.Length)
        {
            _at += found;
            if (_file[_at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                Keep(_file[start.._at]);
                _scanned = true;
                return null;
            }

            _at += 2;
        }

        return FileProblems.PictureBroken;
    }

    private void Extra(byte marker, ReadOnlySpan<byte> body)
    {
        if (marker == 0xE0 && body.StartsWith("JFIF\0"u8) && body.Length >= 14)
            Keep(marker, [.. body[..12], 0, 0]);
        else if ((marker == 0xE2 && body.StartsWith("ICC_PROFILE\0"u8)) || (marker == 0xEE && body.StartsWith("Adobe"u8)))
            Keep(marker, body);
        else if (marker == 0xE1 && !_turned && body.StartsWith(Exif.Signature) && Exif.Orientation(body[Exif.Signature.Length..]) is not Exif.Upright and var turned)
        {
            _turned = true;
            Keep(Exif.Segment(turned));
        }
    }

    private readonly void Keep(byte marker, ReadOnlySpan<byte> body)
    {
        Keep([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        Keep(body);
    }

    private readonly void Keep(ReadOnlySpan<byte> bytes) => _kept.Write(bytes);
}
