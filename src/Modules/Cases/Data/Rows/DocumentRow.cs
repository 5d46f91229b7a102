namespace Tongban.Cases.Data.Rows;

/// <summary>An official document 文书, frozen when issued: what is stored is what was signed, and it is never drawn again.</summary>
internal sealed class DocumentRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>发文字号, for example <c>安市监许准〔2026〕12号</c>.</summary>
    public required string Number { get; init; }

    public required string TemplateCode { get; init; }

    public required int TemplateVersion { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required string Addressee { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateTime IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    public required string Html { get; init; }

    /// <summary>SM3 over the UTF-8 bytes of <see cref="Html"/>, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The department's SM2 signature over the same bytes, hexadecimal.</summary>
    public required string Signature { get; init; }

    public required string PublicKey { get; init; }

    public DateTime? ServedAt { get; set; }

    public string? ServedHow { get; set; }

    public string? ServedTo { get; set; }

    public string? ServedEvidence { get; set; }
}
