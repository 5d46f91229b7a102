namespace Tongban.Licences.Domain;

/// <summary>What is kept of an issued licence and decides whether a presented one holds.</summary>
/// <param name="Canonical">The bytes that were signed.</param>
/// <param name="Digest">SM3 over them at the time of issue, hexadecimal.</param>
/// <param name="Signature">DER.</param>
/// <param name="PublicKeyPem">The department's key as this platform keeps it.</param>
/// <param name="Standing">What the department says of it.</param>
/// <param name="StandingSince">Since when, for what isn't valid any more.</param>
/// <param name="ValidTo">Last day; null for ever.</param>
internal sealed record LicenceOnRecord(
    byte[] Canonical, string Digest, byte[] Signature, string PublicKeyPem, LicenceStanding Standing, DateOnly? StandingSince, DateOnly? ValidTo);

/// <summary>What somebody shows: a digest from a QR code, or a file. Both null when only the identifier was typed.</summary>
internal sealed record Presented(string? DigestPrefix, SignedLicence? File)
{
    public static Presented IdentifierOnly { get; } = new(null, null);
}

internal enum Verdict
{
    Valid,
    Altered,
    Revoked,
    Cancelled,
    Expired,
    Unknown,
}

/// <summary>One thing that was looked at, and what was found. <paramref name="Held"/> null: nothing was shown that could be compared.</summary>
internal sealed record Check(string What, bool? Held, string Found);

internal sealed record Verification(Verdict Verdict, IReadOnlyList<Check> Checks)
{
    /// <summary>False when only an identifier was given: then nothing is known of the paper in somebody's hand.</summary>
    public bool Compared => Checks.All(check => check.Held is not null);
}
