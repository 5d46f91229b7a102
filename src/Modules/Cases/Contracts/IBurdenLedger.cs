namespace Tongban.Cases.Contracts;

/// <summary>Which cases: submitted between the days, both included, in the place or within it.</summary>
/// <param name="Place">Leading digits of the competent place; empty for all.</param>
public sealed record LedgerScope(DateOnly? From, DateOnly? To, string Place = "");

/// <summary>A case's line as it is kept, and as the record gives it when it is counted again.</summary>
/// <param name="Month">First day of the month of submission.</param>
/// <param name="Kept">Null when the case has none, or one from before sources were kept.</param>
/// <param name="Counted">Null when it couldn't be counted again.</param>
/// <param name="Differences">Each with what is kept and what was counted; empty when they agree.</param>
/// <param name="Unknown">What couldn't be checked, and why.</param>
public sealed record LedgerLine(
    Guid CaseId, string Number, string Place, Guid DepartmentId, Guid ItemId, DateOnly Month,
    CaseBurden? Kept, CaseBurden? Counted, IReadOnlyList<string> Differences, string? Unknown);

/// <summary>The burden ledger's lines, counted again from the record: pinned definitions, answers and where they came from, papers, visits.</summary>
public interface IBurdenLedger
{
    /// <summary>In the order of the cases' ids, a page of cases in memory at a time.</summary>
    IAsyncEnumerable<LedgerLine> CountAgainAsync(LedgerScope scope, CancellationToken ct);
}
