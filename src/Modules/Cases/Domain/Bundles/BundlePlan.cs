using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Rules;

namespace Tongban.Cases.Domain.Bundles;

/// <summary>One matter for one applicant: the items that their answers call for, and the one form that asks for all of them.</summary>
internal sealed record BundlePlan(Bundle Bundle, BundlePin Pin, IReadOnlyList<PlannedItem> Items, MergedForm Merged)
{
    /// <param name="answers">To all questions that apply.</param>
    /// <param name="items">The belonging items with the forms by which they are applied for, in the bundle's order.</param>
    public static Result<BundlePlan> Of(Bundle bundle, JsonObject answers, IReadOnlyList<(BundleItem Of, Item Item, FormDefinition Form)> items)
    {
        var belonging = items.Select(item => item.Of.Slug).ToHashSet(StringComparer.Ordinal);
        var planned = items.Select(item => Planned(item.Of, item.Item, item.Form, answers, belonging)).ToList();
        var pin = new BundlePin(bundle.Code, bundle.Version, answers, [.. items.Select(item => new PinnedItem(item.Of.Slug, item.Item.Id, item.Item.Version, item.Form.Code, item.Form.Version))]);
        return MergedForm.Of(bundle.Code, bundle.Name, bundle.Roles, [.. planned.Select(item => item.Part)])
            .Map(merged => new BundlePlan(bundle, pin, planned, merged));
    }

    /// <summary>What is applied for and how: two ways of answering with the same come to the same application.</summary>
    public string Signature => string.Join('|', Items.Select(item =>
        $"{item.Item.Slug}<{string.Join(',', item.After)}<{string.Join(',', item.Part.Derived.Select(derived => $"{derived.Key}={derived.Value.ToJsonString()}"))}<{string.Join(',', item.Part.Roles)}"));

    /// <summary>Answers, by field, with which one of the items would have to be applied for elsewhere.</summary>
    public IEnumerable<(string Field, string Value)> Elsewhere =>
        from item in Items
        from situation in item.Item.Situations
        from option in situation.Options
        where option.Elsewhere && situation.FormField is not null
        from value in option.FormValues
        select (item.Part.KeyOf(situation.FormField!), value);

    public PlannedItem? Find(string slug) => Items.FirstOrDefault(item => item.Item.Slug == slug);

    private static PlannedItem Planned(BundleItem of, Item item, FormDefinition form, JsonObject answers, HashSet<string> belonging)
    {
        var after = of.After.Where(belonging.Contains).ToList();
        return new PlannedItem(item, after, new MergePart(of.Slug, item.Name, form)
        {
            Roles = of.Roles,
            Derived = of.Derived.Where(derived => derived.When is null || JsonLogic.Holds(derived.When, answers))
                .SelectMany(derived => derived.Values).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Later = after.Count == 0 ? new HashSet<string>() : of.Later.Keys.ToHashSet(StringComparer.Ordinal),
        }, of.Later);
    }
}

/// <param name="After">Items of this application that must be granted first.</param>
/// <param name="Produced">Keys of facts, by the element that an earlier item produces.</param>
internal sealed record PlannedItem(Item Item, IReadOnlyList<string> After, MergePart Part, IReadOnlyDictionary<string, string> Produced);
