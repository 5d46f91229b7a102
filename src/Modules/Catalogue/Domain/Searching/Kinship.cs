namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Brings the family of the best hits up behind them: the same matter in other variants, at other levels.</summary>
internal sealed class Kinship(Lexis lexis)
{
    private const float Weight = 0.3f;
    private const int Heads = 3;

    public List<(Candidate Candidate, float Score)> Raise(List<(Candidate Candidate, float Score)> ranked)
    {
        if (ranked.Count < Heads)
        {
            return ranked;
        }

        var best = ranked[0].Score;
        var heads = ranked.Take(Heads).Select(pair => (Pairs: Pairs(Bare(Folding.Plain(pair.Candidate.Wording.Name))), Share: pair.Score / best)).ToList();
        return
        [
            .. ranked.Select(pair => (pair.Candidate, Score: pair.Score + (Weight * best * Kin(Brackets.Without(Folding.Plain(pair.Candidate.Wording.Name)), heads))))
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Candidate.Wording.Name, StringComparer.Ordinal),
        ];
    }

    private static float Kin(string name, List<(Dictionary<string, float> Pairs, float Share)> heads)
    {
        var kin = 0f;
        foreach (var (pairs, share) in heads)
        {
            var (common, whole) = (0f, 0f);
            foreach (var (pair, weight) in pairs)
            {
                whole += weight;
                common += name.Contains(pair, StringComparison.Ordinal) ? weight : 0;
            }

            kin = Math.Max(kin, whole == 0 ? 0 : share * common / whole);
        }

        return kin;
    }

    private Dictionary<string, float> Pairs(string name)
    {
        var pairs = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var at = 0; at + 1 < name.Length; at++)
        {
            if (Folding.IsHan(name[at]) && Folding.IsHan(name[at + 1]))
            {
                pairs[name[at..(at + 2)]] = lexis.Rarity(Term.Pair(name[at], name[at + 1]));
            }
        }

        return pairs;
    }

    private static string Bare(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 1 and var at ? name[..at] : name;
}
