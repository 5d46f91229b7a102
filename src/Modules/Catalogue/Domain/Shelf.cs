using System.Collections.Immutable;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Searching;

namespace Tongban.Catalogue.Domain;

/// <summary>
/// The heads of all items in force at one moment. A publication gives another shelf that shares nearly everything with
/// this one: the large part stays as it is, what changed since lies over it.
/// </summary>
internal sealed class Shelf
{
    /// <summary>Registers that answer on line. Others that items name aren't connected yet and free nobody from anything.</summary>
    public static readonly IReadOnlySet<string> Registers = new HashSet<string>(StringComparer.Ordinal) { "register:population", "register:legal-person" };

    private const int MostOver = 5_000;
    private const int LeastHot = 12;

    private readonly Dictionary<string, ItemHead> _base;
    private readonly ImmutableDictionary<string, ItemHead?> _over;
    private readonly HotItems _hot;
    private readonly IReadOnlySet<string> _templates;

    private Shelf(Dictionary<string, ItemHead> known, ImmutableDictionary<string, ItemHead?> over, HotItems hot, IReadOnlySet<string> templates, SearchIndex index)
    {
        (_base, _over, _hot, _templates, Index) = (known, over, hot, templates, index);
        Count = known.Count + over.Sum(pair => (pair.Value is null ? 0 : 1) - (known.ContainsKey(pair.Key) ? 1 : 0));
        Materials = new MaterialList(new HashSet<string>([.. Registers, .. templates.Select(template => $"licence:{template}")], StringComparer.Ordinal));
        Hot = Foremost();
    }

    public int Count { get; }

    public IReadOnlyList<ItemHead> Hot { get; }

    public SearchIndex Index { get; }

    public MaterialList Materials { get; }

    /// <param name="templates">Licence templates that items in force issue: those licences can spare a paper.</param>
    public static Shelf Of(IReadOnlyList<ItemHead> heads, IReadOnlySet<string> templates, EverydayWords words, HotItems hot)
    {
        var known = new Dictionary<string, ItemHead>(heads.Count, StringComparer.Ordinal);
        foreach (var head in heads)
        {
            known[head.Slug] = head;
        }

        return new Shelf(known, [], hot, templates, new SearchIndex(known.Values, words));
    }

    public ItemHead? Find(string slug) => _over.TryGetValue(slug, out var changed) ? changed : _base.GetValueOrDefault(slug);

    /// <param name="changed">Heads that are new, changed or (null) no longer in force, by their slugs.</param>
    public Shelf With(IReadOnlyDictionary<string, ItemHead?> changed, IEnumerable<string> templates)
    {
        var gone = changed.Keys.Select(Find).OfType<ItemHead>().Select(head => head.Id).ToList();
        var index = Index.With([.. changed.Values.OfType<ItemHead>()], gone);
        var issued = _templates.Concat(templates).ToHashSet(StringComparer.Ordinal);
        var over = _over.SetItems(changed);
        return over.Count <= MostOver
            ? new Shelf(_base, over, _hot, issued, index)
            : new Shelf(Merged(over), [], _hot, issued, index);
    }

    public Shelf With(EverydayWords words) => new(_base, _over, _hot, _templates, Index.With(words));

    private Dictionary<string, ItemHead> Merged(ImmutableDictionary<string, ItemHead?> over)
    {
        var merged = new Dictionary<string, ItemHead>(_base, StringComparer.Ordinal);
        foreach (var (slug, head) in over)
        {
            if (head is null)
            {
                merged.Remove(slug);
            }
            else
            {
                merged[slug] = head;
            }
        }

        return merged;
    }

    private IReadOnlyList<ItemHead> Foremost()
    {
        var first = _hot.Items.Select(Find).OfType<ItemHead>().ToList();
        var others = _base.Keys.Concat(_over.Keys).Select(Find).OfType<ItemHead>().Distinct().Except(first).Take(Math.Max(0, LeastHot - first.Count));
        return [.. first, .. others];
    }
}
