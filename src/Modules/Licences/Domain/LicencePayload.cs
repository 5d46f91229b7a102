using System.Text.Json;
using System.Text.Json.Serialization;
using Tongban.Platform.Cryptography;

namespace Tongban.Licences.Domain;

/// <summary>
/// What a licence says and what the issuing department signs. The salt keeps the published digest from confirming a
/// guessed identity number.
/// </summary>
internal sealed record LicencePayload
{
    public const string CurrentFormat = "tongban-licence/1";

    public string Format { get; init; } = CurrentFormat;

    /// <summary>Electronic licence identifier 电子证照标识 (GB/T 36904).</summary>
    public required string Identifier { get; init; }

    public required string TypeCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Licence number 证照编号, as people quote it.</summary>
    public required string Number { get; init; }

    public required string TemplateCode { get; init; }

    public required int TemplateVersion { get; init; }

    public required LicenceIssuer Issuer { get; init; }

    public required LicenceHolder Holder { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds; null for ever.</summary>
    public DateOnly? ValidTo { get; init; }

    public required IReadOnlyList<LicenceFact> Facts { get; init; }

    public required string Salt { get; init; }

    /// <summary>The bytes that are hashed and signed.</summary>
    public byte[] Canonical() => CanonicalJson.Bytes(JsonSerializer.SerializeToElement(this, PayloadJson.Default.LicencePayload));

    public string? Fact(string element) => Facts.FirstOrDefault(fact => fact.Element == element)?.Value;

    public static string DigestOf(ReadOnlySpan<byte> canonical) => Sm3.HexOf(canonical);

    public static LicencePayload Read(ReadOnlySpan<byte> canonical) =>
        JsonSerializer.Deserialize(canonical, PayloadJson.Default.LicencePayload)
        ?? throw new JsonException("the licence's payload is null");
}

internal sealed record LicenceIssuer(string Name, string CreditCode);

/// <param name="Kind"><c>person</c> or <c>organisation</c>.</param>
/// <param name="CodeType">GB/T 36903: <c>111</c> resident identity number, <c>001</c> unified social credit code.</param>
/// <param name="Code">The number itself: the file is the holder's own.</param>
/// <param name="Name">In full.</param>
internal sealed record LicenceHolder(string Kind, string CodeType, string Code, string Name);

internal sealed record LicenceFact(string Element, string Label, string Value);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LicencePayload))]
[JsonSerializable(typeof(SignedLicence))]
internal sealed partial class PayloadJson : JsonSerializerContext;
