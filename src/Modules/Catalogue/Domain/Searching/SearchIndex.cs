using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>
/// The items in force, ready to be found: a large part that never changes, a small one over it with what was published since,
/// and the everyday words. Each change makes a new index that shares the large part, so that a publication shows at once;
/// once much was published, the parts are made one again in the background.
/// </summary>
internal sealed class SearchIndex
{
    private const int MostOverlaid = 2_000;
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    private readonly Segment _base;
    private readonly IReadOnlySet<int> _gone;
    private readonly Segment? _overlay;
    private readonly Sayings _sayings;
    private readonly Merging? _merging;

    public SearchIndex(IEnumerable<ItemHead> heads, EverydayWords words)
        : this(new Segment([.. heads]), None, null, new Sayings(words), null)
    {
    }

    private SearchIndex(Segment @base, IReadOnlySet<int> gone, Segment? overlay, Sayings sayings, Merging? merging)
    {
        (_base, _gone, _overlay, _sayings, _merging) = (@base, gone, overlay, sayings, merging);
        Segments = overlay is null ? [(@base, gone)] : [(@base, gone), (overlay, None)];
        Lexis = new Lexis([.. Segments.Select(pair => pair.Segment)]);
        Planner = new Planner(Lexis, sayings);
    }

    public IReadOnlyList<(Segment Segment, IReadOnlySet<int> Gone)> Segments { get; }

    public Lexis Lexis { get; }

    public Planner Planner { get; }

    /// <summary>How many items it has.</summary>
    public int Count => _base.Offers.Heads.Length - _gone.Count + Overlaid.Length;

    /// <summary>How many of them lie over the large part.</summary>
    public int OverlaidCount => Overlaid.Length;

    private ItemHead[] Overlaid => _overlay?.Offers.Heads ?? [];

    public SearchIndex With(EverydayWords words) => new(_base, _gone, _overlay, new Sayings(words), _merging);

    /// <param name="changed">Heads in force now, whether new or instead of older ones with the same id.</param>
    /// <param name="ended">Ids of items that aren't in force any more.</param>
    public SearchIndex With(IReadOnlyCollection<ItemHead> changed, IReadOnlyCollection<Guid> ended)
    {
        var ids = changed.Select(head => head.Id).Concat(ended).ToHashSet();
        var merging = _merging?.And(ids);
        ItemHead[] overlaid = [.. Overlaid.Where(head => !ids.Contains(head.Id)), .. changed];
        if (merging is { Task.IsCompletedSuccessfully: true })
        {
            var since = overlaid.Where(head => merging.Touched.Contains(head.Id)).ToArray();
            return Layered(merging.Task.Result, Gone(merging.Task.Result, merging.Touched, None), since, null);
        }

        var gone = Gone(_base, ids, _gone);
        return Layered(_base, gone, overlaid, merging ?? (IsWorn(gone, overlaid) ? Merge(gone, overlaid) : null));
    }

    public SearchAnswer Find(SearchRequest request) => new Finding(this, request).Answer();

    public IReadOnlyList<string> Suggest(string text, string? place, int take) => new Suggesting(this, place, take).For(text);

    private static HashSet<int> Gone(Segment segment, IEnumerable<Guid> ids, IReadOnlySet<int> before) =>
        [.. before, .. ids.Where(segment.Offers.ById.ContainsKey).Select(id => segment.Offers.ById[id])];

    private bool IsWorn(HashSet<int> gone, ItemHead[] overlaid) => overlaid.Length + gone.Count > Math.Max(MostOverlaid, _base.Offers.Heads.Length / 50);

    private Merging Merge(HashSet<int> gone, ItemHead[] overlaid) => new(
        Task.Run(() => new Segment([.. _base.Offers.Heads.Where((_, at) => !gone.Contains(at)), .. overlaid])), []);

    private SearchIndex Layered(Segment @base, IReadOnlySet<int> gone, ItemHead[] overlaid, Merging? merging) =>
        new(@base, gone, overlaid.Length == 0 ? null : new Segment(overlaid), _sayings, merging);

    /// <param name="Touched">What changed after the parts were taken to be merged.</param>
    private sealed record Merging(Task<Segment> Task, HashSet<Guid> Touched)
    {
        public Merging And(IEnumerable<Guid> ids) => this with { Touched = [.. Touched, .. ids] };
    }
}
