namespace Tongban.Cases.Data.Rows;

/// <summary>A reconsideration decision 行政复议决定 or a judgment 裁判 on a case, and the case in which it is decided anew.</summary>
internal sealed class RulingRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string Place { get; init; }

    /// <summary>reconsideration or judgment.</summary>
    public required string Kind { get; init; }

    public required string Organ { get; init; }

    public required string Number { get; init; }

    public required DateOnly RuledOn { get; init; }

    /// <summary>The day on which it reached the department; the new clock runs from it.</summary>
    public required DateOnly ArrivedOn { get; init; }

    /// <summary>Code of <see cref="Domain.Orders"/>.</summary>
    public required string Orders { get; init; }

    /// <summary>Within how many days it is to be decided anew; null when none were set.</summary>
    public int? Days { get; init; }

    public required bool WorkingDays { get; init; }

    /// <summary>What was changed into what, or what else it says.</summary>
    public string? Content { get; init; }

    public Guid? NewCaseId { get; set; }

    public string? NewCaseNumber { get; set; }

    public required DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
