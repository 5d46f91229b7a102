using Tongban.Licences.Domain;

namespace Tongban.Licences.Data.Rows;

/// <summary>An issued licence. What it says is in <see cref="PayloadSealed"/>, as it was signed; the columns beside only find it.</summary>
internal sealed class LicenceRow
{
    public required Guid Id { get; init; }

    public required string Identifier { get; init; }

    public required string TemplateCode { get; init; }

    public required int TemplateVersion { get; init; }

    public required string Name { get; init; }

    public required string Number { get; init; }

    public required string Place { get; init; }

    public required Guid IssuerId { get; init; }

    public required string IssuerName { get; init; }

    public required HolderKind HolderKind { get; init; }

    /// <summary>Blind index of the holder's number.</summary>
    public required string HolderIndex { get; init; }

    public required string HolderName { get; init; }

    public required Guid CaseId { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>The canonical payload, sealed: it holds identity numbers.</summary>
    public required string PayloadSealed { get; init; }

    /// <summary>SM3 of the canonical payload, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The department's SM2 signature over the canonical payload, DER.</summary>
    public required byte[] Signature { get; init; }

    public required string KeyId { get; init; }

    public required LicenceStanding Standing { get; set; }

    public DateOnly? StandingSince { get; set; }

    public string? StandingReason { get; set; }

    public string? StandingBy { get; set; }

    public required DateTime IssuedAt { get; init; }

    public required long Revision { get; set; }
}
