using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>Turns an entry into its stored form: a body that may be erased and a salted commitment that stays.</summary>
internal static class RecordWriter
{
    private const int SaltLength = 16;

    private const string Insert =
        "insert into platform_entry (id, at, type, subject_kind, subject_id, place, body, salt, commitment) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)";

    /// <param name="number">The entry's number within the operation.</param>
    public static void Add(SqlBatch batch, Entry entry, OperationContext operation, int number)
    {
        var body = JsonSerializer.Serialize(
            new EntryBody(operation.Actor, operation.Why, operation.OnBehalfOf, operation.Evidence, operation.Channel,
                JsonSerializer.SerializeToElement(entry.Payload, entry.Payload.GetType(), RecordJson.Options)),
            RecordJson.Options);
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        batch.Add(Insert, 1, [
            EntryId.Of(operation.At, number), ToMicroseconds(operation.At.UtcDateTime), entry.Type, entry.SubjectKind,
            entry.SubjectId, entry.Place, body, salt, Commit(salt, body)]);
    }

    /// <summary>SM3(salt ‖ body). The salt keeps short bodies from being guessed after they were erased.</summary>
    public static byte[] Commit(byte[] salt, string body)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        var bytes = new byte[salt.Length + length];
        salt.CopyTo(bytes, 0);
        Encoding.UTF8.GetBytes(body, bytes.AsSpan(salt.Length));
        return Sm3.Hash(bytes);
    }

    /// <summary>What the tree's leaf is hashed from: everything that identifies the entry, and the commitment to its body.</summary>
    public static byte[] LeafData(Leaf leaf)
    {
        using var stream = new MemoryStream(160);
        stream.WriteByte(1);
        stream.Write(leaf.Id.ToByteArray(bigEndian: true));
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, (leaf.At.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        stream.Write(number);
        foreach (var text in (string[])[leaf.Type, leaf.SubjectKind, leaf.Place])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
            stream.Write(number[..4]);
            stream.Write(bytes);
        }

        stream.Write(leaf.SubjectId.ToByteArray(bigEndian: true));
        stream.Write(leaf.Commitment);
        return stream.ToArray();
    }

    /// <summary>PostgreSQL keeps microseconds; what is hashed must be what comes back.</summary>
    private static DateTime ToMicroseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
