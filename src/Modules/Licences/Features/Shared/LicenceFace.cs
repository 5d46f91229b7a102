using Tongban.Licences.Contracts;
using Tongban.Licences.Domain;
using Tongban.Web.Kit;

namespace Tongban.Licences.Features.Shared;

/// <summary>A licence as it is drawn.</summary>
/// <param name="VerifyUrl">Full address that the QR code leads to.</param>
internal sealed record LicenceFace(LicenceLook Look, LicencePayload Payload, LicenceStatus Status, string VerifyUrl)
{
    /// <summary>Characters of the digest in the QR code: 128 bits, so that no other payload can be found for it.</summary>
    private const int DigestShown = 32;

    public static string VerifyPath(string identifier, string digest) => $"/verify/{identifier}?d={digest[..DigestShown]}";

    public string Period => Payload.ValidTo is { } last
        ? $"{ChineseDate.Long(Payload.ValidFrom)} 至 {ChineseDate.Long(last)}"
        : "长期有效";
}

internal static class Faces
{
    /// <summary>Values are kept as the machine writes them; people read dates as dates.</summary>
    public static string Shown(this LicenceFact fact) =>
        fact.Element.EndsWith("Date", StringComparison.Ordinal) && DateOnly.TryParseExact(fact.Value, ["yyyy-MM-dd", "yyyyMMdd"], out var date)
            ? ChineseDate.Long(date)
            : fact.Value;

    /// <summary>For officials, who need to tell licences apart but not to know the number.</summary>
    public static string Masked(this LicenceFact fact) =>
        fact.Element.StartsWith("person.", StringComparison.Ordinal) && fact.Element.EndsWith("Number", StringComparison.Ordinal) && fact.Value.Length > 6
            ? $"{fact.Value[..4]}{new string('*', fact.Value.Length - 6)}{fact.Value[^2..]}"
            : fact.Shown();

    public static string Tone(this LicenceStatus status) => status switch
    {
        LicenceStatus.Valid => "green",
        LicenceStatus.Expired => "amber",
        _ => "red",
    };
}
