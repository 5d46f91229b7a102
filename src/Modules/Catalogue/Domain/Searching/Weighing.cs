namespace Tongban.Catalogue.Domain.Searching;

/// <summary>What each character counts for when we ask how much of the question an item answers.</summary>
internal static class Weighing
{
    private const float Who = 0.3f;
    private const float Turned = 0.5f;
    private const float Known = 0.6f;
    private const float Unknown = 0.35f;
    private const float Quiet = 0.1f;
    private const float Letter = 0.4f;

    /// <param name="heard">Everyday words in the question; what stands beside them tells less.</param>
    public static void Of(Plan plan, Lexis lexis, IReadOnlyList<(Saying Saying, ulong Covers)> heard)
    {
        var who = Speech.Who(plan.Plain);
        var beyond = heard.Where(pair => (pair.Covers & ~who) != 0).Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        var said = heard.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        who = beyond == 0 ? 0 : who & ~beyond;
        var turned = plan.Turns.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        for (var at = 0; at < plan.Core.Length; at++)
        {
            var (c, bit) = (plan.Core[at], Plan.Bits(at, 1));
            plan.Weights[at] = Folding.IsHan(c)
                ? Rarity(plan, lexis, at) * ((who & bit) != 0 ? Who : (turned & bit) != 0 ? Turned : said == 0 || (said & bit) != 0 ? 1 : lexis.IsPaired(plan.Core, at) ? Known : Unknown)
                : Folding.IsWord(c) ? Letter : 0;
        }
    }

    private static float Rarity(Plan plan, Lexis lexis, int at) =>
        (Speech.QuietAt(plan.Plain, at) == 1 ? Quiet : 1) * Math.Clamp(lexis.Rarity(Term.Single(plan.Core[at])) / 5, 0.15f, 1);
}
