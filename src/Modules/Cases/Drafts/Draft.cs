using System.Collections.Frozen;
using Tongban.Cases.Domain;
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

    /// <summary>By key, what the applicant says is wrong in the registers.</summary>
    public IReadOnlyDictionary<string, Contest> Contests { get; init; } = FrozenDictionary<string, Contest>.Empty;

    public FormData Data => Answers.Values;

    public string Title => Bundle?.Bundle.Name ?? Item.Name;

    /// <summary>A paper by the key under which it is given: of one matter <c>item__paper</c>.</summary>
    public ItemMaterial? Material(string key) => Bundle is null ? Item.Material(key)
        : key.Split("__", 2) is [var slug, var own] && Bundle.Find(slug)?.Item.Material(own) is { } material ? material with { Key = key } : null;

    /// <summary>The parts of an application for one matter, each as an application for its item alone.</summary>
    public IEnumerable<(PlannedItem Planned, Draft Own)> Parts(FormFacts facts)
    {
        var whole = Bundle!.Merged.Whole(Data, facts);
        return Bundle.Items.Select(planned => (planned, Part(planned, whole)));
    }

    private Draft Part(PlannedItem planned, FormData whole)
    {
        var own = planned.Part.From(whole);
        var provenance = own.Keys.Select(key => (Key: key, From: From(planned, planned.Part.KeyOf(key)))).Where(pair => pair.From is not null)
            .ToDictionary(pair => pair.Key, pair => pair.From!, StringComparer.Ordinal);
        var contests = own.Keys.Where(key => Contests.ContainsKey(planned.Part.KeyOf(key))).ToDictionary(key => key, key => Contests[planned.Part.KeyOf(key)], StringComparer.Ordinal);
        return this with { Item = planned.Item, Form = planned.Part.Form, Answers = new Prefilled(own, provenance), Contests = contests, Bundle = null };
    }

    /// <summary>Where a fact of the matter comes from that nobody typed.</summary>
    private Provenance? From(PlannedItem planned, string key) =>
        Bundle!.Merged.Form.Derived.ContainsKey(key) ? MatterSources.Follows
        : planned.Part.Later.Contains(key) ? MatterSources.Produced
        : Answers.Provenance.GetValueOrDefault(key);
}
