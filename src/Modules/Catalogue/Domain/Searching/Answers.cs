namespace Tongban.Catalogue.Domain.Searching;

/// <summary>
/// How much of the question an item answers, character by character: each counts once, by the best that answers it. So an
/// item that answers two halves of a question (食品证 + 丢了) stands before one that answers a half in many ways.
/// </summary>
internal sealed class Answers(Plan plan)
{
    private const float InCall = 0.95f;
    private const float InResult = 0.6f;
    private const float Apart = 0.75f;

    private readonly (string Text, ulong Covers, float Strength)[] _pairs =
        [.. plan.Wants.Where(want => want.Strength > 0 && want.Covers != 0).Select(want => (Written(want.Term), want.Covers, want.Strength)).Where(want => want.Item1.Length > 0)];

    // The surest first: what it answers, others needn't be looked up for.
    private readonly (Phrase Phrase, string[] Pairs)[] _phrases = [.. plan.Phrases.OrderByDescending(phrase => phrase.Strength).Select(phrase => (phrase, phrase.Terms.Select(Written).ToArray()))];

    private readonly float[] _best = new float[Plan.Longest];

    public float Share(string name, string calls, string result)
    {
        Array.Clear(_best);
        foreach (var (text, covers, strength) in _pairs)
        {
            Answer(covers, strength * In(text, name, calls, result));
        }

        foreach (var (phrase, pairs) in _phrases.Where(one => Gains(one.Phrase)))
        {
            var whole = In(phrase.Text, name, calls, result);
            Answer(phrase.Covers, phrase.Strength * (whole > 0 ? whole : Array.TrueForAll(pairs, pair => In(pair, name, calls, result) > 0) ? Apart : Initials(phrase, name)));
        }

        foreach (var (turn, covers) in plan.Turns)
        {
            Answer(covers, turn.IsIn(name) ? 1 : 0);
        }

        var share = 0f;
        for (var at = 0; at < plan.Plain.Length; at++)
        {
            share += _best[at] * plan.Weights[at];
        }

        return plan.Whole == 0 ? 0 : share / plan.Whole;
    }

    private bool Gains(Phrase phrase)
    {
        for (var covers = phrase.Covers; covers != 0; covers &= covers - 1)
        {
            if (_best[System.Numerics.BitOperations.TrailingZeroCount(covers)] < phrase.Strength) return true;
        }

        return false;
    }

    private static string Written(ulong term)
    {
        var (first, second) = Term.Parts(term);
        return Term.IsPair(term) ? string.Create(2, (first, second), static (into, pair) => (into[0], into[1]) = pair)
            : term <= char.MaxValue ? ((char)term).ToString() : "";
    }

    private static float In(string text, string name, string calls, string result) => text.Length == 0 ? 0
        : name.Contains(text, StringComparison.Ordinal) ? 1
        : calls.Contains(text, StringComparison.Ordinal) ? InCall
        : result.Contains(text, StringComparison.Ordinal) ? InResult : 0;

    // Typed as initials: what it stands for can't be seen in the text itself.
    private static float Initials(Phrase phrase, string name)
    {
        if (!char.IsAsciiLetterLower(phrase.Text[0]))
        {
            return 0;
        }

        var initials = string.Create(name.Length, name, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++) into[i] = Pinyin.Initial(from[i]);
        });
        return initials.Contains(phrase.Text, StringComparison.Ordinal) ? 1 : Apart / 2;
    }

    private void Answer(ulong covers, float strength)
    {
        if (strength <= 0)
        {
            return;
        }

        for (; covers != 0; covers &= covers - 1)
        {
            var at = System.Numerics.BitOperations.TrailingZeroCount(covers);
            _best[at] = Math.Max(_best[at], strength);
        }
    }
}
