namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What somebody may have meant who mistyped: near-sounding characters, two swapped, one too many, one missing.</summary>
internal sealed class Slips(Lexis lexis)
{
    private const float NearWeight = 0.55f;
    private const float SwapWeight = 0.5f;
    private const float GapWeight = 0.4f;
    private const float LoneWeight = 0.15f;
    private const float LeastRarity = 3f;
    private const int Commoner = 4;

    public void Add(Plan plan)
    {
        var core = plan.Core;
        for (var at = 0; at + 1 < core.Length; at++)
        {
            if (Folding.IsHan(core[at]) && Folding.IsHan(core[at + 1]))
            {
                Pair(plan, at);
            }
        }

        for (var at = 0; at < core.Length; at++)
        {
            // Characters that stand everywhere (证, 理) tell nothing apart and cost most.
            if (Folding.IsHan(core[at]) && Term.Single(core[at]) is var term && lexis.Rarity(term) > LeastRarity)
            {
                plan.Wants.Add(new Want(term, LoneWeight * lexis.Rarity(term), 0, 0));
            }
        }
    }

    private void Pair(Plan plan, int at)
    {
        var (core, covers) = (plan.Core, Plan.Bits(at, 2));
        var typed = Term.Pair(core[at], core[at + 1]);
        var known = lexis.Count(typed);
        foreach (var first in Pinyin.Of(core[at]))
        {
            foreach (var second in Pinyin.Of(core[at + 1]))
            {
                foreach (var pair in lexis.Like(first, second).Where(pair => pair != typed && lexis.Count(pair) >= Commoner * known))
                {
                    Want(plan, pair, NearWeight, covers);
                }
            }
        }

        Want(plan, Term.Pair(core[at + 1], core[at]), SwapWeight, covers);
        if (at + 2 < core.Length && Folding.IsHan(core[at + 2]))
        {
            Want(plan, Term.Pair(core[at], core[at + 2]), GapWeight, Plan.Bits(at, 1) | Plan.Bits(at + 2, 1));
        }
    }

    private void Want(Plan plan, ulong term, float weight, ulong covers)
    {
        if (lexis.Count(term) > 0)
        {
            plan.Wants.Add(new Want(term, weight * lexis.Rarity(term), covers, weight));
            plan.Marks.Add(term);
        }
    }
}
