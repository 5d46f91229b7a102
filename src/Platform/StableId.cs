using System.Security.Cryptography;
using System.Text;

namespace Tongban.Platform;

/// <summary>Ids for things that files name, so that seeding twice finds what it made the first time.</summary>
public static class StableId
{
    /// <summary>A version-8 UUID (RFC 9562) from the first 16 bytes of SHA-256 over the parts.</summary>
    public static Guid From(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
