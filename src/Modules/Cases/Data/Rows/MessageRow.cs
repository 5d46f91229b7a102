namespace Tongban.Cases.Data.Rows;

/// <summary>A message to the applicant; what it says is kept as it was said.</summary>
internal sealed class MessageRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid AccountId { get; init; }

    public required string ApplicantIndex { get; init; }

    /// <summary>Code of the template that it was drawn from.</summary>
    public required string Kind { get; init; }

    /// <summary>Where to read on: the case, or what else it tells of.</summary>
    public string Href => Kind is Domain.Notices.FactCorrected or Domain.Notices.FactKept ? "/me/corrections" : $"/me/cases/{CaseId}";

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was first opened.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>legal or reminder: <see cref="Domain.MessageCategories"/>.</summary>
    public required string Category { get; init; }

    /// <summary>Mail doesn't wait for the quiet hours to end.</summary>
    public required bool Urgent { get; init; }

    /// <summary>As it goes out by text message.</summary>
    public required string ShortText { get; init; }

    /// <summary>What must still hold when it leaves; null for what is told in any case.</summary>
    public string? Condition { get; init; }

    /// <summary>False for a reminder that the person doesn't want in the inbox.</summary>
    public required bool Shown { get; init; }

    /// <summary>When it was settled by which ways it goes.</summary>
    public DateTime? RoutedAt { get; set; }
}
