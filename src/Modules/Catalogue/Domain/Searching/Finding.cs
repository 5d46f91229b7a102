using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>One search from the question to the page of hits.</summary>
internal sealed class Finding(SearchIndex index, SearchRequest request)
{
    private const int Closely = 200;
    private const int MostListed = 10_000;
    private const float LeastCover = 0.2f;
    private const float LeastLooseCover = 0.55f;
    private const float LeastOfBestCover = 0.15f;
    private const float LeastOfBestScore = 0.02f;
    private const float LeastOfLong = 0.12f;
    private const float LeastEvidence = 1.1f;
    private const float Doubt = 0.8f;
    private const float Enough = 0.85f;
    private const float Whole = 0.97f;

    public SearchAnswer Answer()
    {
        var text = request.Text.Length > Plan.Longest * 2 ? request.Text[..(Plan.Longest * 2)] : request.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Listed();
        }

        return ByCode(text) ?? ByWords(text);
    }

    private int Wanted => Math.Min(request.Skip, MostListed) + Math.Clamp(request.Take, 0, 1_000);

    private SearchAnswer Listed()
    {
        var plan = new Plan("") { Core = "" };
        using var sweeps = new Sweeps(index, request);
        sweeps.RunAll(plan);
        var found = sweeps.Kept(plan, Math.Max(Wanted, 1), candidate => -candidate.Segment.Offers.Order[candidate.Segment.Offers.GroupOf[candidate.Document]]);
        var page = found.Best.OrderBy(candidate => candidate.Wording.Name, Comparer<string>.Create(Listing.Compare)).Skip(request.Skip).Take(request.Take);
        return new SearchAnswer([.. page.Select(candidate => new FoundItem(candidate.Item, 1, null, []))], found.Tally.Total, found.Tally.Facets(request.Persons), null);
    }

    /// <summary>A handling, implementation or basic code; null when what was typed is none.</summary>
    private SearchAnswer? ByCode(string text)
    {
        var code = Codes.Read(text);
        if (code is null)
        {
            return null;
        }

        var tally = new Tally();
        var found = Codes.Find(index, code, Math.Max(Wanted, 1)).ToList();
        found.ForEach(tally.Add);
        return found.Count == 0 ? null : new SearchAnswer(
            [.. found.Skip(request.Skip).Take(request.Take).Select(candidate => new FoundItem(candidate.Item, 1, null, []))],
            found.Count, tally.Facets(request.Persons), null);
    }

    private SearchAnswer ByWords(string text)
    {
        var strict = Find(index.Planner.Of(text, loose: false), LeastCover);
        if (strict.Best.Count > 0 && strict.Cover >= Enough)
        {
            return Page(strict);
        }

        var plan = index.Planner.Of(text, loose: true);
        var loose = Find(plan, LeastLooseCover);
        return loose.Best.Count > 0 && loose.Cover * Doubt > strict.Cover ? Page(loose)
            : strict.Best.Count > 0 ? Page(strict)
            : Page(Find(plan, LeastOfLong));
    }

    // Of a long question a part is enough, as long as that part says something: two characters that aren't everywhere.
    private Found Find(Plan plan, float leastCover)
    {
        if (plan.IsEmpty)
        {
            return new Found(plan, [], new Tally(), 0);
        }

        using var sweeps = new Sweeps(index, request);
        var (cover, score) = sweeps.Run(plan);
        var least = leastCover == LeastOfLong ? Math.Max(leastCover, LeastEvidence / Math.Max(plan.Whole, 1)) : leastCover;
        if (cover < least)
        {
            return new Found(plan, [], new Tally(), 0);
        }

        sweeps.Keep(plan, Math.Max(least, cover * LeastOfBestCover), score * LeastOfBestScore);
        var (best, tally) = sweeps.Kept(plan, Math.Max(Closely, Wanted), candidate => candidate.Score * (0.2f + candidate.Cover));
        var ranking = new Ranking(plan, index.Lexis);
        List<(Candidate, float)> ranked =
        [
            .. best.Take(Closely).Select(candidate => (candidate, Score: ranking.Of(candidate))).OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.candidate.Wording.Name, StringComparer.Ordinal),
        ];
        ranked = new Kinship(index.Lexis).Raise(ranked);
        // What wasn't looked at closely comes after, in the order of the first look.
        var last = ranked.Count == 0 ? 0 : ranked[^1].Item2;
        ranked.AddRange(best.Skip(Closely).Select((candidate, at) => (candidate, last / (2 + at))));
        return new Found(plan, ranked, tally, cover);
    }

    private SearchAnswer Page(Found found)
    {
        var ranking = new Ranking(found.Plan, index.Lexis);
        var hits = found.Best.Skip(request.Skip).Take(request.Take).Select(pair => new FoundItem(
            pair.Candidate.Item, pair.Score, ranking.Because(pair.Candidate.Wording), Marking.Of(pair.Candidate.Wording.Name, found.Plan)));
        return new SearchAnswer([.. hits], found.Tally.Total, found.Tally.Facets(request.Persons),
            found.Cover < Whole || found.Plan.Loose || found.Plan.IsHeard ? Spelling.Mend(found.Plan, found.Best.Take(8).Select(pair => pair.Candidate.Wording)) : null);
    }

    private sealed record Found(Plan Plan, List<(Candidate Candidate, float Score)> Best, Tally Tally, float Cover);
}
