namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Takes apart what somebody typed: quiet words, everyday words, pairs of characters, pinyin, initials, slips.</summary>
internal sealed class Planner(Lexis lexis, Sayings sayings)
{
    private const float MeantWeight = 0.95f;
    private const float InnerWeight = 0.6f;
    private const float SoundWeight = 0.7f;
    private const float HeardWeight = 0.85f;
    private const float ApartWeight = 0.8f;
    private const float Fading = 0.95f;
    private const float WeakWeight = 0.45f;
    private const float LoneWeight = 0.5f;
    private const float LoneStrength = 0.6f;
    private const float LeastLone = 3f;
    private const int MostLone = 3;

    /// <param name="loose">Whether to look for near-sounding, swapped and missing characters as well.</param>
    public Plan Of(string text, bool loose)
    {
        var plain = Folding.Plain(text.Trim());
        plain = plain.Length > Plan.Longest ? plain[..Plan.Longest] : plain;
        var listening = new Listening(lexis, sayings, plain);
        var plan = new Plan(plain) { Core = listening.Core, Loose = loose, IsHeard = listening.Heard.Count > 0 };
        plan.Settle();
        plan.Turns.AddRange(Speech.Turns.Select(turn => (turn, turn.In(plain))).Where(pair => pair.Item2 != 0));
        Weighing.Of(plan, lexis, [.. listening.Said, .. listening.Heard, .. listening.Apart]);
        Literal(plan);
        Lone(plan, listening.Covered);
        Meant(plan, listening.Said);
        foreach (var (saying, covers) in listening.Heard) Add(plan, saying, covers, HeardWeight);
        foreach (var (saying, covers) in listening.Apart) Add(plan, saying, covers, ApartWeight);
        new Letters(lexis).Add(plan);
        if (loose)
        {
            Misheard(plan, listening.Covered != 0);
            new Slips(lexis).Add(plan);
        }

        return plan;
    }

    private void Literal(Plan plan)
    {
        var terms = new List<Term>();
        Term.Cut(plan.Core, singles: false, terms);
        foreach (var term in terms)
        {
            plan.Wants.Add(new Want(term.Key, lexis.Rarity(term.Key) * (term.Length == 1 ? LoneWeight : 1), Plan.Bits(term.Start, term.Length), 1));
            plan.Marks.Add(term.Key);
        }
    }

    // 移一棵树: no pair says it, but 树 by itself does. Of a longer text, nothing else of which is known here, a character is no answer.
    private void Lone(Plan plan, ulong said)
    {
        if (said == 0 && plan.Core.Count(Folding.IsHan) > MostLone && !Enumerable.Range(0, plan.Core.Length - 1).Any(at => lexis.IsPair(plan.Core, at)))
        {
            return;
        }

        for (var at = 0; at < plan.Core.Length; at++)
        {
            var c = plan.Core[at];
            if (Folding.IsHan(c) && (said & Plan.Bits(at, 1)) == 0 && Speech.QuietAt(plan.Plain, at) == 0
                && !lexis.IsPaired(plan.Core, at) && lexis.Rarity(Term.Single(c)) > LeastLone && lexis.Count(Term.Single(c)) > 0)
            {
                plan.Wants.Add(new Want(Term.Single(c), lexis.Rarity(Term.Single(c)) * LoneWeight, Plan.Bits(at, 1), LoneStrength));
                plan.Marks.Add(Term.Single(c));
            }
        }
    }

    /// <summary>What a longer everyday word takes up counts less for the shorter ones within: 老人补贴 is more than 老人 and 补贴.</summary>
    private void Meant(Plan plan, IReadOnlyList<(Saying Saying, ulong Covers)> said)
    {
        foreach (var (saying, covers) in said)
        {
            var inner = said.Any(other => other.Covers != covers && (other.Covers & covers) == covers);
            Add(plan, saying, covers, inner ? InnerWeight : MeantWeight);
        }

        foreach (var (saying, covers) in sayings.Sounding(plan.Core, slips: false))
        {
            Add(plan, saying, covers, MeantWeight);
        }

        if (plan.Tight.Length > 2 && plan.Tight.All(char.IsAsciiLetterLower))
        {
            foreach (var saying in sayings.Initialled(plan.Tight)) Add(plan, saying, Plan.Bits(0, plan.Core.Length), MeantWeight);
        }
    }

    // Characters that were mistaken for others: only looked for when what was typed finds little. Two syllables alone are chance in a text that says nothing else.
    private void Misheard(Plan plan, bool saysMore)
    {
        foreach (var (saying, covers) in sayings.Sounding(plan.Core, slips: true).Where(pair => saysMore || pair.Saying.Parts[0].Length > 2 || plan.Tight.Length <= Listening.ShortText))
        {
            plan.Heard.Add(saying.Parts[0]);
            Add(plan, saying, covers, SoundWeight);
        }
    }

    private void Add(Plan plan, Saying saying, ulong covers, float weight)
    {
        foreach (var mean in saying.Means)
        {
            Add(plan, mean.TrimStart(Sayings.Weak), covers, mean[0] == Sayings.Weak ? weight * WeakWeight : weight);
            weight *= Fading;
        }

        // Who wrote it in pinyin, or mistook a character, may also mean it literally.
        if (saying.Parts is [var say] && !plan.Plain.Contains(say, StringComparison.Ordinal))
        {
            Add(plan, say, covers, weight);
        }
    }

    private void Add(Plan plan, string mean, ulong covers, float weight)
    {
        var cut = new List<Term>();
        Term.Cut(mean, singles: false, cut);
        var terms = cut.Select(term => term.Key).Distinct().ToArray();
        if (terms.Length > 0 && Array.TrueForAll(terms, term => lexis.Count(term) > 0))
        {
            plan.Phrases.Add(new Phrase(mean, terms, weight * terms.Sum(lexis.Rarity) / MathF.Sqrt(terms.Length), covers, weight));
            if (weight > WeakWeight)
            {
                plan.Marks.UnionWith(terms);
                plan.Meant.Add(mean);
            }
        }
    }
}
