using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>A draft as features work with it: the definitions that it pins, and answers with where they came from.</summary>
/// <param name="Item">What is applied for; of one matter 一件事 the first of its items.</param>
/// <param name="Form">Of one matter the merged form.</param>
internal sealed record Draft(
    Guid Id, Guid AccountId, Item Item, FormDefinition Form, DraftParties Parties, Prefilled Answers, DateTimeOffset ChangedAt, long Revision)
{
    /// <summary>The matter that is applied for; null for a single item.</summary>
    public BundlePlan? Bundle { get; init; }

    public FormData Data => Answers.Values;

    public string Title => Bundle?.Bundle.Name ?? Item.Name;

    /// <summary>A paper by the key under which it is given: of one matter <c>item__paper</c>.</summary>
    public ItemMaterial? Material(string key) => Bundle is null ? Item.Material(key)
        : key.Split("__", 2) is [var slug, var own] && Bundle.Find(slug)?.Item.Material(own) is { } material ? material with { Key = key } : null;

    private Provenance? From(PlannedItem planned, string key) => Answers.Provenance.GetValueOrDefault(key)
        ?? (Bundle!.Merged.Form.Derived.ContainsKey(key) || planned.Produced.ContainsKey(key) ? new Provenance("matter", "一件事", null) : null);

    /// <summary>The part of this application that concerns one of the matter's items, as an application for that item alone.</summary>
    /// <param name="id">Of the case that it becomes.</param>
    public Draft For(PlannedItem planned, Guid id, FormFacts facts)
    {
        var own = planned.Part.Of(Bundle!.Merged, Data, facts);
        var provenance = own.Keys.Select(key => (Key: key, From: From(planned, planned.Part.KeyOf(key)))).Where(pair => pair.From is not null)
            .ToDictionary(pair => pair.Key, pair => pair.From!, StringComparer.Ordinal);
        return this with { Id = id, Item = planned.Item, Form = planned.Part.Form, Answers = new Prefilled(own, provenance), Bundle = null };
    }
}
