using System.Buffers.Binary;

namespace Tongban.Platform.Files.Pictures;

/// <summary>The one thing in a photograph's Exif data that belongs to the picture: which way is up.</summary>
internal static class Exif
{
    public const int Upright = 1;
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;
    private const int EntryLength = 12;

    public static ReadOnlySpan<byte> Signature => "Exif\0\0"u8;

    /// <param name="tiff">What follows <see cref="Signature"/>.</param>
    /// <returns>1–8; 1 when it says nothing that can be read.</returns>
    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || Order(tiff) is not { } big || Short(tiff[2..], big) != 42)
            return Upright;
        var at = Long(tiff[4..], big);
        if (at > tiff.Length - 2)
            return Upright;
        var directory = tiff[(int)at..];
        int count = Short(directory, big);
        directory = directory[2..];
        for (var n = 0; n < count && directory.Length >= EntryLength; n++, directory = directory[EntryLength..])
        {
            if (Short(directory, big) == OrientationTag)
                return Short(directory[2..], big) == ShortType && Short(directory[8..], big) is >= 1 and <= 8 and var found ? found : Upright;
        }

        return Upright;
    }

    /// <summary>A whole APP1 segment with nothing in it but the orientation.</summary>
    public static byte[] Segment(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Signature,
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static bool? Order(ReadOnlySpan<byte> tiff) => tiff switch
    {
        [(byte)'M', (byte)'M', ..] => true,
        [(byte)'I', (byte)'I', ..] => false,
        _ => null,
    };

    private static ushort Short(ReadOnlySpan<byte> at, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
}
