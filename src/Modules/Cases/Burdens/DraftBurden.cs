using Tongban.Cases.Contracts;
using Tongban.Cases.Domain.Burdens;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Cases.Burdens;

/// <summary>The line of the burden ledger that an application begins with.</summary>
internal static class DraftBurden
{
    /// <param name="draft">For one item; of a matter 一件事 the part that concerns it.</param>
    public static CaseBurden Of(Draft draft, FormData counted, IReadOnlyList<ChecklistLine> checklist, OperationContext operation) =>
        BurdenCount.Of(Basis(draft, [.. counted.Keys], draft.Answers.OfWhat(counted), checklist, operation));

    /// <summary>Of a whole application for one matter: the sum of its items' lines, those of items that wait for an earlier result included.</summary>
    public static CaseBurden Of(IReadOnlyList<PartChecklist> parts, OperationContext operation) =>
        parts.Select(part => Part(part, operation)).Aggregate((all, one) => all.Plus(one));

    private static CaseBurden Part(PartChecklist part, OperationContext operation)
    {
        // What an earlier item will produce isn't known yet; alone, each form asks for it.
        var later = part.Planned.Part.Later;
        var sources = part.Own.Answers.OfWhat(part.Counted).Concat(later.Select(key => KeyValuePair.Create("later." + key, MatterSources.Produced))).ToDictionary(StringComparer.Ordinal);
        return BurdenCount.Of(Basis(part.Own, [.. part.Counted.Keys, .. later.Select(key => "later." + key)], sources, [.. part.Lines.Select(line => line.Line)], operation));
    }

    private static BurdenBasis Basis(
        Draft draft, IReadOnlyCollection<string> answered, IReadOnlyDictionary<string, Provenance> sources, IReadOnlyList<ChecklistLine> checklist, OperationContext operation) => new(
        draft.Form, answered, sources, [.. checklist.Select(line => line.Need.Material.Key)], [.. checklist.SelectMany(Papers)],
        draft.Item.Window.Visits, Comings.IsInPerson(operation.Channel) ? [operation.At] : [], operation.At);

    private static IEnumerable<BurdenPaper> Papers(ChecklistLine line) => line.Given.Count > 0
        ? line.Given.Select(given => new BurdenPaper(line.Need.Material.Key, given.Source, line.IsShared))
        : line.SparedBy is { } source ? [new BurdenPaper(line.Need.Material.Key, source, false)] : [];
}
