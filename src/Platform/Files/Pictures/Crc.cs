namespace Tongban.Platform.Files.Pictures;

/// <summary>The check sum of PNG's chunks (ISO 3309, polynomial EDB88320).</summary>
internal static class Crc
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8)
        .Aggregate((uint)number, (value, _) => (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1))];

    public static uint Of(ReadOnlySpan<byte> content)
    {
        var value = uint.MaxValue;
        foreach (var octet in content)
            value = Table[(byte)(value ^ octet)] ^ (value >> 8);
        return ~value;
    }
}
