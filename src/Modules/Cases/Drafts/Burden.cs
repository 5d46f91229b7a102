using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>
/// This case's line of the burden ledger 减负账本: what the checklist asks for against what the person really gave.
/// </summary>
/// <param name="Fields">Answers that count.</param>
/// <param name="Prefilled">Of these, filled from a register and left as they were.</param>
/// <param name="Materials">Papers on the checklist in this situation.</param>
/// <param name="Given">Of these, really brought.</param>
/// <param name="Visits">Visits that the item asks for.</param>
internal sealed record Burden(int Fields, int Prefilled, int Materials, int Given, int Visits)
{
    public static Burden Of(Draft draft, FormData counted, IReadOnlyList<ChecklistLine> checklist) => new(
        counted.Count,
        counted.Keys.Count(draft.Answers.Provenance.ContainsKey),
        checklist.Count,
        checklist.Count(line => line.Given.Count > 0),
        draft.Item.Window.Visits);
}
