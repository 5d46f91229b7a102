using Tongban.Cases.Contracts;

namespace Tongban.Oversight.Contracts;

/// <summary>What checking the burden ledger found.</summary>
/// <param name="Cases">Lines that were counted again.</param>
/// <param name="Sums">Sums that were added up again.</param>
/// <param name="Faults">How many faults there are; <paramref name="Findings"/> names the first of them.</param>
/// <param name="Unknown">What couldn't be checked, and why.</param>
public sealed record LedgerReport(long Cases, long Sums, long Faults, IReadOnlyList<string> Findings, IReadOnlyList<string> Unknown)
{
    public bool Holds => Faults == 0;
}

/// <summary>Checks the burden ledger: lines against the record, oversight's lines against the cases' own, sums against the lines.</summary>
public interface ILedgerAudit
{
    /// <param name="scope">Its days are taken to whole months: sums are kept by month.</param>
    /// <param name="ct">Stops between two pages of cases.</param>
    Task<LedgerReport> VerifyAsync(LedgerScope scope, CancellationToken ct);
}
