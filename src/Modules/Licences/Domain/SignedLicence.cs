using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tongban.Kernel;

namespace Tongban.Licences.Domain;

/// <summary>The file a holder downloads and hands on: the payload and the department's signature over its canonical form.</summary>
internal sealed record SignedLicence(JsonElement Licence, LicenceSignature Signature)
{
    public const int LargestFile = 1024 * 1024;
    private const int Deepest = 8;

    private static readonly JsonSerializerOptions ForReaders = new(PayloadJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] Canonical() => CanonicalJson.Bytes(Licence);

    public string Identifier => Licence.GetProperty("identifier").GetString()!;

    public static SignedLicence Of(ReadOnlySpan<byte> canonical, LicenceSignature signature)
    {
        var reader = new Utf8JsonReader(canonical);
        return new SignedLicence(JsonElement.ParseValue(ref reader), signature);
    }

    public byte[] ToFile() => JsonSerializer.SerializeToUtf8Bytes(this, ForReaders);

    /// <summary>Reads what somebody uploaded; says that it isn't a licence file rather than why its JSON is odd.</summary>
    public static Result<SignedLicence> Parse(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile) return LicenceProblems.FileTooLarge;
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
            var read = document.RootElement.Deserialize(PayloadJson.Default.SignedLicence);
            if (read?.Signature is null || read.Licence.ValueKind != JsonValueKind.Object || !IsLicence(read.Licence))
                return LicenceProblems.FileMalformed;
            _ = read.Canonical();
            return read with { Licence = read.Licence.Clone() };
        }
        catch (Exception e) when (e is JsonException or FormatException or DecoderFallbackException or InvalidOperationException)
        {
            return LicenceProblems.FileMalformed;
        }
    }

    private static bool IsLicence(JsonElement licence) =>
        IsText(licence, "format") && licence.GetProperty("format").ValueEquals(LicencePayload.CurrentFormat) && IsText(licence, "identifier");

    private static bool IsText(JsonElement licence, string name) =>
        licence.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;
}

/// <param name="Algorithm">Always <c>SM2-with-SM3</c>, OID 1.2.156.10197.1.501.</param>
/// <param name="Signer">The department's credit code.</param>
/// <param name="KeyId">First 16 hexadecimal digits of SM3 over the public key (SPKI).</param>
/// <param name="PublicKey">SPKI in PEM; for reading along. Who verifies takes the key from this platform, not from the file.</param>
/// <param name="Value">The signature, DER in base64.</param>
internal sealed record LicenceSignature(string Algorithm, string Signer, string KeyId, string PublicKey, string Value)
{
    public const string Sm2WithSm3 = "SM2-with-SM3";
}
