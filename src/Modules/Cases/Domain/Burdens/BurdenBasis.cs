using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;

namespace Tongban.Cases.Domain.Burdens;

/// <summary>A paper as the ledger sees it.</summary>
/// <param name="Source">One of <see cref="Data.MaterialSources"/>.</param>
/// <param name="Shared">Given once for several items, and counted in another one's line.</param>
/// <param name="Corrected">Came with a correction or afterwards.</param>
internal sealed record BurdenPaper(string Key, string Source, bool Shared, bool Corrected = false);

/// <summary>Everything that a line is counted from: at submission from the draft, later from the record.</summary>
/// <param name="Form">As the case pinned it.</param>
/// <param name="Answered">Keys of the answers that count.</param>
/// <param name="Sources">Where those came from that nobody typed.</param>
/// <param name="Asked">Keys of the papers on the item's checklist in this situation.</param>
/// <param name="Visits">How often the guide lets the applicant come.</param>
/// <param name="Came">Moments at which they stood at a window or village point because of this case.</param>
internal sealed record BurdenBasis(
    FormDefinition Form, IReadOnlyCollection<string> Answered, IReadOnlyDictionary<string, Provenance> Sources,
    IReadOnlyCollection<string> Asked, IReadOnlyCollection<BurdenPaper> Papers, int Visits, IEnumerable<DateTimeOffset> Came, DateTimeOffset AsOf)
{
    /// <summary>Null while undecided.</summary>
    public BurdenTime? Time { get; init; }
}

/// <summary>How long it took 用时.</summary>
internal sealed record BurdenTime(int Elapsed, Limit Promised, Limit Legal, string Calendar);
