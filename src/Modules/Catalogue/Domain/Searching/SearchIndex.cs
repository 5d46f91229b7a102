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

    public SearchIndex(IReadOnlyList<Item> items, EverydayWords words)
    {
        _words = words;
        _entries = [.. items.Select(item => new Entry(item))];
        _averageLength = _entries.Length == 0 ? 1 : Math.Max(1, _entries.Average(entry => entry.Length));
        _postings = _entries.SelectMany((entry, at) => entry.Counts.Select(count => (count.Key, Posting: new Posting(at, count.Value.Weight, count.Value.Strong))))
            .GroupBy(pair => pair.Key, pair => pair.Posting, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<SearchHit> Find(string text, int take)
    {
        var question = Question.Of(text, _words);
        if (question.Terms.Count == 0)
        {
            return [];
        }

        var hits = Candidates(question)
            .Select(at => (Entry: _entries[at], Score: Score(at, question)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry.Item.Name, StringComparer.Ordinal)
            .ToList();
        return [.. hits.TakeWhile(hit => hit.Score >= hits[0].Score * LeastShare).Take(take)
            .Select(hit => new SearchHit(hit.Entry.Item, hit.Score, hit.Entry.Because(question)))];
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
