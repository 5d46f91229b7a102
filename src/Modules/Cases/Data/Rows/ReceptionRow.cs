namespace Tongban.Cases.Data.Rows;

/// <summary>One reception 接待 at a window or a village point; it has the id of the draft and later of the case.</summary>
internal sealed class ReceptionRow
{
    public required Guid Id { get; init; }

    /// <summary>Where the clerk sits, 12 digits.</summary>
    public required string Place { get; init; }

    public required Guid ClerkId { get; set; }

    public required string ClerkName { get; set; }

    /// <summary>window or village.</summary>
    public required string Channel { get; init; }

    public required string ItemSlug { get; init; }

    public required string ItemName { get; init; }

    public required string PresentName { get; init; }

    public required string PresentMasked { get; init; }

    public required string PresentIndex { get; init; }

    /// <summary>card, typed or entrusted.</summary>
    public required string IdentitySource { get; init; }

    public required string ApplicantName { get; init; }

    /// <summary>What lets the one who came act for the applicant; null for oneself.</summary>
    public string? Authority { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When it was submitted or given up.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Null while it goes on, and when it was given up.</summary>
    public string? CaseNumber { get; set; }
}
