namespace Tongban.Cases.Data.Rows;

/// <summary>A villager who entrusted the village point 代办点 with applying for them.</summary>
internal sealed class EntrustmentRow
{
    public required Guid Id { get; init; }

    /// <summary>The point's village, 12 digits.</summary>
    public required string Place { get; init; }

    public required string SubjectIndex { get; init; }

    /// <summary>Sealed JSON of the subject.</summary>
    public required string SubjectSealed { get; init; }

    public required string SubjectName { get; init; }

    public required string SubjectMasked { get; init; }

    public string? MobileSealed { get; init; }

    /// <summary>What proves it: the paper's date and number, or who witnessed the spoken word.</summary>
    public required string Authority { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime? EndedAt { get; set; }
}
