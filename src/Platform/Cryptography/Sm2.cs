using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Tongban.Platform.Cryptography;

/// <summary>SM2 signatures with SM3 (GB/T 32918.2 and .5—2017). Made, held and used by libcrypto.</summary>
public static class Sm2
{
    /// <summary>The signer's identity that GM/T 0009—2012 §10 gives when none was agreed.</summary>
    public const string DefaultId = "1234567812345678";

    private const int Half = 32;

    public static Sm2Key Generate() => Sm2Key.Generate();

    /// <summary>The signature as r‖s, 64 bytes, from the DER form SEQUENCE { r, s } (GM/T 0009).</summary>
    public static byte[] ToRaw(ReadOnlySpan<byte> der)
    {
        try
        {
            var sequence = new AsnReader(der.ToArray(), AsnEncodingRules.DER).ReadSequence();
            var raw = new byte[2 * Half];
            Fill(sequence.ReadIntegerBytes().Span, raw.AsSpan(0, Half));
            Fill(sequence.ReadIntegerBytes().Span, raw.AsSpan(Half));
            sequence.ThrowIfNotEmpty();
            return raw;
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("not an SM2 signature in DER", e);
        }
    }

    /// <summary>The DER form of a signature given as r‖s, 64 bytes.</summary>
    public static byte[] ToDer(ReadOnlySpan<byte> raw)
    {
        if (raw.Length != 2 * Half) throw new CryptographicException("r and s have 32 bytes each");
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(Trim(raw[..Half]));
            writer.WriteIntegerUnsigned(Trim(raw[Half..]));
        }

        return writer.Encode();
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> number)
    {
        var trimmed = number.TrimStart((byte)0);
        return trimmed.IsEmpty ? number[..1] : trimmed;
    }

    private static void Fill(ReadOnlySpan<byte> number, Span<byte> destination)
    {
        var trimmed = number.TrimStart((byte)0);
        if (trimmed.Length > Half) throw new CryptographicException("r or s is longer than 32 bytes");
        trimmed.CopyTo(destination[(Half - trimmed.Length)..]);
    }
}
