using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data.Rows;

/// <summary>The figures of one department in one place on one day; they add up over all three.</summary>
internal sealed class DayRow
{
    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required DateOnly Day { get; init; }

    public required string DepartmentName { get; init; }

    public int Received { get; set; }

    public int Accepted { get; set; }

    public int Decided { get; set; }

    public int Limited { get; set; }

    public int OnTime { get; set; }

    public int LegalLimited { get; set; }

    public int LegalUsedDays { get; set; }

    public int LegalDays { get; set; }

    public Tally Read() => new(Received, Accepted, Decided, Limited, OnTime, LegalLimited, LegalUsedDays, LegalDays);

    public void Add(Tally change) =>
        (Received, Accepted, Decided, Limited, OnTime, LegalLimited, LegalUsedDays, LegalDays) = Read() + change;
}

/// <summary>One line of the public feed.</summary>
internal sealed class PublicationRow
{
    /// <summary>Position of the entry in the record: whoever holds an inclusion proof can tie the two.</summary>
    public required long Position { get; init; }

    public required DateTime At { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required string ItemName { get; init; }

    public string? Number { get; init; }

    public required string Applicant { get; init; }

    public required string Stage { get; init; }

    /// <summary>Working days used and the legal limit, once decided.</summary>
    public int? UsedDays { get; init; }

    public int? LegalDays { get; init; }
}
