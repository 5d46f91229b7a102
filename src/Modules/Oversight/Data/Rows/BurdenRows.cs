using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data.Rows;

/// <summary>A case's line of the burden ledger as the feed told it.</summary>
internal sealed class BurdenCaseRow
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required Guid ItemId { get; init; }

    public required string ItemName { get; init; }

    /// <summary>First day of the month of submission.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly SubmittedOn { get; init; }

    /// <summary>JSON of <see cref="Cases.Contracts.CaseBurden"/>.</summary>
    public required string Line { get; set; }
}

/// <summary>Sums of one item, department, place and month; they add up over all four.</summary>
internal sealed class BurdenSumRow
{
    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required Guid ItemId { get; init; }

    public required DateOnly Month { get; init; }

    public required string DepartmentName { get; init; }

    public required string ItemName { get; init; }

    public int Cases { get; set; }

    public int Fields { get; set; }

    public int Typed { get; set; }

    public int Papers { get; set; }

    public int Given { get; set; }

    public int Visits { get; set; }

    public int Came { get; set; }

    public int Decided { get; set; }

    public int Elapsed { get; set; }

    public int Limited { get; set; }

    public int LimitedElapsed { get; set; }

    public int LimitDays { get; set; }

    public BurdenSum Read() => new(Cases, Fields, Typed, Papers, Given, Visits, Came, Decided, Elapsed, Limited, LimitedElapsed, LimitDays);

    public void Add(BurdenSum change) =>
        (Cases, Fields, Typed, Papers, Given, Visits, Came, Decided, Elapsed, Limited, LimitedElapsed, LimitDays) = Read() + change;
}

/// <summary>How much one source spared, in one item, department, place and month.</summary>
internal sealed class BurdenSavingRow
{
    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required Guid ItemId { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>field or paper.</summary>
    public required string Kind { get; init; }

    public required string Source { get; init; }

    public int Count { get; set; }
}
