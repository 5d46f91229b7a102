namespace Tongban.Licences.Data.Rows;

/// <summary>A version of a licence template; never changed once a licence was issued with it.</summary>
internal sealed class TemplateRow
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    /// <summary>JSON of the template.</summary>
    public required string Body { get; init; }

    public required DateTime AddedAt { get; init; }
}

/// <summary>A public key with which licences were signed. Kept for as long as any of them may be shown.</summary>
internal sealed class SigningKeyRow
{
    public required string KeyId { get; init; }

    /// <summary>Credit code of the department.</summary>
    public required string Signer { get; init; }

    public required string SignerName { get; init; }

    /// <summary>SPKI in PEM.</summary>
    public required string PublicKey { get; init; }

    public required DateTime Since { get; init; }
}
