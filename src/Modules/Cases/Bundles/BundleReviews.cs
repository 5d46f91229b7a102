using System.Text.Json.Nodes;
using Tongban.Cases.Domain.Bundles;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Cases.Bundles;

/// <summary>Ways of answering that come to the same application.</summary>
/// <param name="Words">The first of these ways, in words.</param>
internal sealed record SameWay(string Words, int Count, BundlePlan Plan);

/// <param name="Faults">Why it can't be published; empty when it can.</param>
internal sealed record BundleReview(Bundle Bundle, int Ways, IReadOnlyList<SameWay> Kinds, IReadOnlyList<FieldError> Faults);

/// <summary>
/// Looks through everything that a bundle may come to before anybody applies for it: in every way of answering the forms must become one,
/// and answers must be found with which everything is right.
/// </summary>
internal sealed class BundleReviews(BundleBook book, FormFactsNow facts)
{
    private const int MostFaults = 20;

    public async Task<BundleReview> OfAsync(Bundle bundle, CancellationToken ct)
    {
        var (kinds, faults) = (new Dictionary<string, SameWay>(StringComparer.Ordinal), new List<FieldError>());
        var ways = BundleWays.Of(bundle);
        if (ways.Count > BundleWays.Most)
        {
            return new BundleReview(bundle, ways.Count, [], [new FieldError("questions", $"答法超过 {BundleWays.Most} 种，没有人看得过来，请拆成几件事")]);
        }

        foreach (var way in ways.TakeWhile(_ => faults.Count < MostFaults))
        {
            var planned = await book.PlanAsync(bundle, way, ct);
            faults.AddRange(Faults(bundle, way, planned));
            if (planned.IsOk && planned.Value.Items.Count > 0)
            {
                var signature = planned.Value.Signature;
                kinds[signature] = kinds.TryGetValue(signature, out var same) ? same with { Count = same.Count + 1 } : new SameWay(BundleWays.Words(bundle, way), 1, planned.Value);
            }
        }

        faults.AddRange(kinds.Values.SelectMany(Contradictions).Take(MostFaults));
        return new BundleReview(bundle, ways.Count, [.. kinds.Values], [.. faults.DistinctBy(fault => fault.Message)]);
    }

    private static IEnumerable<FieldError> Faults(Bundle bundle, JsonObject way, Result<BundlePlan> planned) => planned switch
    {
        { Problem: { Fields.Count: > 0 } problem } => problem.Fields.Select(fault => fault with { Message = $"选“{BundleWays.Words(bundle, way)}”时：{fault.Message}" }),
        { Problem: { } problem } => [new FieldError("items", $"选“{BundleWays.Words(bundle, way)}”时：{problem.Detail ?? problem.Title}")],
        { Value.Items.Count: 0 } => [new FieldError("items", $"选“{BundleWays.Words(bundle, way)}”时，一个事项也没有")],
        { Value: { Items: [{ After.Count: > 0 } first, ..] } } => [new FieldError("items", $"选“{BundleWays.Words(bundle, way)}”时，第一个事项“{first.Item.Name}”还要等别的事项")],
        _ => [],
    };

    /// <summary>Rules that each part can keep by itself, but all parts together can't.</summary>
    private IEnumerable<FieldError> Contradictions(SameWay way)
    {
        var whole = FormSampling.Find(way.Plan.Merged.Form, facts.Facts.ForTrial(), new SamplingWishes { Avoid = [.. way.Plan.Elsewhere] });
        if (whole.IsRight)
        {
            return [];
        }

        var alone = way.Plan.Items.Where(item => !FormSampling.Find(item.Part.Form, facts.Facts.ForTrial()).IsRight).Select(item => item.Item.Name).ToList();
        return alone.Count > 0
            ? [new FieldError("items", $"选“{way.Words}”时：{string.Join('、', alone)}的表单自己就找不到能填对的内容，请先检查那张表单的规则")]
            : whole.Faults.Select(fault => new FieldError(fault.Path, $"选“{way.Words}”时，几张表单的要求合在一起填不对：{fault.Message}。请改规则，或者在 roles 里把这一项分开"));
    }
}
