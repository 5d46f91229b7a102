using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tongban.Platform.Records;

/// <summary>
/// Ids of entries sort as things happened: version 7 of RFC 9562, the fraction of the millisecond in <c>rand_a</c> (its
/// method 3), then the entry's number within its operation. Two acts of one operation must never change places.
/// </summary>
internal static class EntryId
{
    private const int Fractions = 4096;

    /// <param name="at">The operation's moment.</param>
    /// <param name="number">The entry's number within the operation, 0 to 255.</param>
    public static Guid Of(DateTimeOffset at, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[9..]);
        var ticks = at.UtcTicks - DateTime.UnixEpoch.Ticks;
        BinaryPrimitives.WriteInt64BigEndian(bytes, (ticks / TimeSpan.TicksPerMillisecond) << 16);
        var fraction = (int)(ticks % TimeSpan.TicksPerMillisecond * Fractions / TimeSpan.TicksPerMillisecond);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | fraction));
        // The variant's two bits, then six of the number; the other two follow.
        bytes[8] = (byte)(0x80 | (number >> 2 & 0x3F));
        bytes[9] = (byte)((number & 3) << 6 | bytes[9] & 0x3F);
        return new Guid(bytes, bigEndian: true);
    }
}
