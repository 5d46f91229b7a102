using System.Buffers.Binary;
using System.Text;
using Tongban.Platform.Files.Pictures;

namespace Tongban.Tests.Unit.Platform.Files;

/// <summary>Pictures of 24 × 16 dots as cameras and programs write them.</summary>
internal static class Photographs
{
    /// <summary>With restart markers.</summary>
    public static readonly byte[] Baseline = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAQFBv/EAB0QAAICAwADAAAAAAAAAAAAAAABBBECA0FCUYH/xAAWAQEBAQAAAAAAAAAAAAAAAAADAQX/xAAfEQABAwMFAAAAAAAAAAAAAAACAAEDBBExIlFhcfD/3QAEAAL/2gAMAwEAAhEDEQA/AM9qh3wd1wUlbVFKPESVtDeuJ5ZK3xEExYWd8oIKvlS9cLHmLYF7CJ7XzgBlKN9vdOtqOq05X//Z");

    public static readonly byte[] Progressive = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAMEBf/EABcBAAMBAAAAAAAAAAAAAAAAAAECAwT/2gAMAwEAAhADEAAAAc59LROUvF2//8QAFxABAQEBAAAAAAAAAAAAAAAAAAIBEv/aAAgBAQABBQLIZDITLJcv/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAIDIf/aAAgBAwEBPwFKi1w//8QAFxEBAQEBAAAAAAAAAAAAAAAAAQACEf/aAAgBAgEBPwETk6L/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Al//xAAYEAADAQEAAAAAAAAAAAAAAAAAARBBUf/aAAgBAQABPyGCjkdWI//aAAwDAQACAAMAAAAQn/8A/8QAFhEBAQEAAAAAAAAAAAAAAAAAAFFh/9oACAEDAQE/EN1D/8QAGhEBAAEFAAAAAAAAAAAAAAAAAQARMVFx8P/aAAgBAgEBPxAQW8qsdpn/xAAZEAEAAwEBAAAAAAAAAAAAAAABABFBUYH/2gAIAQEAAT8QuyAFpUxJghaTEtwnc8yf/9k=");

    public const string Secret = "N39 54.2 E116 23.5";

    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The picture with everything around it that a telephone adds: Exif with GPS and orientation, XMP, MPF, a comment, a film behind the end.</summary>
    public static byte[] FromTelephone(byte[] picture, int orientation = 6) =>
    [
        .. picture[..2], .. Segment(0xE1, [.. Exif.Signature, .. Tiff(orientation)]), .. Segment(0xE1, Text("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>" + Secret)),
        .. Segment(0xE2, Text("MPF\0" + Secret)), .. Segment(0xE2, Text("ICC_PROFILE\0\u0001\u0001colours")), .. Segment(0xFE, Text(Secret)), .. picture[2..], .. Text("ftypmp42" + Secret),
    ];

    /// <summary>Little-endian, with a maker's note, an orientation and a pointer to a GPS directory.</summary>
    public static byte[] Tiff(int orientation)
    {
        byte[] tiff = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 3, 0, .. Entry(0x010F, 2, 18, 50), .. Entry(0x0112, 3, 1, (uint)orientation), .. Entry(0x8825, 4, 1, 50), 0, 0, 0, 0, .. Text(Secret)];
        return tiff;
    }

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Text(name), .. body];
        var around = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(around, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(around.AsSpan(4), Crc.Of(named));
        return [.. around[..4], .. named, .. around[4..]];
    }

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Each segment's marker with its body, compressed data after its scan's header.</summary>
    public static IEnumerable<(byte Marker, byte[] Body)> Segments(byte[] jpeg)
    {
        for (var at = 2; jpeg[at + 1] != 0xD9;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
            var end = at + 2 + length;
            if (jpeg[at + 1] == 0xDA)
                while (jpeg[end] != 0xFF || jpeg[end + 1] is 0 or (>= 0xD0 and <= 0xD7))
                    end++;
            yield return (jpeg[at + 1], jpeg[(at + 4)..end]);
            at = end;
        }
    }

    private static byte[] Entry(ushort tag, ushort type, uint count, uint value)
    {
        var entry = new byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), type);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), count);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(8), value);
        return entry;
    }
}
