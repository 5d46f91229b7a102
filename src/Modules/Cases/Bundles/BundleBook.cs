using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Tongban.Cases.Data;
using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Cases.Bundles;

/// <summary>The published bundles 一件事, and what each comes to for given answers.</summary>
internal sealed class BundleBook(Definitions definitions, ICatalogue catalogue, IForms forms)
{
    private const int MostPlans = 300;

    // Items and forms never change in a version, so neither does what a bundle comes to for the same answers. Merging anew for each request
    // would also read every rule anew. Kept by the definition itself and not by its number: one that is only looked through before it is
    // published has the number that another one may be published under.
    private readonly ConditionalWeakTable<Bundle, ConcurrentDictionary<string, BundlePlan>> _plans = [];

    public IReadOnlyList<Bundle> All => definitions.Bundles;

    public Bundle? Find(string code) => definitions.Bundles.FirstOrDefault(bundle => bundle.Code == code);

    /// <summary>The plan in the newest versions; refused when one of its items can't be applied for now.</summary>
    public async ValueTask<Result<BundlePlan>> PlanAsync(Bundle bundle, JsonObject answers, CancellationToken ct)
    {
        var items = new List<(BundleItem, Item, FormDefinition)>();
        foreach (var belonging in bundle.Belonging(answers))
        {
            var offered = await catalogue.OfferedAsync(belonging.Slug, ct);
            if (offered.Problem is { } refused)
            {
                return refused;
            }

            items.Add((belonging, offered.Value, Form(offered.Value.FormCode, null)));
        }

        return Planned(bundle, answers, items);
    }

    /// <summary>The plan in the versions that an application began with.</summary>
    public async ValueTask<BundlePlan> PlanAsync(BundlePin pin, CancellationToken ct)
    {
        var bundle = definitions.Bundle(pin.Code, pin.Version);
        var items = new List<(BundleItem, Item, FormDefinition)>();
        foreach (var (of, pinned) in bundle.Belonging(pin.Answers).Zip(pin.Items))
        {
            var item = await catalogue.VersionAsync(pinned.Id, pinned.Version, ct) ?? throw new InvalidDataException($"item {pinned.Slug} v{pinned.Version} is gone");
            items.Add((of, item, Form(pinned.Form, pinned.FormVersion)));
        }

        return Planned(bundle, pin.Answers, items).Value;
    }

    private Result<BundlePlan> Planned(Bundle bundle, JsonObject answers, List<(BundleItem Of, Item Item, FormDefinition Form)> items)
    {
        var plans = _plans.GetValue(bundle, _ => new ConcurrentDictionary<string, BundlePlan>(StringComparer.Ordinal));
        var key = $"{answers.ToJsonString()} {string.Join(' ', items.Select(item => $"{item.Item.Id:N}.{item.Item.Version}.{item.Form.Code}.{item.Form.Version}"))}";
        if (plans.TryGetValue(key, out var known))
        {
            return known;
        }

        var plan = BundlePlan.Of(bundle, (JsonObject)answers.DeepClone(), items);
        if (plan.IsOk)
        {
            if (plans.Count >= MostPlans)
            {
                plans.Clear();
            }

            plans[key] = plan.Value;
        }

        return plan;
    }

    private FormDefinition Form(string code, int? version) => forms.Find(code, version) ?? throw new InvalidDataException($"form {code} v{version} is gone");
}
