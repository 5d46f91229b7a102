using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Cases.Domain.Bundles;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Bench.Burdens;

/// <summary>The demonstration place's items, forms and bundles, and the frozen baseline, read from their files.</summary>
internal sealed record PlaceFiles(
    IReadOnlyDictionary<string, Item> Items, IReadOnlyDictionary<string, FormDefinition> Forms, IReadOnlyDictionary<string, Bundle> Bundles, IReadOnlyDictionary<string, int> Baselines)
{
    public static PlaceFiles Read(string folder)
    {
        var elements = new ElementSet(Texts(folder, "elements").SelectMany(text => ElementSet.Parse(text).Value.All));
        using var baseline = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "burden", "baseline.json")));
        return new PlaceFiles(
            Texts(folder, "items").Select(text => Definition.Read<Item>(text).Value).ToDictionary(item => item.Slug),
            Texts(folder, "forms").Select(text => FormDefinition.Parse(text, elements).Value).ToDictionary(form => form.Code),
            Texts(folder, "bundles").Select(text => Bundle.Parse(text).Value).ToDictionary(bundle => bundle.Code),
            baseline.RootElement.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("item").GetString()!, item => item.GetProperty("fields").GetArrayLength()));
    }

    public Func<JsonObject, BundlePlan> Plan(Bundle bundle) => answers => BundlePlan.Of(bundle, answers,
        [.. bundle.Belonging(answers).Select(of => (of, Items[of.Slug], Forms[Items[of.Slug].FormCode]))]).Value;

    /// <summary>How many fields the frozen lists of its items have together.</summary>
    public int Baseline(BundlePlan plan) => plan.Items.Sum(item => Baselines[item.Item.Slug]);

    private static IEnumerable<string> Texts(string folder, string kind) => Directory.GetFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
