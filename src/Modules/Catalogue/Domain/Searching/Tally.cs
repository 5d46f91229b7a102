using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Counts what further filters would leave.</summary>
internal sealed class Tally
{
    private readonly int[] _natural = new int[64];
    private readonly int[] _legal = new int[64];
    private readonly Dictionary<string, (string Name, int Count)> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<Offers, int[]> _kinds = [];
    private readonly int[] _initials = new int[Trait.Initials.Length];
    private int _persons;
    private int _organisations;
    private int _online;

    public int Total { get; private set; }

    public void Add(Candidate found)
    {
        var offers = found.Segment.Offers;
        var trait = offers.Traits[found.Document];
        Total++;
        _persons += trait.Persons ? 1 : 0;
        _organisations += trait.Organisations ? 1 : 0;
        _online += offers.Heads[found.Head].Online ? 1 : 0;
        _initials[trait.Initial == Trait.NoInitial ? 0 : trait.Initial - 'A' + 1]++;
        Themes(_natural, trait.Natural);
        Themes(_legal, trait.Legal);
        var wording = offers.Wordings[found.Document];
        _types[wording.TypeCode] = (wording.TypeName, _types.GetValueOrDefault(wording.TypeCode).Count + 1);
        if (!_kinds.TryGetValue(offers, out var kinds))
        {
            _kinds.Add(offers, kinds = new int[offers.Kinds.Length]);
        }

        kinds[offers.KindOf[found.Head]]++;
    }

    /// <param name="persons">Whose themes; without it there are none, for the same code means different things.</param>
    public SearchFacets Facets(bool? persons) => new(
        persons is { } whose ? Themes(whose ? _natural : _legal) : [],
        Ordered(_kinds.SelectMany(pair => pair.Value.Select((count, at) => new FacetCount(pair.Key.Kinds[at], pair.Key.KindNames[at], count)))
            .GroupBy(facet => facet.Code, StringComparer.Ordinal).Select(group => group.First() with { Count = group.Sum(facet => facet.Count) })),
        Ordered(_types.Select(pair => new FacetCount(pair.Key, pair.Value.Name, pair.Value.Count))),
        _persons, _organisations, _online)
    {
        Initials = [.. _initials.Select((count, at) => new FacetCount(Trait.Initials[at..(at + 1)], Trait.Initials[at..(at + 1)], count)).Where(facet => facet.Count > 0)],
    };

    private static void Themes(int[] counts, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            counts[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
        }
    }

    /// <summary>Without names: what a theme is called is the installation's own.</summary>
    private static IReadOnlyList<FacetCount> Themes(int[] counts) => Ordered(counts.Select((count, bit) => new FacetCount(Trait.Theme(bit), "", count)));

    private static IReadOnlyList<FacetCount> Ordered(IEnumerable<FacetCount> facets) =>
        [.. facets.Where(facet => facet.Count > 0).OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Code, StringComparer.Ordinal)];
}
