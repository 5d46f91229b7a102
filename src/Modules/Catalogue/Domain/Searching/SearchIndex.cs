using System.Collections.Frozen;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>
/// Full-text search over items in memory: BM25 over pairs of characters, with weights by field, everyday words, and a premium
/// for texts that hold what was typed. An answer must cover a fair part of the question: nonsense finds nothing.
/// </summary>
internal sealed class SearchIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.6;
    private const double LeastCover = 0.34;
    private const double LeastShare = 0.2;
    private const double MeantWeight = 0.7;

    private readonly Entry[] _entries;
    private readonly FrozenDictionary<string, Posting[]> _postings;
    private readonly double _averageLength;
    private readonly EverydayWords _words;

    public SearchIndex(IEnumerable<ItemHead> heads, EverydayWords words)
        : this([.. heads.OrderBy(head => head.Wording.Name, StringComparer.Ordinal).Select(head => new Entry(head))], words)
    {
    }

    private SearchIndex(Entry[] entries, EverydayWords words)
    {
        _words = words;
        _entries = entries;
        _averageLength = _entries.Length == 0 ? 1 : Math.Max(1, _entries.Average(entry => entry.Length));
        _postings = _entries.SelectMany((entry, at) => entry.Counts.Select(count => (count.Key, Posting: new Posting(at, count.Value.Weight, count.Value.Strong))))
            .GroupBy(pair => pair.Key, pair => pair.Posting, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The same index with some heads changed and others gone.</summary>
    public SearchIndex With(IReadOnlyCollection<ItemHead> changed, IReadOnlyCollection<Guid> gone)
    {
        var out_ = changed.Select(head => head.Id).Concat(gone).ToHashSet();
        return new SearchIndex(
            [.. _entries.Where(entry => !out_.Contains(entry.Item.Id)).Concat(changed.Select(head => new Entry(head))).OrderBy(entry => entry.Item.Wording.Name, StringComparer.Ordinal)],
            _words);
    }

    public SearchAnswer Find(SearchRequest request)
    {
        var found = (request.Text.Trim().Length == 0 ? _entries.Select(entry => new FoundItem(entry.Item, 0, null, [])) : Ranked(request.Text))
            .Where(hit => Filters.Passes(hit.Item, request)).ToList();
        return new SearchAnswer([.. found.Skip(request.Skip).Take(request.Take)], found.Count, Filters.Count([.. found.Select(hit => hit.Item)], request), null);
    }

    public IReadOnlyList<string> Suggest(string text, string? place, int take) =>
        [.. Find(new SearchRequest(text) { Place = place, Take = take }).Hits.Select(hit => hit.Item.Wording.Name).Distinct(StringComparer.Ordinal)];

    private IEnumerable<FoundItem> Ranked(string text)
    {
        var question = Question.Of(text, _words);
        if (question.Terms.Count == 0)
        {
            return [];
        }

        var hits = Candidates(question)
            .Select(at => (Entry: _entries[at], Score: Score(at, question)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry.Item.Wording.Name, StringComparer.Ordinal)
            .ToList();
        return hits.TakeWhile(hit => hit.Score >= hits[0].Score * LeastShare)
            .Select(hit => new FoundItem(hit.Entry.Item, hit.Score, hit.Entry.Because(question), []));
    }

    private IEnumerable<int> Candidates(Question question) => question.Terms.Concat(question.Meant.SelectMany(meant => meant.Terms)).Distinct()
        .SelectMany(term => _postings.GetValueOrDefault(term) ?? []).Select(posting => posting.Entry).Distinct();

    private double Score(int at, Question question)
    {
        var meant = question.Meant.Where(group => group.Terms.Any(term => Look(term, at) is { Strong: true })).ToList();
        var standIns = meant.SelectMany(group => group.For).ToHashSet(StringComparer.Ordinal);
        var (covered, whole, score) = (0d, 0d, 0d);
        foreach (var term in question.Terms)
        {
            var rarity = Rarity(term);
            whole += rarity;
            var posting = Look(term, at);
            covered += posting is { Strong: true } || standIns.Contains(term) ? rarity : 0;
            score += posting is { } found ? rarity * Weight(found, at) : 0;
        }

        score += meant.SelectMany(group => group.Terms).Distinct().Sum(term => Look(term, at) is { } found ? MeantWeight * Rarity(term) * Weight(found, at) : 0);
        var premium = _entries[at].Premium(question);
        return premium > 0 || covered >= whole * LeastCover ? score + premium : 0;
    }

    private Posting? Look(string term, int at)
    {
        if (!_postings.TryGetValue(term, out var postings))
        {
            return null;
        }

        var found = Array.BinarySearch(postings, new Posting(at, 0, false), Posting.ByEntry);
        return found < 0 ? null : postings[found];
    }

    private double Rarity(string term)
    {
        var found = _postings.GetValueOrDefault(term)?.Length ?? 0;
        return Math.Log(1 + ((_entries.Length - found + 0.5) / (found + 0.5)));
    }

    private double Weight(Posting posting, int at)
    {
        var length = 1 - LengthWeight + (LengthWeight * _entries[at].Length / _averageLength);
        return posting.Weight * (Saturation + 1) / (posting.Weight + (Saturation * length));
    }

    private readonly record struct Posting(int Entry, double Weight, bool Strong)
    {
        public static readonly Comparer<Posting> ByEntry = Comparer<Posting>.Create((left, right) => left.Entry.CompareTo(right.Entry));
    }
}
