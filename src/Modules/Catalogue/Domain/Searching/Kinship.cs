namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Brings the family of the best hits behind them: the same matter in other variants, at other levels.</summary>
internal static class Kinship
{
    public static List<(Candidate Candidate, float Score)> Raise(List<(Candidate Candidate, float Score)> ranked, Lexis lexis)
    {
        if (ranked.Count < 3 || Tune.Kin == 0)
        {
            return ranked;
        }

        var best = ranked[0].Score;
        var heads = ranked.Take((int)Tune.KinTop).Select(pair => (Profile: Profile(Stem(Folding.Plain(pair.Candidate.Wording.Name)), lexis), Share: pair.Score / best)).ToList();
        return [.. ranked.Select(pair => (pair.Candidate, Score: pair.Score + (Tune.Kin * best * Kin(Brackets.Without(Folding.Plain(pair.Candidate.Wording.Name)), heads))))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Candidate.Wording.Name, StringComparer.Ordinal)];
    }

    private static float Kin(string name, List<(Dictionary<string, float> Profile, float Share)> heads)
    {
        var kin = 0f;
        foreach (var (profile, share) in heads)
        {
            var (common, whole) = (0f, 0f);
            foreach (var (pair, weight) in profile)
            {
                whole += weight;
                common += name.Contains(pair, StringComparison.Ordinal) ? weight : 0;
            }

            kin = Math.Max(kin, whole == 0 ? 0 : share * MathF.Pow(common / whole, Tune.KinPower));
        }

        return kin;
    }

    private static Dictionary<string, float> Profile(string stem, Lexis lexis)
    {
        var profile = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < stem.Length; i++)
        {
            if (Folding.IsHan(stem[i]) && Folding.IsHan(stem[i + 1]))
            {
                profile[stem[i..(i + 2)]] = lexis.Rarity(Term.Pair(stem[i], stem[i + 1]));
            }
        }

        return profile;
    }

    private static string Stem(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 1 and var at ? name[..at] : name;
}
