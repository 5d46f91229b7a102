using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What somebody may be about to type: nicknames and names that begin so, then what a search would find.</summary>
internal sealed class Suggesting(SearchIndex index, string? place, int take)
{
    private const int Longest = 30;
    private const int MostTried = 400;

    public IReadOnlyList<string> For(string text)
    {
        var plain = Folding.Plain(text.Length > Longest ? text[..Longest] : text).Trim();
        if (plain.Length == 0)
        {
            return [];
        }

        var beginning = Offered(calls => calls.Beginning(plain));
        var letters = plain.All(char.IsAsciiLetterLower) ? Offered(calls => calls.Initialled(plain)).Concat(Offered(calls => calls.Spelling(plain))) : [];
        return [.. beginning.Concat(letters).Concat(Found(text)).Distinct(StringComparer.Ordinal).Take(take)];
    }

    private List<string> Offered(Func<Calls, IEnumerable<int>> some)
    {
        var offered = new List<string>();
        foreach (var (segment, gone) in index.Segments)
        {
            using var sweep = new Sweep(segment, new SearchRequest("") { Place = place }, gone);
            sweep.Place();
            offered.AddRange(some(segment.Calls).Take(MostTried).Where(call => sweep.HasAny(segment.Calls.Documents(call))).Take(take).Select(call => segment.Calls[call]));
        }

        return offered;
    }

    private IEnumerable<string> Found(string text) => index.Find(new SearchRequest(text) { Place = place, Take = take }).Hits
        .Select(hit => hit.Because ?? hit.Item.Wording.Name);
}
