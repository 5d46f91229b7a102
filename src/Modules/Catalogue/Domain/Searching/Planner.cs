namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Takes apart what somebody typed: quiet words, everyday words, pairs of characters, pinyin, initials, slips.</summary>
internal sealed class Planner(Lexis lexis, Sayings sayings)
{
    private const float MeantWeight = 0.95f;
    private const float InnerWeight = 0.6f;
    private const float SoundWeight = 0.7f;
    private const float HeardWeight = 0.85f;
    private static readonly float Fading = Tune.Fade;
    private const float WeakWeight = 0.45f;
    private const float LoneWeight = 0.5f;
    private const float LeastLone = 3f;

    /// <param name="loose">Whether to look for near-sounding, swapped and missing characters as well.</param>
    public Plan Of(string text, bool loose)
    {
        var plain = Folding.Plain(text.Trim());
        plain = plain.Length > Plan.Longest ? plain[..Plan.Longest] : plain;
        var said = Said(plain);
        var covered = said.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        var plan = new Plan(plain) { Core = Core(plain, covered), Loose = loose };
        plan.Settle();
        var heard = Heard(plan, covered);
        var apart = sayings.Apart(plan.Core).Where(pair => !said.Exists(other => other.Saying == pair.Saying || (pair.Covers & ~other.Covers) == 0)).ToList();
        plan.IsHeard = heard.Count > 0;
        plan.Turns.AddRange(Speech.Turns.Select(turn => (turn, turn.In(plain))).Where(pair => pair.Item2 != 0));
        Weigh(plan, [.. said, .. heard, .. apart]);
        Literal(plan);
        Lone(plan, covered);
        Meant(plan, said);
        foreach (var (saying, covers) in heard) Add(plan, saying, covers, HeardWeight);
        foreach (var (saying, covers) in apart) Add(plan, saying, covers, Tune.Apart);
        new Letters(lexis).Add(plan);
        if (loose)
        {
            Misheard(plan);
            new Slips(lexis).Add(plan);
        }

        return plan;
    }

    /// <summary>Quiet words go, unless an everyday word needs them or nothing else would be left.</summary>
    private string Core(string plain, ulong said)
    {
        var core = plain.ToCharArray();
        for (var at = 0; at < plain.Length; at++)
        {
            var length = Speech.QuietAt(plain, at);
            if (length == 0 || (said & Plan.Bits(at, length)) != 0 || IsPartOfWord(plain, at, length))
            {
                continue;
            }

            core.AsSpan(at, length).Fill(' ');
            at += length - 1;
        }

        return core.Any(c => c != ' ') ? new string(core) : plain;
    }

    // 办 alone says nothing, but 办学 does; 条件 says nothing, but 防疫条件合格 does.
    private bool IsPartOfWord(string plain, int at, int length)
    {
        var (before, after) = (at - 1, at + length);
        var left = before >= 0 && Folding.IsHan(plain[before]) && (length > 1 || Speech.QuietAt(plain, before) == 0);
        var right = after < plain.Length && Folding.IsHan(plain[after]) && (length > 1 || Speech.QuietAt(plain, after) == 0);
        var (joinsLeft, joinsRight) = (left && IsKnown(plain, before), right && IsKnown(plain, after - 1));
        return length == 1 ? joinsLeft || joinsRight : (joinsLeft || !left) && (joinsRight || !right) && (left || right);
    }

    private bool IsKnown(string plain, int at) => lexis.Count(Term.Pair(plain[at], plain[at + 1])) > 0;

    // 消房验收 sounds like 消防验收: three syllables in a row are no chance; two are when nobody writes that pair.
    private List<(Saying Saying, ulong Covers)> Heard(Plan plan, ulong said) =>
    [
        .. sayings.Sounding(plan.Core, slips: true).Where(pair => (pair.Covers & ~said) != 0 && pair.Saying.Parts[0] is var say
            && (say.Length > 2 || ((pair.Covers & said) == 0 && !IsKnown(plan.Core, System.Numerics.BitOperations.TrailingZeroCount(pair.Covers))))),
    ];

    // «买了房» is 买房: what is said with quiet words in between counts as well.
    private List<(Saying Saying, ulong Covers)> Said(string plain)
    {
        var said = sayings.In(plain).ToList();
        var loud = Enumerable.Range(0, plain.Length).ToList();
        for (var at = 0; at < plain.Length; at++)
        {
            var length = Speech.QuietAt(plain, at);
            if (length > 0)
            {
                loud.RemoveAll(kept => kept >= at && kept < at + length);
                at += length - 1;
            }
        }

        if (loud.Count == plain.Length || loud.Count < 2)
        {
            return said;
        }

        foreach (var (saying, covers) in sayings.In(string.Concat(loud.Select(at => plain[at]))))
        {
            var spread = 0UL;
            for (var at = 0; at < loud.Count; at++) spread |= (covers & Plan.Bits(at, 1)) != 0 ? Plan.Bits(loud[at], 1) : 0;
            if (!said.Exists(pair => pair.Saying == saying)) said.Add((saying, spread));
        }

        return said;
    }

    private void Weigh(Plan plan, List<(Saying Saying, ulong Covers)> sayings)
    {
        var who = Speech.Who(plan.Plain);
        var beyond = sayings.Where(pair => (pair.Covers & ~who) != 0).Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        var said = sayings.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        who = beyond == 0 ? 0 : who & ~beyond;
        var turned = plan.Turns.Aggregate(0UL, (bits, pair) => bits | pair.Covers);
        for (var at = 0; at < plan.Core.Length; at++)
        {
            plan.Weights[at] = plan.Core[at] switch
            {
                var c when Folding.IsHan(c) => (Speech.QuietAt(plan.Plain, at) == 1 ? 0.1f : 1) * Math.Clamp(lexis.Rarity(Term.Single(c)) / 5, 0.15f, 1) * Telling(plan, at, said, turned, who),
                var c when Folding.IsWord(c) => 0.4f,
                _ => 0,
            };
        }
    }

    private float Telling(Plan plan, int at, ulong said, ulong turned, ulong who)
    {
        var bit = Plan.Bits(at, 1);
        if ((who & bit) != 0) return Tune.Who;
        if ((turned & bit) != 0) return Tune.Turned;
        if (said == 0 || (said & bit) != 0) return 1;
        return (at + 1 < plan.Core.Length && IsKnown(plan.Core, at)) || (at > 0 && IsKnown(plan.Core, at - 1)) ? Tune.Known : Tune.Unknown;
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

    // 移一棵树: no pair says it, but 树 by itself does.
    private void Lone(Plan plan, ulong said)
    {
        for (var at = 0; at < plan.Core.Length; at++)
        {
            var c = plan.Core[at];
            if (Folding.IsHan(c) && (said & Plan.Bits(at, 1)) == 0 && Speech.QuietAt(plan.Plain, at) == 0
                && !(at > 0 && IsKnown(plan.Core, at - 1)) && !(at + 1 < plan.Core.Length && IsKnown(plan.Core, at)) && lexis.Rarity(Term.Single(c)) > LeastLone && lexis.Count(Term.Single(c)) > 0)
            {
                plan.Wants.Add(new Want(Term.Single(c), lexis.Rarity(Term.Single(c)) * LoneWeight, Plan.Bits(at, 1), Tune.Lone));
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

    // Characters that were mistaken for others: only looked for when what was typed finds little.
    private void Misheard(Plan plan)
    {
        foreach (var (saying, covers) in sayings.Sounding(plan.Core, slips: true))
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
