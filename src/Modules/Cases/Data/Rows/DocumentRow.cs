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

    /// <summary>文书核验码: twelve characters that lead a stranger to <c>/verify/document</c>.</summary>
    public string? Code { get; init; }

    /// <summary>valid, corrected or withdrawn; the document itself is never touched.</summary>
    public string Standing { get; set; } = DocumentStandings.Valid;

    public DateTime? StandingSince { get; set; }

    /// <summary>The document that corrected or withdrew this one.</summary>
    public Guid? AmendedBy { get; set; }

    /// <summary>The document that this one corrects or withdraws.</summary>
    public Guid? Amends { get; init; }

    /// <summary>When it reached the addressee's account, who had agreed to that 电子送达.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>When the addressee first opened it.</summary>
    public DateTime? OpenedAt { get; set; }
}

/// <summary>Whether a document still holds.</summary>
internal static class DocumentStandings
{
    public const string Valid = "valid";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";

    public static string Name(string standing) => standing switch
    {
        Valid => "有效",
        Corrected => "已更正",
        Withdrawn => "已收回",
        _ => standing,
    };
}
